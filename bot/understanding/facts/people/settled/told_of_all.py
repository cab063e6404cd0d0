"""What is said of several at once: "two girls and a boy, all year 7", and a group that is counted in its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end

_ALL = re.compile(r"\b(?:all|both|each)(?: of (?:them|whom|em))?\b")
_JOINS = re.compile(r",? ?(?:and|&|plus|n)? ?")
_MORE = re.compile(r"\b(?:and|with|plus|also|another) ?(?:[a-z]+ )?$")
_REACH = 40  # characters between "all" and the age that is said of all
_PARTS_REACH = 80  # characters between a group and its parts
_TWO = 2


def with_ages_of_all(people: Sequence[SpokenPerson], text: str) -> None:
    """Give everybody of a list the age that is said of all behind it."""
    for match in _ALL.finditer(text):
        for bearer, age in _aged_behind(match, people)[:1]:
            for person in _listed_before(match, bearer, people, text):
                person.ages = person.ages or [age]


def _aged_behind(match: re.Match[str], people: Sequence[SpokenPerson]) -> list[tuple[SpokenPerson, AgeMention]]:
    """Return the ages right behind "all" with those to whom they were given."""
    ages = [(person, age) for person in people for age in person.ages]
    return [(person, age) for person, age in ages if match.start() <= age.start <= match.end() + _REACH]


def _listed_before(
    match: re.Match[str], bearer: SpokenPerson, people: Sequence[SpokenPerson], text: str
) -> list[SpokenPerson]:
    """Return who of the bearer's side stands in one row before them, in a sentence that ends in "all"."""
    before = [person for person in people if person.noun.start <= bearer.noun.start < match.start()]
    listed = [person for person in before if sentence_end(text, person.noun.start) >= match.start()]
    backwards = sorted(listed, key=lambda person: -person.noun.start)
    joined = takewhile(lambda pair: _are_joined(pair[1], pair[0], text), pairwise(backwards))
    return [person for _, person in joined if person.side == bearer.side]


def _are_joined(first: SpokenPerson, second: SpokenPerson, text: str) -> bool:
    return _JOINS.fullmatch(text, first.noun.end, second.noun.start) is not None


def without_sums(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without a group of no told sex whose parts are told next: "three young uns ... two lads and a girl"."""
    return [person for person in people if not (_may_be_a_sum(person) and _has_its_parts(person, people, text))]


def _may_be_a_sum(group: SpokenPerson) -> bool:
    counted = (group.noun.number or 0) >= _TWO and group.sex is None
    return counted and not (group.names or group.aside or group.split)


def _has_its_parts(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether as many as a group are told of in one row behind it."""
    behind = [person for person in people if person.noun.start > group.noun.start and person.side == group.side]
    later = sorted((person for person in behind if not person.aside), key=lambda person: person.noun.start)
    sums = list(accumulate(person.noun.number or 0 for person in later))
    many = sums.index(group.noun.number) + 1 if group.noun.number in sums else 0
    return many >= _TWO and _are_parts(group, later[:many], text)


def _are_parts(group: SpokenPerson, parts: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether the parts stand in one row near the group, not as others beside it."""
    between = text[group.noun.end : parts[0].noun.start]
    near = len(between) <= _PARTS_REACH and _MORE.search(between) is None
    return near and all(_are_joined(first, second, text) for first, second in pairwise(parts))
