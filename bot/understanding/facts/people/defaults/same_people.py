"""The same people in other words: "teenagers in the flat, girls mainly", "year 7s, Nell and Joe", "the little Pruett lad"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import about, mention_of
from bot.understanding.facts.people.once.side_of_a_name import ONE_OF_STAFF
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end

_MOSTLY_BEHIND = re.compile(r" (?:mostly|mainly|all of them|only|usually)\b")
_MOSTLY_BEFORE = re.compile(r",? (?:mostly|mainly|usually|all) $")
_SET_OFF = re.compile(r",? ?[,:(–-] ?(?:the )?")
_STOP_BEFORE = re.compile(r"[,.;!?(–-] ?(?:(?:about|maybe|like|only|around|probably) )?$")
_YEARS_OF_STAFF = re.compile(
    r", (?:aged )?(?P<about>about |around |maybe |like )?(?P<n>[1-7]\d)(?P<ish> ?ish)?\b(?![.:]\d)"
)
_OF_THEM = re.compile(r"\b(?:[2-9]|two|three|four|five) of (?:them|em|these|ours)\b")
_THEIR_NAMES = re.compile(
    r"\b(?:(?:their|the) names? (?:is|are|were|was)|(?:theyre|they are) (?:called|named)|namely) $"
)
_TWO = 2


def told_as_one(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a group with the sex that is told of it next, and nobody twice by name and by word or year."""
    left = _with_sex_told_next(list(people), text)
    left = _with_age_set_off(_named_before_their_word(left, text), text)
    _tell_ages_of_staff(left, text)
    return _without_counted_names(_without_listed_years(left, text), text)


def _without_counted_names(people: list[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without "two of the kids" where as many children are told of by name behind them, and no other."""
    left = list(people)
    for group in [person for person in people if _may_be_named_later(person)]:
        named = _as_many_named_behind(group, people)
        if named and _are_theirs(group, named[0], text):
            _give_sex_and_ages(group, named)
            left = _without(left, group)
    return left


def _without(people: Sequence[SpokenPerson], gone: SpokenPerson) -> list[SpokenPerson]:
    return [person for person in people if person is not gone]


def _as_many_named_behind(group: SpokenPerson, people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the children behind a group where all have names and are as many as it counts, else nobody."""
    behind = [person for person in people if person.side == "child" and person.noun.start > group.noun.start]
    named = [person for person in behind if person.names and person.single]
    all_named = len(named) == group.noun.number and len(behind) == len(named)
    return named if all_named else []


def _give_sex_and_ages(group: SpokenPerson, members: Sequence[SpokenPerson]) -> None:
    """Give the members of a group its sex and its ages where none of their own were told."""
    for member in members:
        member.sex, member.ages = member.sex or group.sex, member.ages or list(group.ages)


def _may_be_named_later(person: SpokenPerson) -> bool:
    counted = person.noun.group and person.noun.number is not None
    return counted and person.side == "child" and not (person.names or person.looks or person.aside)


def _are_theirs(group: SpokenPerson, first: SpokenPerson, text: str) -> bool:
    """Return whether the words between say that the names are theirs: "their names are", "I know two of them, Jo and Al"."""
    if _THEIR_NAMES.search(text, group.noun.end, first.noun.start):
        return True
    return group.sex is None and not group.ages and _OF_THEM.search(text, group.noun.end) is not None


def _tell_ages_of_staff(people: Sequence[SpokenPerson], text: str) -> None:
    """Give the age behind as what somebody works: "Corrin, one of the stewards, about 26"."""
    for person in [one for one in people if one.names and not one.ages]:
        one_of = ONE_OF_STAFF.match(text, person.noun.end)
        years = _YEARS_OF_STAFF.match(text, one_of.end()) if one_of else None
        if years is not None:
            guessed = years["about"] or years["ish"]
            age = about(years, int(years["n"])) if guessed else mention_of(years, int(years["n"]), int(years["n"]))
            person.ages = [age]


def _with_sex_told_next(people: list[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a group of no told sex and the word behind that tells it as one: "teenagers, girls mainly"."""
    for group in [person for person in people if person.noun.group and person.sex is None]:
        same = next((other for other in people if _tells_its_sex(other, group, text)), None)
        if same is not None:
            group.sex = same.sex
            group.again.append(same.noun)
            group.ages = group.ages or same.ages
            people = _without(people, same)
    return people


def _tells_its_sex(other: SpokenPerson, group: SpokenPerson, text: str) -> bool:
    """Return whether "lads mostly" stands behind a group in its sentence."""
    inside = group.noun.end < other.noun.start < sentence_end(text, group.noun.end)
    alike = other.noun.group and other.noun.number is None and other.sex is not None and other.side == group.side
    says = _MOSTLY_BEHIND.match(text, other.noun.end) or _MOSTLY_BEFORE.search(text, 0, other.noun.start)
    return inside and alike and says is not None


def _named_before_their_word(people: list[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a surname and the word behind it as one: "the little Pruett lad"."""
    left = list(people)
    for named in [person for person in people if person.names and person.noun.noun == ""]:
        bearer = next((person for person in left if _is_right_behind(person, named, text)), None)
        if bearer is not None:
            _give_name(bearer, named)
            left = _without(left, named)
    return left


def _give_name(bearer: SpokenPerson, named: SpokenPerson) -> None:
    """Give who is told of by a word the names of who is told of by name alone, and what else is known of them."""
    bearer.names += [name for name in named.names if name not in bearer.names]
    bearer.ages, bearer.sex = bearer.ages or named.ages, bearer.sex or named.sex


def _is_right_behind(bearer: SpokenPerson, named: SpokenPerson, text: str) -> bool:
    is_word = bearer is not named and bearer.single and bearer.noun.noun != "" and bearer.noun.bare
    return is_word and text[named.noun.end : bearer.noun.start] == " "


def _with_age_set_off(people: list[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a child's age that stands by itself given to the only child of no told age before it."""
    for alone in [person for person in people if _is_an_age_set_off(person, text)]:
        ageless = _ageless_children_before(people, alone.noun.start)
        if len(ageless) == 1 and alone.sex in (None, ageless[0].sex):
            ageless[0].ages = alone.ages
            people = _without(people, alone)
    return people


def _ageless_children_before(people: Sequence[SpokenPerson], at: int) -> list[SpokenPerson]:
    """Return the single children before a place of whom no age is told, nor one of then."""
    before = [person for person in people if person.single and person.noun.start < at]
    return [person for person in before if person.side == "child" and not (person.ages or person.then)]


def _is_an_age_set_off(person: SpokenPerson, text: str) -> bool:
    alone = person.noun.noun == "" and bool(person.ages) and not person.names and person.single
    set_off = (
        _STOP_BEFORE.search(text, 0, person.noun.start) and text[person.noun.start : person.noun.end][:1].isdigit()
    )
    return alone and person.side == "child" and bool(set_off)


def _without_listed_years(people: list[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people without "year 7s" whose names stand right behind, each of them in that year."""
    left = list(people)
    for group in [person for person in people if _is_a_year(person)]:
        listed = _listed_behind(group, people, text)
        if len(listed) >= _TWO:
            for person in listed:
                person.ages = person.ages or list(group.ages)
            left = _without(left, group)
    return left


def _is_a_year(person: SpokenPerson) -> bool:
    in_a_year = person.noun.noun.startswith("year ") and bool(person.ages)
    return in_a_year and person.noun.group and not (person.names or person.aside)


def _listed_behind(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the children of a group's sentence behind it, where the first of them is set off from it."""
    listed = _ageless_children_behind(group, people, text)
    if not any(person.names for person in listed):
        return []
    set_off = _SET_OFF.fullmatch(text, group.noun.end, listed[0].noun.start) is not None
    return listed if set_off else []


def _ageless_children_behind(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the single children of no told age that stand behind a group in its sentence."""
    end = sentence_end(text, group.noun.end)
    inside = [person for person in people if group.noun.end < person.noun.start < end and person.single]
    return [person for person in inside if person.side == "child" and not person.ages]
