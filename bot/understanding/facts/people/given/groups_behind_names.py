"""What those who are named are, told right behind their names: "Denny and Spud, two of our regulars"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.people.once.stretches import stretch
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain

_JOINS = re.compile(r",? (?:(?:and|n|&) )?")
_LEADS = re.compile(r",? (?:(?:who are|theyre|they are|both|all) )?(?:(?:[2-6]|both|a couple|some|all) of )?")


def groups_behind_names(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return the people; a group of grown-ups told right behind as many names is those who bear them."""
    left = list(people)
    for place, group in enumerate(people):
        number = group.noun.number or 0
        named = people[max(0, place - number) : place] if _may_be_named_before(group) else ()
        if len(named) == number > 1 and _end_at(group, named, source, names):
            left = [_one_of(group, person) if person in named else person for person in left if person is not group]
    return left


def _may_be_named_before(group: SpokenPerson) -> bool:
    return group.noun.group and group.side == "adult" and not (group.names or group.split or group.aside)


def _end_at(group: SpokenPerson, named: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> bool:
    """Return whether names alone are joined to each other and stand right before a group."""
    if not all(person.names and person.noun.noun == "" and not person.noun.group for person in named):
        return False
    places = [stretch(person, source, names) for person in named]
    joined = all(_JOINS.fullmatch(source.text, end, start) for (_, end), (start, _) in pairwise(places))
    return joined and _LEADS.fullmatch(source.text, places[-1][1], group.noun.start) is not None


def _one_of(group: SpokenPerson, person: SpokenPerson) -> SpokenPerson:
    """Return one of a group by name, with the sex and the age that are told of all."""
    noun = replace(person.noun, noun=group.noun.noun, side=group.noun.side)
    again = [replace(group.noun, number=1, plural=False), *person.again]
    return replace(person, noun=noun, sex=person.sex or group.sex, ages=person.ages or list(group.ages), again=again)
