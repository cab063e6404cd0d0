"""Who is told of once more by their age: "the 13 year old is called Shan", "the one who was 15"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_AGAIN = re.compile(
    r"\bthe (?:one (?:(?:who|that) (?:was|is|looked|looks)|whos|thats|aged|of) (?:about |only |maybe )?(?P<n>\d{1,2})\b(?: years? old)?|"
    r"(?P<years>\d{1,2})(?:[ -]?(?:years?|yrs?)[ -]?old|[ -]?yo| one)\b)(?! (?:girls?|lads?|boys?|lass(?:es)?|son|daughter|child|kids?)\b)"
)


def told_again_by_age(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without those who are one of the others told of again; where two are of that age nobody knows whom."""
    left = list(people)
    for match in _AGAIN.finditer(text):
        others = [person for person in left if not _is_alone_in(person, match)]
        if (meant := _who_is_meant(others, match)) is not None:
            meant.again.append(replace(meant.noun, start=match.start(), end=match.end(), again=True))
            left = others
    return left


def _who_is_meant(people: Sequence[SpokenPerson], match: re.Match[str]) -> SpokenPerson | None:
    """Return the only one of several of told age who may be so old."""
    aged = [person for person in people if _is_before(person, match)]
    fitting = [person for person in aged if _may_be_of(person, int(match["n"] or match["years"]))]
    return fitting[0] if len(fitting) == 1 and len(aged) > 1 else None


def _is_alone_in(person: SpokenPerson, match: re.Match[str]) -> bool:
    """Return whether somebody is told of by nothing but the age that stands there."""
    is_there = match.start() <= person.noun.start < match.end()
    return is_there and person.noun.noun == "" and not person.names


def _is_before(person: SpokenPerson, match: re.Match[str]) -> bool:
    return bool(person.ages) and not person.noun.group and person.noun.start < match.start()


def _may_be_of(person: SpokenPerson, years: int) -> bool:
    return any(age.age.min <= years <= age.age.max for age in person.ages)
