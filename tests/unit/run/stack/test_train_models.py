"""Training: when it is due, with how many threads, and of what it says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.run import linear_algebra
from bot.run.stack import train_models
from bot.run.stack.train_models import ENGINE_INPUTS, Training, TrainingFailed, run_logged, threads_each


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the project's own models out of it."""
    monkeypatch.setattr(train_models, "ROOT", tmp_path)
    monkeypatch.setattr(train_models, "MODELS", tmp_path)


def test_training_runs_again_only_when_inputs_change(tmp_path: Path) -> None:
    """The same inputs are trained once; a changed file is trained again."""
    trained: list[str] = []

    def make(_threads: int) -> None:
        (tmp_path / "model").write_text("made")
        trained.append((tmp_path / "data.yml").read_text())

    for text in ("one", "one", "two"):
        (tmp_path / "data.yml").write_text(text)
        training = Training("test", train_models.digest(["data.yml"]), tmp_path / "model", make)
        if training.is_due():
            training.run(1)

    assert trained == ["one", "two"]


def test_a_training_that_fails_is_due_again(tmp_path: Path) -> None:
    """What was not made is not noted as made."""

    def fail(_threads: int) -> None:
        raise TrainingFailed("it failed")

    training = Training("test", "hash", tmp_path / "model", fail)
    with pytest.raises(TrainingFailed):
        training.run(1)

    assert training.is_due()


@pytest.mark.parametrize(("trained", "cores", "threads"), [(2, 2, 1), (1, 2, 2), (2, 8, 4), (1, 1, 1), (0, 2, 2)])
def test_a_training_that_is_alone_has_the_whole_machine(trained: int, cores: int, threads: int) -> None:
    """Two trainings share the cores, and none waits for the other's threads."""
    assert threads_each(trained, cores) == threads


def test_more_threads_are_given_over_what_make_has_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`make` sets one thread for everything it runs; a training that is alone is given its own number."""
    for name in linear_algebra.ONE_THREAD:
        monkeypatch.setitem(os.environ, name, "1")

    run_logged("counting", ["sh", "-c", "echo $OPENBLAS_NUM_THREADS $OMP_NUM_THREADS"], threads=4)

    assert (tmp_path / "var" / "log" / "counting.log").read_text() == "4 4\n"


def test_the_engine_is_not_made_from_what_the_bot_says() -> None:
    """A changed reply trains nothing: the engine chooses actions, and the app has the words."""
    assert not [name for name in ENGINE_INPUTS if name.startswith("data/responses") or name == "data"]
