"""What may say who reports is withheld; nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.concerns.masking import MARK, Masks, mask, terms_of, terms_of_organisation

GIVES_AWAY = {
    "my daughter's teacher told me": "[withheld] told me",
    "I drive cab 123 and saw it": "I drive [withheld] and saw it",
    "My badge number is TX 4471, she cried": "My [withheld], she cried",
    "badge 4471 here": "[withheld] here",
    "my name is Dave Hill and she was crying": "my name is [withheld] and she was crying",
    "Its Dave from Acme Cabs, girl about 14": "Its [withheld], girl about 14",
    "ring me on 07700 900123 he has 07700 900456": "ring me on [withheld] he has 07700 900456",
    "email me at jo.h@example.org": "email me at [withheld]",
    "I work at the Grand Hotel and saw": "I work at [withheld] and saw",
    "i work for acme cabs saw a girl": "i work for [withheld] saw a girl",
    "a girl in my form said": "a girl in [withheld] said",
    "I'm her form tutor, she said": "[withheld], she said",
    "I teach Year 9 and she said": "I teach [withheld] and she said",
    "i'm the night porter, room 305": "[withheld], room 305",
    "our neighbour's lad saw them": "[withheld] saw them",
    "my number is 01632 960123": "my number is [withheld]",
}
KEPT = [
    "girl about 14 crying, older man would not let her talk",
    "he was driving plate LV12 ABC, silver prius",
    "this is about 3 months ago now so prob no use",
    "its the girl off the missing poster",
    "I was driving down Carr St at 11",
    "This is Hackthorn Rd in town",
    "boss's mate gives the school kids free chips",
    "my passenger was a girl in school uniform",
    "im working nights, saw her twice",
    "he has 07700 900456 on his phone",
]


@pytest.mark.parametrize(("text", "copy"), GIVES_AWAY.items())
def test_first_person_phrases_that_give_somebody_away_are_withheld(text: str, copy: str) -> None:
    """Name, number, badge, cab, workplace, role and kin of the reporter."""
    assert mask(text, Masks()).text == copy


@pytest.mark.parametrize("text", KEPT)
def test_what_says_nothing_of_the_reporter_is_kept(text: str) -> None:
    """A suspect's number, a plate, a place and a time are what police need."""
    assert mask(text, Masks()).text == text


@pytest.mark.parametrize("typed", ["07700900123", "+44 7700 900123", "07700-900-123", "(0)7700 900 123"])
def test_the_reporters_number_is_found_however_it_is_written(typed: str) -> None:
    """Spaces, dashes and the country code do not hide it."""
    assert "900" not in mask(f"she has {typed} saved", Masks(terms_of("Jo Smythe 07700 900123"))).text


def test_the_reporters_name_is_withheld_wherever_it_stands() -> None:
    """Each word of the name, also with an s behind it, in any case."""
    masks = Masks(terms_of("Jo Smythe 07700 900123 jo@example.org"))
    assert mask("smythe's car, JO was there, jolly", masks).text == f"{MARK} car, {MARK} was there, jolly"


def test_an_organisation_is_withheld_under_its_short_name_too() -> None:
    """Harbour View Hotel is also Harbour View."""
    masks = Masks(terms_of_organisation("Harbour View Hotel"), phrases=False)
    assert mask("room 3 at harbour view, Harbour-View Hotel", masks).text == f"room 3 at {MARK}, {MARK}"


@given(st.text(max_size=300))
def test_a_copy_is_the_original_with_marks_and_nothing_else(text: str) -> None:
    """What stands between the marks stands in the original, in the same order: masked, never reworded."""
    masked = mask(text.replace(MARK, ""), Masks(("Jo", "07700 900123")))
    position = 0
    for part in masked.text.split(MARK):
        found = text.replace(MARK, "").find(part, position)
        assert found >= 0
        position = found + len(part)
