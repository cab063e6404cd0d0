"""Who works there and was told, said or saw something is not who is reported."""

from __future__ import annotations

import pytest

from bot.understanding.stands_aside import stands_aside
from bot.understanding.who_hears.routing_words import people_at_work
from tests.support.paths import CASES, yaml_of

AT_WORK = yaml_of(CASES / "concerns" / "at_work.yml")
ORDINARY = "I started at ten and did the handover with Carol. The bar was busy. "


@pytest.mark.parametrize("before", ["", ORDINARY])
@pytest.mark.parametrize("text", AT_WORK["nobody"])
def test_who_only_heard_said_or_saw_something_is_not_reported(text: str, before: str) -> None:
    """Whatever name stands beside the work."""
    assert people_at_work(before + text) == ()


@pytest.mark.parametrize("before", ["", ORDINARY])
@pytest.mark.parametrize("text", AT_WORK["somebody"])
def test_who_does_something_is_reported_whoever_else_was_told(text: str, before: str) -> None:
    """Somebody who was told, or who says so, hides nobody else of the sentence."""
    assert people_at_work(before + text)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("i told my manager", True),
        ("my manager ines saw it", True),
        ("my manager ines takes her", False),
        ("my manager knows and lets him up", False),
        ("my manager knows a man comes and takes her", True),
    ],
)
def test_one_mention_is_read_by_what_stands_around_it(text: str, aside: bool) -> None:
    """Before it who is told, behind it what they say, and what the same person does besides."""
    start = text.index("my manager")
    assert stands_aside(text, start, start + len("my manager")) is aside
