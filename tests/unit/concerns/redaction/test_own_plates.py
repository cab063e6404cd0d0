"""The reporter's own plate is withheld however it is told; another's plate never is."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

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
