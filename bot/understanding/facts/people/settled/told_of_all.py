"""What is said of several at once: "two girls and a boy, all year 7", and a group that is counted in its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end

_ALL = re.compile(r"\b(?:all|both|each)(?: of (?:them|whom|em))?\b")
_JOINS = re.compile(r",? ?(?:and|&|plus|n)? ?")
_REACH = 40  # characters between "all" and the age that is said of all
_TWO = 2


def with_ages_of_all(people: Sequence[SpokenPerson], text: str) -> None:
    """Give everybody of a list the age that is said of all behind it."""
    for match in _ALL.finditer(text):
        told = _told_behind(match, people)
        if told is not None:
            for person in _listed_before(match, told[0], people, text):
                person.ages = person.ages or [told[1]]


def _told_behind(match: re.Match[str], people: Sequence[SpokenPerson]) -> tuple[SpokenPerson, AgeMention] | None:
    """Return the age right behind "all" and to whom it was given."""
    ages = [(person, age) for person in people for age in person.ages]
    return next(((one, age) for one, age in ages if match.start() <= age.start <= match.end() + _REACH), None)


def _listed_before(
    match: re.Match[str], last: SpokenPerson, people: Sequence[SpokenPerson], text: str
) -> list[SpokenPerson]:
    """Return who stands in a row before "all" in its sentence, up to the one of the same side who has the age."""
    before = sorted((one for one in people if one.noun.start < match.start()), key=lambda one: -one.noun.start)
    listed = [one for one in before if sentence_end(text, one.noun.start) >= match.start()]
    if last not in listed:
        return []
    listed = listed[listed.index(last) :]
    pairs = zip(listed[1:], listed, strict=False)
    joined = list(takewhile(lambda pair: _JOINS.fullmatch(text, pair[0].noun.end, pair[1].noun.start), pairs))
    return [one for one, _ in joined if one.side == last.side]


def without_sums(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without a group of no told sex whose parts are told next: "three young uns ... two lads and a girl"."""
    return [person for person in people if not _is_a_sum(person, people, text)]


def _is_a_sum(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    number = group.noun.number or 0
    if number < _TWO or group.sex or group.names or group.aside or group.split:
        return False
    later = sorted((one for one in people if one.noun.start > group.noun.start), key=lambda one: one.noun.start)
    parts = [one for one in later if one.side == group.side and not one.aside]
    for many in range(_TWO, len(parts) + 1):
        if sum(one.noun.number or 0 for one in parts[:many]) == number:
            return _are_parts(group, parts[:many], text)
    return False


def _are_parts(group: SpokenPerson, parts: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether the parts stand in one row right after the group, of more than one sex or word."""
    between = text[group.noun.end : parts[0].noun.start]
    near = len(between) <= _REACH * _TWO and not re.search(r"\b(?:and|with|plus|also|another)\b", between[-12:])
    rows = zip(parts, parts[1:], strict=False)
    joined = all(_JOINS.fullmatch(text, one.noun.end, other.noun.start) for one, other in rows)
    return near and joined and all(one.noun.again is False for one in parts)
