"""Members of a group who were told of one by one: "two kids, a lad about 15 and a younger one", "the younger was in a skirt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end

_ELDER = re.compile(
    r"the (?:(?P<older>older|elder|oldest|eldest|bigger|biggest)|younger|youngest|smaller|smallest|little)\b"
)
_SET_OFF = (", ", ": ", "- ", "– ", "(")
_TWO = 2


def members_left(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without groups whose every member is told of next, and "the younger" as one of those of told age."""
    left = [person for person in people if not _is_told_one_by_one(person, people, text)]
    for member in filter(_is_a_member_of_no_age, people):
        same = _same_by_age(member, left, text)
        if same is not None:
            same.again.append(member.noun)
            left = [person for person in left if person is not member]
    return left


def _same_by_age(member: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> SpokenPerson | None:
    """Return the oldest or youngest of those told apart by their ages whom "the older one" means."""
    elder = _ELDER.match(text, member.noun.start)
    aged = [person for person in people if _is_of_the_same_group(person, member)]
    if elder is None or len(aged) < _TWO:
        return None
    by_age = sorted(aged, key=lambda person: person.ages[0].age.max)
    return by_age[-1 if elder["older"] else 0]


def _is_a_member_of_no_age(person: SpokenPerson) -> bool:
    return person.noun.member and not (person.ages or person.names or person.noun.group)


def _is_of_the_same_group(person: SpokenPerson, member: SpokenPerson) -> bool:
    alike = person.noun.side == member.noun.side and person.sex == member.sex
    before = person.noun.start < member.noun.start and person is not member
    return alike and before and bool(person.ages) and person.single


def _is_told_one_by_one(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether as many as a group are told of right behind it, one by one in its sentence."""
    number = group.noun.number or 0
    if number < _TWO or group.ages or group.names or group.aside:
        return False
    end = sentence_end(text, group.noun.end)
    members = [person for person in people if group.noun.end <= person.noun.start < end][:number]
    return len(members) == number and _are_listed(group, members, text)


def _are_listed(group: SpokenPerson, members: Sequence[SpokenPerson], text: str) -> bool:
    set_off = text[: members[0].noun.start].endswith(_SET_OFF)
    return set_off and all(_may_be_of(group, person) for person in members)


def _may_be_of(group: SpokenPerson, person: SpokenPerson) -> bool:
    alike = person.side == group.side and group.sex in (None, person.sex)
    return alike and person.single and not person.noun.again
