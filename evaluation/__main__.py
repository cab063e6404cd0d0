"""`make eval`: quality on the held sets, ours beside baselines of the same run and beside the accepted figures.

`python -m evaluation [recognition|facts|intents|ablation ...] [--accept]`; all without names. Mistakes: var/eval/.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterable

from bot.paths import ROOT
from evaluation import ablation, facts, intents, recognition
from evaluation.held_sets import HELD
from evaluation.rasa_nlu import EvaluationFailed
from evaluation.scores.model import Row
from evaluation.side_by_side import accept, fallen, line, read_accepted
from evaluation.speed import understanding_stats

REPORTS = ROOT / "var" / "eval"
TASKS: dict[str, Callable[[], Iterable[Row]]] = {
    "recognition": recognition.rows,
    "facts": facts.rows,
    "intents": intents.rows,
    "ablation": ablation.rows,
}


def evaluate(tasks: Iterable[str]) -> list[Row]:
    """Print every row as soon as it is measured, write the mistakes, return the rows; raises EvaluationFailed."""
    accepted, done = read_accepted(), []
    for task in tasks:
        measured = []
        for row in TASKS[task]():
            print(line(row, accepted), flush=True)
            measured.append(row)
        write_mistakes(task, measured)
        done += measured
    return done


def write_mistakes(task: str, rows: Iterable[Row]) -> None:
    """Write what ours got wrong on texts as typed to var/eval/."""
    lines = [f"# Mistakes on the held sets: {task}", ""]
    for row in rows:
        if row.way == "ours" and "," not in row.task:
            lines += [f"## {row.task}", "", *(f"- {mistake}" for mistake in row.score.mistakes), ""]
    REPORTS.mkdir(parents=True, exist_ok=True)
    (REPORTS / f"{task}.md").write_text("\n".join(lines), "utf-8")


def hashes() -> list[str]:
    """Return one line a held file: its name and its SHA-256."""
    files = sorted(path for path in HELD.iterdir() if path.suffix in {".jsonl", ".yml"})
    return [f"{path.name} SHA-256 {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files]


def main() -> int:
    """Print the table; exit status 1 with one line when a model could not be made or tested."""
    parser = argparse.ArgumentParser(prog="python -m evaluation")
    parser.add_argument("tasks", nargs="*", choices=[*TASKS, []], help="which tasks; all of them when left out")
    parser.add_argument("--accept", action="store_true", help="track the figures of this run as the accepted ones")
    arguments = parser.parse_args()
    began = time.monotonic()
    try:
        rows = evaluate(arguments.tasks or TASKS)
    except EvaluationFailed as problem:
        print(problem)
        return 1
    print("\n".join(hashes()))
    print("speed", json.dumps(understanding_stats()))
    worse = fallen(rows, read_accepted())
    print(f"{len(worse)} figures of ours fell by more than 0.01 against evaluation/accepted.json", *worse, sep="\n  ")
    print(f"{time.monotonic() - began:.0f} s; every mistake is in {REPORTS.relative_to(ROOT)}/")
    if arguments.accept:
        accept(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
