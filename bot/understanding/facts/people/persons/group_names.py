"""Groups whose members are named: "two girls, Amy and Jess", "the lads were Mo and Tariq", "three of us, one called Mo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain

_LEADS = re.compile(
    r"(?:[^.!?;\n]{0,30}?\b(?:called|named|names?|were|are|being)\b(?: are| were)?|\s*[,:(–-])\s*[\"'“‘]?",
    re.IGNORECASE,
)
_AGES_LEAD = re.compile(r"[^.!?;\n]{0,30}?\b\d{1,2} and \d{1,2}[ ,:(-]{1,3}(?:called |named )?", re.IGNORECASE)
_JOINS = re.compile(
    r"[\"'”’]?(?:,? \(?(?:aged? |is )?\d{1,2}\)?)?\s*(?:,|,?\s*(?:and|&|n))\s*(?:one (?:called|named) |a |an )?[\"'“‘]?",
    re.IGNORECASE,
)

_ONE_CALLED = re.compile(
    r"[^.!?;\n]{0,40}?\b(?:one|1)(?: of (?:them|em|the \w+))?(?: is| was|['’]?s)? (?:called|named|known as) [\"'“‘]?",
    re.IGNORECASE,
)


def by_their_names(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people, those of a group whose names follow it one record each."""
    _name_each(people, source, names)
    return [each for person in people for each in _named_apart(person, source, names)]


def _name_each(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give the names behind two ages to those who were told apart by them: "two girls of 14 and 15, Mia and Tilly"."""
    for first, second in pairwise(people):
        if first.noun.span != second.noun.span or first.names or second.names:
            continue
        listed = _listed_behind(source, source.span(*first.noun.span)[1], names, _AGES_LEAD)
        if len(listed) == 2:
            first.names, second.names = [listed[0].name], [listed[1].name]


def _named_apart(group: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    listed = _list_behind(group, source, names) if group.noun.group and not group.split else []
    if len(listed) < 2 or group.noun.number not in (None, len(listed)):
        return _one_and_the_rest(group, source, names)
    return [_member(group, source, name) for name in listed]


def _one_and_the_rest(group: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return a group of whom one alone is named as that one and the others, so that nobody is counted twice."""
    end = source.span(group.noun.start, group.noun.end)[1]
    name = next((each for each in names if each.start >= end), None)
    named = name is not None and bool(_ONE_CALLED.fullmatch(source.original[end : name.start]))
    if name is None or not named or not group.noun.group or group.split:
        return [group]
    number = group.noun.number and group.noun.number - 1
    rest = replace(group.noun, number=number, plural=number != 1)
    return [_member(group, source, name), replace(group, noun=rest)]


def _list_behind(group: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> list[NameMention]:
    """Return the names that follow a group, as long as nothing but a comma or "and" stands between them."""
    return _listed_behind(source, source.span(group.noun.start, group.noun.end)[1], names, _LEADS)


def _listed_behind(source: Plain, end: int, names: Sequence[NameMention], leads: re.Pattern[str]) -> list[NameMention]:
    following = [name for name in names if name.start >= end]
    if not following or not leads.fullmatch(source.original[end : following[0].start]):
        return []
    listed = following[:1]
    for before, name in pairwise(following):
        if not _JOINS.fullmatch(source.original[before.end : name.start]):
            break
        listed.append(name)
    return listed


def _member(group: SpokenPerson, source: Plain, name: NameMention) -> SpokenPerson:
    """Return one of a group by name; what is said of all of them is said of each."""
    noun = replace(group.noun, number=1, plural=False)
    return replace(group, noun=noun, ages=list(group.ages), names=[name.name], looks=list(group.looks), again=[])
