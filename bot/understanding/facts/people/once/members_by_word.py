"""Some of a group told apart by words: "two men came. one man was fat, the other man bald", "two lads, the taller lad is 13"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.words.member_words import are_alike

_OF_ANYBODY = frozenset(
    {"guest", "customer", "adult", "child", "kid", "teenager", "teen", "youngster", "pupil", "student"}
)
_CONTRASTS = re.compile(
    r"the (?:older|elder|oldest|eldest|younger|youngest|bigger|biggest|smaller|smallest|little|big|small|wee)\b"
)
_MOST = 6  # members who are told one by one


def members_by_word(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, who was told of as "one lad" or "the other girl" taken out of the group told of before."""
    left = list(people)
    for group in filter(_may_be_taken_apart, people):
        members = _members(group, left) or _of_a_couple(group, left)
        if 0 < len(members) <= (group.noun.number or _MOST):
            _share(group, members)
            place = next(number for number, person in enumerate(left) if person is group)
            left[place : place + 1] = [] if _are_all(group, members, text) else _rest(group, len(members))
    return left


def _are_all(group: SpokenPerson, members: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether "the older one" and "the little one" are all of a group whose number was not told."""
    contrasts = sum(_CONTRASTS.match(text, member.noun.start) is not None for member in members)
    return group.noun.number is None and contrasts > 1


def _members(group: SpokenPerson, people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    return [person for person in people if person.noun.member and _group_of(person, people) is group]


def _of_a_couple(group: SpokenPerson, people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the woman and the man of a couple, or the boy and the girl of two kids, who are told of next as "the woman"."""
    if not _is_a_pair_of_any_sex(group):
        return []
    alike = [person for person in people if _is_told_by_sex(person) and person.noun.side == group.noun.side]
    later = [person for person in alike if person.noun.start > group.noun.end]
    return later if len({person.sex for person in later}) == len(later) else []


def _is_a_pair_of_any_sex(group: SpokenPerson) -> bool:
    return group.noun.noun in _OF_ANYBODY and group.noun.number == 2 and group.sex is None


def _is_told_by_sex(person: SpokenPerson) -> bool:
    """Return whether it is "the woman" or "the boy", one person who was not told of before."""
    return person.noun.again and person.sex is not None and not person.noun.group


def _may_be_taken_apart(person: SpokenPerson) -> bool:
    return person.noun.group and not (person.names or person.split or person.aside)


def _group_of(member: SpokenPerson, people: Sequence[SpokenPerson]) -> SpokenPerson | None:
    """Return the last group of the same kind before somebody; None where there was none."""
    before = [person for person in people if person.noun.start < member.noun.start and person.noun.group]
    fitting = [group for group in before if are_alike(group.noun, member.noun)]
    return fitting[-1] if fitting else None


def _share(group: SpokenPerson, members: Sequence[SpokenPerson]) -> None:
    """Give what was told of all of a group, before any of them was told apart, to those who were."""
    first = members[0].noun.start
    of_all = [age for age in group.ages if age.start < first]
    for member in members:
        member.ages = member.ages or list(of_all)
        member.sex = member.sex or group.sex


def _rest(group: SpokenPerson, number: int) -> list[SpokenPerson]:
    """Return a group without so many; nobody where none is left."""
    if group.noun.number is None:
        return [group]
    left = group.noun.number - number
    noun = replace(group.noun, number=left, plural=left != 1)
    return [replace(group, noun=noun)] if left else []
