"""Part of a registration mark puts that part right, and nothing else does."""

from __future__ import annotations

import pytest

from bot.understanding.corrections.plates import code_in, mended

MENDED = [
    ("WR66KJH", "66", "WR56", "WR56KJH"),
    ("WR66KJH", "WR66", "56", "WR56KJH"),
    ("WR66KJH", "KJH", "ends in KJL", "WR66KJL"),
    ("WR66KJH", "", "the reg ended KJL", "WR66KJL"),
    ("WR66KJH", "", "WR56", "WR56KJH"),
    ("WR66KJH", "KJH", "KJ8", None),
    ("WR66KJH", "WR66 KJH", "WR56 KJH", "WR56KJH"),
    ("0LK", "a zero", "an O", "OLK"),
    ("KJH", "H", "L", "KJL"),
    ("WR66KJH", "77", "78", None),
    ("WR66KJH", "66", "66", None),
    ("EK12LMX", "two", "three", None),
    ("EK12LMX", "two", "three of them", None),
    ("EK12LMX", "blue", "green", None),
    ("EK12LMX", "", "a bit late", None),
    ("KJH", "", "KJL", "KJL"),
]


@pytest.mark.parametrize(("plate", "old", "new", "expected"), MENDED)
def test_the_part_that_is_meant_changes(plate: str, old: str, new: str, expected: str | None) -> None:
    """By what was wrong, else by the shape of what is right."""
    assert mended(plate, old, new) == expected


@pytest.mark.parametrize(
    ("words", "code"), [("it ended KLN", "KLN"), ("a green one", None), ("W R five six", "WR56"), ("", None)]
)
def test_the_characters_of_a_mark_are_read_of_few_words(words: str, code: str | None) -> None:
    """Words that say anything else hold no code."""
    assert code_in(words) == code
