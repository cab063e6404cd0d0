"""From a school's link the school's short name is the school; elsewhere it is whatever it is called there."""

from __future__ import annotations

import pytest

from bot.concerns.parts.own_house import places_said
from bot.guidance.model import Knowledge
from bot.understanding.facts import read_facts
from tests.support.concerns import NOW

SCHOOL = ("Larkmoor Academy (practice)",)
SAID = [
    ("I'm a TA at larkmoor. A man in a van parks outside larkmoor at home time", SCHOOL, "Larkmoor Academy"),
    ("she goes to Larkmoor and he picks her up", SCHOOL, "Larkmoor Academy"),
    ("he lives on larkmoor and has girls of 13 in", SCHOOL, "Larkmoor Estate"),
    ("a man in the Larkmoor flats gives lads vapes", SCHOOL, "Larkmoor Estate"),
    ("she goes to Larkmoor and he picks her up", ("Gannet House Hotel",), "Larkmoor Estate"),
    ("she goes to Larkmoor and he picks her up", (), "Larkmoor Estate"),
]


@pytest.mark.parametrize(("text", "organisation", "place"), SAID)
def test_the_short_name_of_the_own_house_is_the_house(
    knowledge: Knowledge, text: str, organisation: tuple[str, ...], place: str
) -> None:
    """But for words that say an area."""
    places = places_said(knowledge.areas["demo"].places, organisation, text)
    assert [hit.name for hit in read_facts(text, gazetteer=places, now=NOW).places] == [place]
