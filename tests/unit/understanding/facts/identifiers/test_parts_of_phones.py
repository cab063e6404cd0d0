"""A part of a telephone number is told as it was said; the writer's own and other numbers are none."""

from __future__ import annotations

import pytest

from bot.understanding.facts import parts_of_phones

TOLD: list[tuple[str, tuple[str, ...]]] = [
    ("his mobile ends 118", ("mobile ends 118",)),
    ("the phone number it starts with 077", ("phone number it starts with 077",)),
    ("last three of her phone were 204", ("last three of her phone were 204",)),
    ("whatsapp ending in 91 1", ("whatsapp ending in 91 1",)),
    ("my mobile ends 118", ()),
    ("plate ends 118", ()),
    ("the phone ends at 11pm", ()),
    ("his phone call ended 10 minutes later", ()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_figures_of_a_number_are_told_in_their_words(text: str, expected: tuple[str, ...]) -> None:
    """Which end of which telephone, and the figures."""
    assert parts_of_phones(text) == expected
