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


OWN = [
    "my cars TU70 QRS dont put that in",
    "my car's TU70 QRS",
    "our minibus reg TU70 QRS was on the rank",
    "my old motor, the plate is TU70 QRS",
    "my number plate is TU70QRS so you know its me",
    "my wee skoda taxi its tu70 qrs",
    "TU70 QRS, please dont share that",
    "plate TU70 QRS but i dont want that passed on",
    "girl of 13 got out crying. TU70 QRS. keep that out of it",
    "please leave TU70 QRS out",
    "dont put TU70 QRS in",
    "my rego tu70 qrs never give it to anyone",
]
ANOTHERS = [
    "my car was behind his TU70 QRS",
    "his plate is TU70 QRS, dont tell him it was me",
    "a man put her in TU70 QRS, dont put that on facebook i told her",
    "my mate's cab is TU70 QRS and he had the girl in it",
    "i parked my cab next to TU70 QRS",
    "ive looked again at my photo its TU70 QRS",
    "the van that hit my car had plate TU70 QRS",
    "he followed my taxi in TU70 QRS",
    "driver of TU70 QRS, keep that safe for police",
]


@pytest.mark.parametrize("words", OWN)
def test_an_own_plate_is_withheld(words: str) -> None:
    """What is called the writer's, or is asked to be left out with nobody told of, says who writes."""
    assert "QRS" not in redact(words, Redaction()).text.upper()


@pytest.mark.parametrize("words", ANOTHERS)
def test_a_plate_of_somebody_else_stays(words: str) -> None:
    """The plate of whoever is told of finds the child."""
    assert "TU70 QRS" in redact(words, Redaction()).text
