"""Members of a group and kin told by their sex: "two kids, a boy and a girl"; "his sister" of a man is grown up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from bot.understanding.facts.people.once.beside import end_of
from bot.understanding.facts.people.parts.only_mentioned import SIBLINGS
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE

_MEMBERS = re.compile(r"[^.!?;\n]{0,40}?[,:(–-] ?(?:one )?| ")  # "two children a boy and a girl"
_STOP = re.compile(r"[.!?;\n] ?$")
_NEXT = re.compile(r"[\s,);(]*(?:(?:and|n|&|plus|then)\s*)?(?:the )?(?:other )?")
_MOST_MEMBERS = 5


def kin_of_grown_ups(people: Sequence[SpokenPerson]) -> None:
    """Put the sister of a man, of no told age, on his side where no child of his sex, or of none, is told of."""
    for person in filter(_is_a_sibling, people):
        sex = SEX_OF[person.noun.owner or ""]
        before = [other for other in people if other.noun.start < person.noun.start and other.sex in (None, sex)]
        if before and all(other.side == "adult" for other in before if not other.aside):
            person.noun = replace(person.noun, side="adult")


def _is_a_sibling(person: SpokenPerson) -> bool:
    told_so = person.noun.noun in SIBLINGS and person.noun.owner in SEX_OF
    return told_so and not (person.ages or person.noun.group)


def told_by_sex(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people; "two kids, a boy and a girl" are two, and not four, and "three kids, a girl and two boys" three."""
    left = list(people)
    for place, group in enumerate(people):
        members = _up_to_so_many(people[place + 1 :], group.noun.number or 0) if _may_have_members(group) else []
        members = members or _of_both_sexes(group, people[place + 1 :])
        if members and _are_its_members(group, members, text):
            _share_before(group, members)
            left.remove(group)
    return left


def _share_before(group: SpokenPerson, members: Sequence[SpokenPerson]) -> None:
    """Give what was told of all of a group to those who are told of behind it without an age."""
    of_all = [age for age in group.ages if age.end <= members[0].noun.start]
    for member in members:
        member.ages = member.ages or list(of_all)


def _up_to_so_many(following: Sequence[SpokenPerson], number: int) -> list[SpokenPerson]:
    """Return who follows, as far as they are so many together; nobody where they are not."""
    counts = list(accumulate(person.noun.number or 0 for person in following[:number]))
    return list(following[: counts.index(number) + 1]) if number in counts else []


def _of_both_sexes(group: SpokenPerson, following: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the boys and the girls of a group without a number: "teenagers in and out all hours, boys and girls"."""
    pair = list(following[:2])
    uncounted = all(one.noun.group and one.noun.number is None for one in (group, *pair))
    return pair if len(pair) == 2 and uncounted and group.sex is None and not (group.names or group.split) else []


def _may_have_members(group: SpokenPerson) -> bool:
    several = 2 <= (group.noun.number or 0) <= _MOST_MEMBERS
    return several and group.sex is None and not (group.names or group.split)


def _are_its_members(group: SpokenPerson, members: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether people of told sex are joined by "and" and set off from a group of their side."""
    if len(members) < 2 or not all(_is_of_the_side(group, member) and member.sex for member in members):
        return False
    joined = [
        _NEXT.fullmatch(text[end_of(one, other.noun.start) : other.noun.start]) for one, other in pairwise(members)
    ]
    first = members[0].noun.start
    set_off = _MEMBERS.fullmatch(text[group.noun.end : first]) is not None
    return all(joined) and (set_off or (_begins(text, first) and all(person.ages for person in members)))


def _is_of_the_side(group: SpokenPerson, member: SpokenPerson) -> bool:
    """Return whether somebody may be of a group; a couple may be a lad and a girl."""
    return member.side == group.side or (group.noun.noun == "guest" and member.noun.noun in OF_ANY_AGE)


def _begins(text: str, start: int) -> bool:
    return _STOP.search(text, max(0, start - 2), start) is not None
