"""Who is as old as whom was told of before: "her friend, same age, ran off", "her mate Lucy same year", "him 45 her about the same"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.person_looks import Anchor
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.pieces.told_pieces import places_of
from bot.understanding.text.normalise import Plain

_SAME = re.compile(
    r"\b(?:(?:about|around|roughly|much|looked|looks|is|was|also|maybe|probably|of) )*(?:the )?same (?:(?:sort of|kind of|school) )?(?:age|year|year group)\b(?! (?:as|of))|\b(?:about|around|roughly) the same(?=\s*(?:[,.;!?)]|$|and\b|but\b))"
)
_NEAR = 40  # characters between who is told of and "same age"


def ages_as_of_others(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give who is told to be as old the age of the last one of their side who was told of before them."""
    places = places_of(people, source, names) if _SAME.search(source.text) else []
    for same in _SAME.finditer(source.text):
        before = [place for place in places if place[1] <= same.start()]
        whose = _just_before(before, same.start())
        like = _aged_before(before, whose) if whose is not None else None
        if whose is not None and like is not None:
            whose.ages = list(like.ages[:1])


def _just_before(places: Sequence[Anchor], at: int) -> SpokenPerson | None:
    """Return who is told of last, right before a place, and has no age."""
    person = places[-1][2] if places and at - places[-1][1] <= _NEAR else None
    return person if person is not None and not (person.ages or person.aside) else None


def _aged_before(places: Sequence[Anchor], whose: SpokenPerson) -> SpokenPerson | None:
    aged = [person for _, _, person in places if person is not None and person is not whose and person.ages]
    return aged[-1] if aged and aged[-1].noun.side == whose.noun.side else None
