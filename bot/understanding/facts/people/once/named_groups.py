"""A group whose members are named right behind it: "two lasses outside, Keeley 14 and her sister Bryony whos 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.once.clause_verbs import VERB, goes_on_with_a_verb
from bot.understanding.facts.people.once.stretches import stretch, with_lines
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.normalise import Plain

_MOST = 6  # members who are named one by one
_REACH = 90  # characters between a group and the first name
_JOINS = re.compile(
    r"[\s,;)(]*(?:(?:and|n|&|plus|then|the other(?: one)?|one)\b\s*){0,3}(?:(?:is|was|called|named)\s+){0,2}[\s,]*"
    r"(?:(?:his|her|their) (?:(?:best|little|big|twin|younger|older) )?(?:mate|friend|pal|cousin|brother|sister|twin)[\s,]*(?:called |named )?)?"
)
_LEADS = re.compile(r"(?:[,:(–-]|\b(?:called|named|are|were|names)) ?(?:one (?:is|was|called) )?$")
_NEXT_SENTENCE = re.compile(r"[^.!?;\n]*[.!?;\n]\s*")
_BOTH = re.compile(r"[\s,)]*(?:(?:who|were|are|theyre|they are) )*(?:both|all)\b")
_MATES = frozenset({"friend", "mate", "cousin"})
_OF_ANY_AGE = OF_ANY_AGE | _MATES | {""}


def members_by_name(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people; a group of as many as are named right behind it is those, and nobody is there twice."""
    left = list(people)
    for group in people:
        listed = _members(group, left, source, names)
        if listed:
            place = stretch(listed[0], source, names)[0], stretch(listed[-1], source, names)[1]
            own = {id(member): _member(group, member, place) for member in listed}
            left = [own.get(id(person), person) for person in left if person is not group]
    return left


def _members(
    group: SpokenPerson, people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    number = _number_of(group)
    following = [person for person in people if person.noun.start >= group.noun.end]
    listed = following[:number]
    if not listed or len(listed) < number or not all(_may_be(member, group) for member in listed):
        return []
    with_next = [*listed, *filter(_is_told_by_name, following[number : number + 1])]
    places = [stretch(person, source, names) for person in with_next]
    return listed if _is_their_list(group, listed, places, with_lines(source)) else []


def _number_of(group: SpokenPerson) -> int:
    """Return how many a group's members are who may be named behind it; 0 where nobody looks for names."""
    number = group.noun.number or 0
    is_open = 2 <= number <= _MOST and not (group.names or group.split or group.aside)
    return number if is_open else 0


def _is_told_by_name(person: SpokenPerson) -> bool:
    return bool(person.names) and person.noun.noun in ("", *_MATES)


def _may_be(member: SpokenPerson, group: SpokenPerson) -> bool:
    if not member.names or member.noun.group or member.aside or len({member.sex, group.sex} - {None}) > 1:
        return False
    of_any_age = member.noun.noun in _OF_ANY_AGE and not member.ages
    return of_any_age or member.side == group.side


def _is_their_list(group: SpokenPerson, listed: Sequence[SpokenPerson], places: Sequence[Span], text: str) -> bool:
    """Return whether names are listed behind a group, set off from it, and no more of them than there are."""
    joined = [_JOINS.fullmatch(text[end:start]) is not None for (_, end), (start, _) in pairwise(places)]
    number = len(listed)
    if not all(joined[: number - 1]) or any(joined[number - 1 :]):
        return False
    gap = text[group.noun.end : places[0][0]]
    if len(gap) > _REACH:
        return False
    if _NEXT_SENTENCE.fullmatch(gap):
        return all(map(_is_told_more, listed))
    is_clause = VERB.search(gap) and goes_on_with_a_verb(text, places[number - 1][1])
    return not is_clause and not SENTENCE_END.search(gap) and bool(_LEADS.search(gap))


def _is_told_more(member: SpokenPerson) -> bool:
    return bool(member.ages or member.noun.noun)


def _member(group: SpokenPerson, member: SpokenPerson, place: Span) -> SpokenPerson:
    """Return one of a group with what is said of all of them; an age inside the list is its bearer's alone."""
    of_all = [age for age in group.ages if not place[0] <= age.start < place[1]]
    word = replace(group.noun, number=1, plural=False)
    own = member.noun.noun != ""
    noun = replace(member.noun, side=group.noun.side) if own else word
    return replace(
        member,
        noun=noun,
        ages=list(member.ages or of_all),
        sex=member.sex or group.sex,
        looks=[*group.looks, *member.looks],
        again=[*member.again] if own else [member.noun, *member.again],
    )
