"""What the engine takes for a concern about a colleague is held against the words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.interview.colleagues import reports_colleague
from bot.understanding.facts import read_facts


def read(text: str) -> Any:
    """Return the facts of a text as a reading has them."""
    return SimpleNamespace(facts=read_facts(text))


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Two year 10 lads made a year 7 girl do sexual things and filmed it", False),
        ("I am a tutor. A boy of 15 keeps touching a girl in year 8", False),
        ("Mr Orme in the music block keeps a year 9 girl behind", True),
        ("Our caretaker, about 50, gives two year 10 lads vapes to make a girl send pictures", True),
    ],
)
def test_what_pupils_do_is_no_concern_about_a_colleague(text: str, reported: bool) -> None:
    """Otherwise whoever was told by a child at school is told to tell nobody at work, and the lead never hears."""
    message: Any = SimpleNamespace(intent="concern_about_colleague", text=text)
    assert reports_colleague(message, read) is reported
