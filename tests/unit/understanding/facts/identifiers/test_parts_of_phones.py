"""A part of a telephone number is told as it was said; the writer's own and other numbers are none."""

from __future__ import annotations

import pytest

from bot.understanding.facts import parts_of_phones

TOLD: list[tuple[str, tuple[str, ...]]] = [
    ("his mobile ends 118", ("mobile ends 118",)),
    ("the phone number it starts with 077", ("phone number it starts with 077",)),
    ("last three of her phone were 204", ("last three of her phone were 204",)),
    ("whatsapp ending in 91 1", ("whatsapp ending in 91 1",)),
    ("her burner starts 0770 and finishes 55 2", ("burner starts 0770 and finishes 55 2",)),
    ("the number that keeps texting her has 41 7 at the end", ("number that keeps texting her has 41 7 at the end",)),
    ("the number he gave her, last three digits 660", ("number he gave her, last three digits 660",)),
    ("his phone ends in double two nine", ("phone ends in double two nine",)),
    ("the number of lads ends 3", ()),
    ("the room number ends 12", ()),
    ("the number of the bus he calls ends 44", ()),
    ("my mobile ends 118", ()),
    ("plate ends 118", ()),
    ("the phone ends at 11pm", ()),
    ("his phone call ended 10 minutes later", ()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_figures_of_a_number_are_told_in_their_words(text: str, expected: tuple[str, ...]) -> None:
    """Which end of which telephone, and the figures."""
    assert parts_of_phones(text) == expected


OTHERS = [
    "my work mobile ends 118",
    "our landline ends 204",
    "the flat number starts with 12",
    "her phone died at 11",
    "he has 2 phones and 3 cars",
    "last two of her friends are 15",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_part_of_somebodys_number_is_none(text: str) -> None:
    """The writer's own, a flat's, an hour, a count, an age."""
    assert parts_of_phones(text) == ()


def test_two_parts_of_one_number_are_told_together() -> None:
    """How it begins and how it ends."""
    [words] = parts_of_phones("her mobile starts 0770 and ends 33")
    assert words.endswith("starts 0770 and ends 33")
