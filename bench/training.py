"""What training costs: everything anew, then after one changed text, in a copy of the project without its models."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.paths import ROOT

PARTS = ("bot", "engine", "shared_text", "data", "knowledge", "lexicon", "requirements", "config.yml", "domain.yml")
ENVIRONMENTS = (".venv", ".venv-engine")
COPY = ROOT / "var" / "bench" / "training"


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and seconds of processor time of all processes that took part."""

    wall_s: float
    processor_s: float


def copy_of_project(folder: Path = COPY) -> Path:
    """Return an empty folder with what training reads."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            shutil.copy(ROOT / name, folder / name)
    for name in ENVIRONMENTS:
        (folder / name).symlink_to((ROOT / name).resolve())
    return folder


def trained(folder: Path) -> Cost:
    """Train what is due in a copy; raises CalledProcessError when a model could not be made."""
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "bot.run.stack.train_models"]
    subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)}, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(round(time.monotonic() - begun, 1), round(spent, 1))


def change_a_report(folder: Path) -> None:
    """Change one text that indicators and danger are learned from."""
    path = sorted((folder / "data" / "understanding").glob("*.jsonl"))[0]
    first, *others = path.read_text("utf-8").splitlines()
    row = json.loads(first)
    changed = json.dumps({**row, "text": row["text"] + " It was by the old mill."}, ensure_ascii=False)
    path.write_text("\n".join([changed, *others]) + "\n", "utf-8")


def change_an_example(folder: Path) -> None:
    """Add one text that intents are learned from."""
    with (folder / "data" / "nlu" / "greet.yml").open("a", encoding="utf-8") as file:
        file.write("    - hello there you lot\n")


def change_a_reply(folder: Path) -> None:
    """Change one text that the bot says."""
    path = folder / "data" / "responses" / "talk.yml"
    path.write_text(path.read_text("utf-8") + "\n# reworded\n", "utf-8")


STEPS: tuple[tuple[str, Callable[[Path], None] | None], ...] = (
    ("everything, nothing kept", None),
    ("one report changed", change_a_report),
    ("one example of an intent added", change_an_example),
    ("one reply changed", change_a_reply),
)


def measure() -> dict[str, Cost]:
    """Return what each step costs, one after the other in the same copy."""
    folder, costs = copy_of_project(), {}
    for name, change in STEPS:
        if change is not None:
            change(folder)
        costs[name] = trained(folder)
    return costs
