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
