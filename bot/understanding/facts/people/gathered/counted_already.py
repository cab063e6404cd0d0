"""Children told of without number, age or name before each of them is told of: "kids in his shed. I saw twin boys and a girl"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

# what is told of one evening tells not of all who ever came
_AN_OCCASION = re.compile(
    r"\b(?:tonight|today|yesterday|once|this time|last (?:night|week|time|one)|this (?:morning|week|evening)|one (?:night|day|time))\b"
)
_MANY = 2  # children by whom a group is told


def without_groups_told_later(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without a group of children of whom nothing else is told than who is in it, by those told of later."""
    return [person for person in people if not (_is_bare(person) and _are_told_later(person, people, text))]


def _is_bare(person: SpokenPerson) -> bool:
    noun = person.noun
    open_group = noun.group and noun.number is None and noun.side == "child" and not (noun.aside or noun.owner)
    return open_group and not (person.ages or person.names or person.looks or person.then or person.split)


def _are_told_later(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether several children who may be of a group are told of behind it, by more than its word."""
    if _AN_OCCASION.search(text, group.noun.end):
        return False
    later = [person for person in people if _may_be_of(group, person)]
    return any(person.noun.group for person in later) or len(later) >= _MANY


def _may_be_of(group: SpokenPerson, person: SpokenPerson) -> bool:
    behind = person is not group and person.noun.start > group.noun.start and person.side == "child"
    is_somebody = person.noun.owner not in ("my", "our") and bool(person.ages or person.names or person.noun.number)
    return behind and is_somebody and not person.split and (group.sex is None or person.sex in (None, group.sex))
