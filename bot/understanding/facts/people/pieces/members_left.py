"""Members of a group who were told of one by one: "two kids, a lad about 15 and a younger one", "the younger was in a skirt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end

_ELDER = re.compile(r"the (?:(?P<older>older|elder|oldest|eldest|bigger|biggest)|younger|youngest|smaller|smallest|little)\b")
_SET_OFF = (", ", ": ", "- ", "– ", "(")
_TWO = 2


def members_left(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without groups whose every member is told of next, and "the younger" as one of those of told age."""
    left = [person for person in people if not _is_told_one_by_one(person, people, text)]
    for member in filter(_is_a_member_of_no_age, people):
        elder = _ELDER.match(text, member.noun.start)
        aged = [person for person in left if _is_of_the_same_group(person, member)] if elder else []
        if elder and len(aged) >= _TWO:
            by_age = sorted(aged, key=lambda person: person.ages[0].age.max)
            by_age[-1 if elder["older"] else 0].again.append(member.noun)
            left = [person for person in left if person is not member]
    return left


def _is_a_member_of_no_age(person: SpokenPerson) -> bool:
    return person.noun.member and not (person.ages or person.names or person.noun.group)


def _is_of_the_same_group(person: SpokenPerson, member: SpokenPerson) -> bool:
    alike = person.noun.side == member.noun.side and person.sex == member.sex
    before = person.noun.start < member.noun.start and person is not member
    return alike and before and bool(person.ages) and not (person.noun.group or person.aside)


def _is_told_one_by_one(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether as many as a group are told of right behind it, one by one in its sentence."""
    number = group.noun.number or 0
    if number < _TWO or group.ages or group.names or group.aside:
        return False
    end = sentence_end(text, group.noun.end)
    behind = [person for person in people if group.noun.end <= person.noun.start < end]
    members = behind[:number]
    set_off = bool(members) and text[: members[0].noun.start].endswith(_SET_OFF)
    return len(members) == number and set_off and all(_may_be_of(group, person) for person in members)


def _may_be_of(group: SpokenPerson, person: SpokenPerson) -> bool:
    alike = person.side == group.side and group.sex in (None, person.sex)
    return alike and not (person.noun.group or person.noun.again or person.aside)
