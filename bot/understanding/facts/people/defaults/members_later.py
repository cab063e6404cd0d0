"""A group told apart later, however far behind: "two lads ... the tall one's 16, its the little one that's 14", "the other two"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.model import Age, Sex
from bot.understanding.facts.people.ages.age_mentions import AgeMention, role_of
from bot.understanding.facts.people.defaults.as_many_ages import members_by_ages
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_MARK = re.compile(
    r"\bthe other (?:(?P<n>two|three|four|2|3|4)|(?P<other>one))?(?! ?(?:day|night|week|side|end|half|people|men|women|girls|lads|boys|kids|staff|drivers?|customers?)\b)|"
    r"\b(?:the )?(?P<which>tall|taller|short|shorter|little|small|smaller|big|bigger|older|oldest|eldest|elder|younger|youngest|middle|blonde?|dark|ginger|skinny|quiet|first|second|third) (?:one|1)s?\b|"
    r"(?:(?<=[.!?;\n] )|(?<=[.!?;\n,])|(?<=, )|(?<=\band ))(?P<one>ones?)(?= (?:is|was|looks?|looked|has|does|goes|did|wears|said|says|told|about|maybe|shes|hes|of them)\b|s |, )|\b(?:(?:big|little|lil|older|younger|baby|eldest|middle) )?(?P<kin>sis|bro|sister|brother)(?= (?:is|was|about|bout|maybe|looks?|\d))|\b(?P<mate>(?:her|his) (?:mate|friend|pal))(?= (?:is|was|said|says|about|maybe|looks?|looked)\b)|\b(?P<that>the one)(?= (?!who told|i|we)[a-z]+)"
)
_YEARS = re.compile(
    r"(?<![\d.:£])(?<!number )(?<!size )(?<!no )\b(?P<low>[3-9]|1\d|[2-7]\d)(?:(?: ?(?:or|to|-|/) ?)(?P<high>\d{1,2}))?(?P<about> ?ish)?\b(?![.:]\d| ?(?:am|pm|quid|pounds?|minutes?|mins|miles|times|of (?:them|the))\b)"
)
_AT_MOST = re.compile(r" (?:at (?:the )?most|tops|if that)\b")
_GUESS = re.compile(r"\b(?:about|bout|around|maybe|guess|say|reckon|probably|like|looks?|looked)(?: [a-z']+)? $")
_REACH = 320  # characters behind a group in which its members are told of
_STRETCH = 90  # characters in which one of them is
SEX_OF_KIN: Mapping[str, Sex] = {"sis": "female", "sister": "female", "bro": "male", "brother": "male"}
_COUNT = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_SIBLINGS = frozenset({"brother", "sister", "sis", "bro"})
_NEAR = 20  # characters behind a group in which "and their brother" stands
_TWO = 2


def members_told_later(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, the last group of which nobody was told apart as the members told of later."""
    groups = [person for person in people if _is_whole(person)]
    for group in reversed(groups):
        if members := _members(group, people, text) or members_by_ages(group, text):
            return _in_their_place(people, group, members)
    return list(people)


def _is_whole(person: SpokenPerson) -> bool:
    return person.noun.group and not (person.names or person.split or person.aside or person.of_group)


def _members(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the members that are told apart by their ages, or the two of whom one is "the one" and one "the other"."""
    marks = _marks(group, people, text)
    if not marks or any(_is_told_at(people, mark) for mark in marks):
        return []
    members = _each_once(_members_at(marks, group, text), marks)
    return members if _fit_in(members, group) and _are_told_apart(members, group, marks) else []


def _marks(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[re.Match[str]]:
    """Return the words for one or more of a group, up to the next group that they may be of."""
    end = min(group.noun.end + _REACH, *(other.noun.start for other in people if _is_next(other, group)), len(text))
    return list(_MARK.finditer(text, group.noun.end, end))


def _members_at(marks: Sequence[re.Match[str]], group: SpokenPerson, text: str) -> list[SpokenPerson]:
    """Return a member for each mark, with what is told up to the next."""
    stretches = pairwise([*(mark.start() for mark in marks), min(marks[-1].end() + _STRETCH, len(text))])
    return [
        _member(group, mark, text[: min(stop, start + _STRETCH)])
        for mark, (start, stop) in zip(marks, stretches, strict=True)
    ]


def _fit_in(members: Sequence[SpokenPerson], group: SpokenPerson) -> bool:
    """Return whether there are two members or more, and no more of them than of the group."""
    number = _number_within(group, members)
    return len(members) >= _TWO and number <= (group.noun.number or number)


def _are_told_apart(members: Sequence[SpokenPerson], group: SpokenPerson, marks: Sequence[re.Match[str]]) -> bool:
    are_two = group.noun.number == _TWO and _are_one_and_other(marks)
    return are_two or all(member.ages for member in members)


def _number_within(group: SpokenPerson, members: Sequence[SpokenPerson]) -> int:
    """Return how many the members of the group's own sex are; "their brother" is none of two sisters."""
    return sum(member.noun.number or 1 for member in members if member.sex in (None, group.sex))


def _is_next(other: SpokenPerson, group: SpokenPerson) -> bool:
    """Return whether another group of the same side is told of behind it, so that "one" may be of either."""
    return other is not group and other.noun.group and other.side == group.side and other.noun.start > group.noun.end


def _is_told_at(people: Sequence[SpokenPerson], mark: re.Match[str]) -> bool:
    """Return whether somebody is told of by these words already."""
    return any(start <= mark.start() < end for person in people for start, end in person.spans)


def _are_one_and_other(marks: Sequence[re.Match[str]]) -> bool:
    return len(marks) == _TWO and bool(marks[0]["that"]) and marks[1][0].startswith("the other")


def _member(group: SpokenPerson, mark: re.Match[str], until: str) -> SpokenPerson:
    number = _COUNT.get(mark["n"] or "", 1)
    noun = replace(group.noun, start=mark.start(), end=mark.end(), number=number, plural=number > 1, again=False)
    ages = [_age(years) for years in _YEARS.finditer(until, mark.end())]
    fitting = [age for age in ages if age.age.role == group.side]
    return SpokenPerson(noun, fitting[:1], sex=SEX_OF_KIN.get(mark["kin"] or "", group.sex), split=True)


def _age(years: re.Match[str]) -> AgeMention:
    low, high = int(years["low"]), int(years["high"] or years["low"])
    role = role_of(low, high)
    if low == high and (years["about"] or _GUESS.search(years.string, 0, years.start())):
        low, high = low - 1, high + 1
    if _AT_MOST.match(years.string, years.end()):
        low = 0
    return AgeMention(years.start(), years.end(), Age(role, low, high))


def _each_once(members: Sequence[SpokenPerson], marks: Sequence[re.Match[str]]) -> list[SpokenPerson]:
    """Return each member once; what is told of "the tall one" last puts right what was told before."""
    by_word: dict[str, SpokenPerson] = {}
    for member, mark in zip(members, marks, strict=True):
        word = (
            mark["which"]
            or mark["n"]
            or (mark["kin"] and mark[0])
            or ("other" if mark[0].startswith("the other") or mark["mate"] else "one")
        )
        first = by_word.setdefault(word, member)
        first.ages = member.ages or first.ages
    return list(by_word.values())


def _in_their_place(
    people: Sequence[SpokenPerson], group: SpokenPerson, members: Sequence[SpokenPerson]
) -> list[SpokenPerson]:
    """Return the people with the members instead of a group, and nobody told of by an age that is a member's."""
    starts = {age.start for member in members for age in member.ages}
    others = _others(people, group, members, starts)
    for person in others:
        person.ages = [age for age in person.ages if not _has_a_start(age, starts)]
    return sorted([*others, *_rest(group, members), *members], key=lambda person: person.noun.start)


def _others(
    people: Sequence[SpokenPerson], group: SpokenPerson, members: Sequence[SpokenPerson], starts: set[int]
) -> list[SpokenPerson]:
    """Return who is neither the group nor one of its members by their age or as their kin."""
    kin = {member.sex for member in members} - {group.sex}
    others = [person for person in people if person is not group and not _is_theirs_alone(person, starts)]
    return [person for person in others if not _is_told_as_kin(person, group, kin)]


def _rest(group: SpokenPerson, members: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the group without its members; nobody where none is left or their number was not told."""
    number = group.noun.number
    left = number - _number_within(group, members) if number else 0
    return [replace(group, noun=replace(group.noun, number=left, plural=left > 1))] if left else []


def _has_a_start(age: AgeMention, starts: set[int]) -> bool:
    return any(age.start <= start < age.end for start in starts)


def _is_theirs_alone(person: SpokenPerson, starts: set[int]) -> bool:
    """Return whether somebody, or the writer's own child, is told of by nothing but an age that is a member's."""
    spent = any(_has_a_start(age, starts) for age in person.ages)
    return spent and not person.names and (person.noun.noun == "" or person.noun.owner in ("my", "our"))


def _is_told_as_kin(person: SpokenPerson, group: SpokenPerson, sexes: set[Sex | None]) -> bool:
    """Return whether "there little bro" right behind "2 sisters" is the one whose age is told next to theirs."""
    near = 0 <= person.noun.start - group.noun.end <= _NEAR
    alike = person.noun.noun in _SIBLINGS and person.sex in sexes
    return near and alike and person.single and not (person.ages or person.names)
