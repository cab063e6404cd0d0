"""Which held sets are scored."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation import recognition
from evaluation.held_sets import HELD
from evaluation.scores.recognition import Recognised
from evaluation.scores.wording import Span


class NothingFound:
    """Ways that find nothing in any text."""

    def __init__(self, _models: object) -> None:
        """Load nothing."""

    def recognise(self, _case: Any) -> Recognised:
        """Return no indicator, no danger and no route."""
        return Recognised({}, danger=False, route=None)

    nearest = recognise

    def alarm(self, _text: str) -> bool:
        """Return that there is no danger."""
        return False

    def flagged(self, _text: str) -> list[Span]:
        """Return no span."""
        return []


def test_every_held_file_is_scored_and_none_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A set may have cases of one task alone: each file is scored under its own, and none is missed."""
    monkeypatch.setattr(recognition, "Ways", NothingFound)

    scored = {row.task for row in recognition.rows() if row.way == "ours" and "," not in row.task}

    tasks = {"recognition": "indicators", "danger": "danger", "wording": "wording"}
    files = [path.stem.partition("_") for path in HELD.glob("*.jsonl")]
    assert scored == {f"{name}: {tasks[task]}" for task, _, name in files if task in tasks}
