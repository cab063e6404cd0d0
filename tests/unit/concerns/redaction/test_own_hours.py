"""The writer's own hours of work are withheld in figures too; when something was seen never is."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.redaction.redact import Redaction, redact
from tests.support.paths import CASES, yaml_of

HOURS = yaml_of(CASES / "concerns" / "own_hours.yml")


@pytest.mark.parametrize("case", HOURS["hides"], ids=lambda case: case["text"][:50])
def test_own_hours_in_figures_are_withheld(case: dict[str, Any]) -> None:
    """The figure that a verb of the writer's work governs; another time in the same words stays."""
    copy = redact(case["text"], Redaction()).text
    assert [figure for figure in case["hides"] if figure in copy] == []
    assert [words for words in case.get("shows", ()) if words not in copy] == []


@pytest.mark.parametrize("text", HOURS["shows"])
def test_when_something_was_seen_stays(text: str) -> None:
    """Whatever is said of work beside it."""
    figures = [word for word in text.split() if any(letter.isdigit() for letter in word)]
    copy = redact(text, Redaction()).text
    assert [figure for figure in figures if figure not in copy] == []


def test_the_answer_to_when_it_was_keeps_its_times() -> None:
    """Who says when by their own hours says when it was."""
    text = "I work 10 till 6, it was in that time"
    assert redact(text, Redaction(), "when").text == text
