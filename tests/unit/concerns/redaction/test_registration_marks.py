"""Reading and redaction agree about a plate: what is read as a mark is withheld when it is the reporter's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.concerns.redaction.redact import MARK, Redaction, redact
from bot.understanding.facts.registrations.formats import CURRENT, PREFIX, SUFFIX

WHOLE = st.one_of(*(st.from_regex(style, fullmatch=True) for style in (CURRENT, PREFIX, SUFFIX)))


def written(mark: str, spaced: bool, small: bool) -> str:
    """Return a mark as people type it: with a space before the last three characters or after the first, or none."""
    typed = f"{mark[:3]} {mark[3:]}" if mark[-1].isalpha() and mark[:3].isalpha() else f"{mark[:-3]} {mark[-3:]}"
    typed = typed if spaced else mark
    return typed.lower() if small else typed


@given(WHOLE, st.booleans(), st.booleans())
def test_every_mark_of_the_readers_formats_is_withheld(mark: str, spaced: bool, small: bool) -> None:
    """The formats are the reader's own: one that it learns and redaction does not would fail here."""
    typed = written(mark, spaced, small)
    for words in (f"my taxi {typed}", f"my cab is a blue skoda {typed}", f"i drive {typed} and saw her"):
        assert typed not in redact(words, Redaction()).text


@pytest.mark.parametrize("typed", ["ABZ 1234", "JXI 99", "AZ 1234", "abz 1234", "jxi987"])
@pytest.mark.parametrize("words", ["my taxi {}", "my cab is a blue skoda {}", "i drive {} and saw her"])
def test_a_plate_of_northern_ireland_is_a_plate(typed: str, words: str) -> None:
    """The reader takes it for a registration mark, so it may say whose car it is."""
    assert redact(words.format(typed), Redaction()).text.count(MARK) == 1
    assert typed not in redact(words.format(typed), Redaction()).text


@pytest.mark.parametrize(
    "words", ["my cab is parked in 20 minutes", "my car is on level 4", "my taxi is with him 2 nights"]
)
def test_what_is_no_plate_stays(words: str) -> None:
    """Everyday words before a number are no mark."""
    assert redact(words, Redaction()).text == words


@pytest.mark.parametrize("words", ["his cab is a blue skoda ABZ 1234", "the driver of ABZ 1234", "red van AB12 CDE"])
def test_a_plate_of_somebody_else_is_what_police_need(words: str) -> None:
    """Only the reporter's own plate is withheld."""
    assert redact(words, Redaction()).text == words
