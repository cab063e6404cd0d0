"""Who stands beside whom: "Yusuf and his cousin" are of one side; "a girl and her mate, Shannon and Tia" bear the names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.once.clause_verbs import VERB
from bot.understanding.facts.people.once.stretches import stretch
from bot.understanding.facts.people.persons.person_mentions import NounMention, gap_has_people
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, meant
from bot.understanding.text.normalise import Plain

_DEFINITE = re.compile(r"\b(?:the|that|this) $")
_AND = re.compile(r"[\s,)]*(?:and|n|&|plus)\s*")
_BEHIND = re.compile(r"\s*[,:(–-]\s*")
_AND_MATE = re.compile(r"\s*(?:and|n|&|with) (?P<owner>his|her|their) (?:\w+ )?(?P<noun>mate|friend|pal)\s*[,:(–-]\s*")
_LEAD = 40  # characters before an age that may say that it is of both
_HIS_MATE = re.compile(
    r"(?:,? \d{1,2},?)? (?:and|n|&) (?P<owner>his|her|their) (?:(?:best|little|school|other) )?(?P<noun>mates?|friends?|pals?)\b(?! (?:called|named|of|says?|said|told|tells|reckons?|thinks?|saw|seen|heard|noticed|rang)\b)"
)
_TO_ITS_NAME = re.compile(r"(?: (?:is|was|whos|who is)(?: called| named)?)?")
_NEAR = 12  # characters before "her cousin" that say with whom
_HER_AND = re.compile(r"\b(?P<who>her|him|she|he) (?:and|n|&) $")  # "gives her and her cousin money"
_BOTH_BEFORE = re.compile(
    r"[\s,(]*\b(?:who are |theyre |they are )?(?:both|the pair of them) (?:of them )?(?:are |is |aged? |about |only )*$"
)
_BOTH_AGED = re.compile(r"[\s,(]*(?:who are |theyre |they are )?(?:both|the pair of them)\b")
_BOTH_BEGINS = re.compile(
    r"[.!?;\n] ?both(?: of (?:them|em))? (?:(?:are|were|is|was|looked|about|bout|around|maybe|only|like) )*$"
)
_OF_ANY_AGE = frozenset({"cousin", "friend", "mate"})


def of_one_side(people: Sequence[SpokenPerson], text: str) -> None:
    """Put a cousin or friend of no told age on the side of whom they are joined to by "and"."""
    for before, person in zip([None, *people], people, strict=False):
        side = _side_beside(before, person, people, text) if _is_of_any_age(person) else None
        if side is not None:
            person.noun = replace(person.noun, side=side)


def _is_of_any_age(person: SpokenPerson) -> bool:
    return person.noun.noun in _OF_ANY_AGE and person.noun.owner in ("his", "her", "their") and not person.ages


def _side_beside(
    before: SpokenPerson | None, person: SpokenPerson, people: Sequence[SpokenPerson], text: str
) -> Side | None:
    """Return the side of whom "and" joins somebody to: who is told of right before, or whom "her and her cousin" means."""
    start = person.noun.start
    if before is not None and _AND.fullmatch(text[end_of(before, start) : start]):
        return before.side
    whose = _HER_AND.search(text[max(0, start - _NEAR) : start])
    owner = meant(people, whose["who"], start) if whose else None
    return "child" if whose and (owner is None or owner.side == "child") else None


def by_their_age(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people; "the 13 year old" is the only one of that age who was told of before."""
    left = list(people)
    for aged in filter(_is_an_age_alone, people):
        owner = (
            _only_of_that_age(left, aged)
            if _DEFINITE.search(text[max(0, aged.noun.start - 6) : aged.noun.start])
            else None
        )
        if owner is not None:
            owner.again.append(aged.noun)
            left = [person for person in left if person is not aged]
    return left


def _is_an_age_alone(person: SpokenPerson) -> bool:
    return person.noun.noun == "" and bool(person.ages) and not person.names


def _only_of_that_age(people: Sequence[SpokenPerson], aged: SpokenPerson) -> SpokenPerson | None:
    years = {age.age for age in aged.ages}
    others = [person for person in people if person is not aged and years & {age.age for age in person.ages}]
    return others[0] if len(others) == 1 and others[0].noun.start < aged.noun.start else None


def of_one_age(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], ages: Sequence[AgeMention]
) -> None:
    """Give an age that is said of both to the two who are named right before it: "vapes to Lexi and Mia both 13"."""
    for age in ages:
        near = max(0, age.start - _LEAD)
        said_of = _BOTH_BEFORE.search(source.text[near : age.start])
        if _BOTH_BEGINS.search(source.text[near : age.start]):
            _give_to_both(people, age)
        for person in _two_up_to(near + said_of.start(), people, source, names) if said_of else ():
            person.ages = person.ages or [age]


def _give_to_both(people: Sequence[SpokenPerson], age: AgeMention) -> None:
    """Give an age that begins a sentence with "both" to the last two who were told of one by one."""
    pair = [person for person in people if _is_one_of_both(person, age)][-2:]
    if len(pair) > 1 and any(age in person.ages for person in pair):
        for person in pair:
            person.ages = person.ages or [age]


def _is_one_of_both(person: SpokenPerson, age: AgeMention) -> bool:
    """Return whether one person of the side of an age is told of before it."""
    fits = person.noun.start < age.start and person.noun.side == age.age.role
    return fits and not (person.noun.group or person.aside)


def _two_up_to(
    end: int, people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> Sequence[SpokenPerson]:
    """Return the two who are joined by "and" and end at a place, where at most one of them has an age."""
    for first, second in pairwise(people):
        ends = _is_up_to(source.text, stretch(second, source, names)[1], end) and not (first.ages and second.ages)
        if ends and _are_joined(first, second, source, names):
            return first, second
    return ()


def _is_up_to(text: str, at: int, end: int) -> bool:
    """Return whether nobody else, and nothing but how or where they go on, stands between two places: "and her mate in after closing,"."""
    between = text[at:end]
    near = 0 <= end - at <= _LEAD and not SENTENCE_END.search(between) and not VERB.search(between)
    return at == end or (near and "," not in between and not gap_has_people(text, at, end))


def _are_joined(first: SpokenPerson, second: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> bool:
    end = stretch(first, source, names)[1]
    return _AND.fullmatch(source.text[end : second.noun.start]) is not None


def end_of(person: SpokenPerson, start: int) -> int:
    ends = [end for _, end in person.spans] + [age.end for age in person.ages]
    return max((end for end in ends if end <= start), default=0)


def with_nameless_mates(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return the people and whoever is told of by whose mate they are alone: "a boy called Callum and his mate"."""
    listed: list[SpokenPerson] = []
    for person in people:
        listed.append(person)
        at = max(stretch(person, source, names)[1], *(end for _, end in person.spans))
        mate = None if person.aside or person.noun.group else _HIS_MATE.match(source.text, at)
        until = _name_end(source.text, mate.end()) if mate else 0
        if mate is not None and not any(mate.start() <= other.noun.start < until for other in people):
            listed.append(_mate(mate, person))
    return listed


def _name_end(text: str, end: int) -> int:
    """Return up to where the name of a mate begins: "and her friend is Ruby"."""
    leads = _TO_ITS_NAME.match(text, end)
    return (leads.end() if leads else end) + 2


def _mate(mate: re.Match[str], owner: SpokenPerson) -> SpokenPerson:
    several = mate["noun"].endswith("s")
    word, number = mate["noun"].removesuffix("s"), None if several else 1
    start, end, whose = mate.start("owner"), mate.end("noun"), mate["owner"]
    return SpokenPerson(NounMention(start, end, word, owner.side, None, several, number, again=False, owner=whose))


def two_by_two_names(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people, two who are joined by "and" given the two names that follow them."""
    left = list(people)
    for number in range(len(people) - 2):
        taken = _with_a_mate(people[number : number + 3], source, names) or _pair(
            people[number : number + 4], source, names
        )
        left = [person for person in left if all(person is not other for other in taken)]
    return left


def _with_a_mate(three: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> Sequence[SpokenPerson]:
    """Give "a girl and her mate, Shannon and Tia" the first name to the girl; return who is not there twice then."""
    person, first, second = three
    if not _is_nameless(person) or not _are_listed((first, second), source, names):
        return ()
    mate = _AND_MATE.fullmatch(source.text[person.noun.end : first.noun.start])
    if mate is None:
        return ()
    person.names = first.names
    person.again.append(first.noun)
    second.noun = replace(second.noun, noun=mate["noun"], side=person.noun.side, owner=mate["owner"])
    _share_an_age((person, second), source, stretch(second, source, names)[1])
    return (first,)


def _pair(four: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> Sequence[SpokenPerson]:
    """Give two who are told of by words the two names right behind them; return who is not there twice then."""
    pair, named = four[:2], four[2:]
    if len(named) < 2 or not all(map(_is_nameless, pair)) or not _are_listed(named, source, names):
        return ()
    text, start = source.text, named[0].noun.start
    if not (
        _AND.fullmatch(text[pair[0].noun.end : pair[1].noun.start])
        and _BEHIND.fullmatch(text[pair[1].noun.end : start])
    ):
        return ()
    for person, other in zip(pair, named, strict=True):
        person.names, person.ages = other.names, person.ages or other.ages
        person.again.append(other.noun)
    _share_an_age(pair, source, stretch(named[1], source, names)[1])
    return named


def _is_nameless(person: SpokenPerson) -> bool:
    return not (person.names or person.noun.group or person.aside)


def _are_listed(named: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> bool:
    """Return whether two are told of by nothing but names that "and" joins."""
    if not all(person.names and person.noun.noun == "" for person in named):
        return False
    (_, end), (second, _) = (stretch(person, source, names) for person in named)
    return _AND.fullmatch(source.text[end:second]) is not None


def _share_an_age(pair: Sequence[SpokenPerson], source: Plain, end: int) -> None:
    """Give an age that is said of both to both: "Shannon and Tia, both 14"."""
    ages = [age for person in pair for age in person.ages if age.start >= end]
    if ages and _BOTH_AGED.match(source.text, end):
        for person in pair:
            person.ages = person.ages or ages[:1]
