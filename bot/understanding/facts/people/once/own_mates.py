"""Mates and friends told of by whose they are, in a clause of their own: "he comes in most nights, his mates wait outside"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.once.clause_verbs import VERB
from bot.understanding.facts.people.once.stretches import stretch
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, meant
from bot.understanding.text.normalise import Plain

_MATES = re.compile(
    r"(?:(?:^|[.,;!?\n] ?)|\b(?:and|but|then|when|while|because|cos|where|all|says|said|that|(?P<with>with|to)) )(?P<owner>his|her|their) (?:(?:best|little|school|other|two|2|3|four|five) )?(?P<noun>mates?|friends?|pals?)\b"
    r"(?! (?:called|named|of|says?|said|told|tells|reckons?|thinks?|saw|seen|heard|noticed|rang|request|list|house|phone|mum|dad|brother|sister|room|flat|car|story|place)\b)"
)
_DO = re.compile(
    rf"(?:, [^,.;!?\n]{{1,24}})?,? (?:all |both |always |also |often |then |just |never )?(?:{VERB.pattern[2:-2]}|wait|sit|stand|come|take|give|drive|bring|buy|pick|keep|let|watch|pay|get|hang|use|make|film|want|ask|turn|live|do|did|does|joined|join|helped|help|held|hold)\b"
)
_SO_MANY = re.compile(r"\b(?:theres|there (?:is|are|was|were)) (?:about |like |only )?(?P<n>[2-9]|10) of (?:them|em)\b")
_NUMBER_NEAR = 80  # characters behind mates in which their number is told
_NAME_NEXT = 12  # characters behind the word in which the name of its bearer begins


def with_mates_of_a_clause(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return the people and whose mates do something; of a child's mates only those who do it themselves."""
    listed = list(people)
    for match in _MATES.finditer(source.text):
        owner = meant(people, match["owner"], match.start())
        if owner is not None and _are_somebody(match, owner, listed, source, names):
            behind = (place for place, person in enumerate(listed) if person.noun.start > match.start())
            listed.insert(next(behind, len(listed)), _mates(match, owner))
    return listed


def _are_somebody(
    match: re.Match[str],
    owner: SpokenPerson,
    people: Sequence[SpokenPerson],
    source: Plain,
    names: Sequence[NameMention],
) -> bool:
    """Return whether mates are told of here for the first time, without a name, and do something or are a grown-up's."""
    does = _DO.match(source.text, match.end()) or (match["with"] and owner.side == "adult")
    if owner.aside or not does or _are_told_of(match, people):
        return False
    start, end = match.start("owner"), match.end() + _NAME_NEXT
    named = (stretch(person, source, names)[0] for person in people if person.names)
    return not any(start <= at < end for at in named)


def _are_told_of(match: re.Match[str], people: Sequence[SpokenPerson]) -> bool:
    """Return whether somebody stands there already, or was told of by the same word."""
    word = match["noun"].removesuffix("s")
    return any(
        _is_at(person, match) or (person.noun.noun, person.noun.owner) == (word, match["owner"]) for person in people
    )


def _is_at(person: SpokenPerson, match: re.Match[str]) -> bool:
    return any(match.start("owner") <= at < match.end() for at, _ in person.spans)


def _mates(match: re.Match[str], owner: SpokenPerson) -> SpokenPerson:
    several = match["noun"].endswith("s")
    word = match["noun"].removesuffix("s")
    start, end, number = match.start("owner"), match.end(), _number_later(match) if several else 1
    mention = NounMention(start, end, word, owner.side, None, several, number, again=False, owner=match["owner"])
    return SpokenPerson(mention)


def _number_later(match: re.Match[str]) -> int | None:
    """Return how many mates are, where it is told behind them: "his mates, theres four of them"."""
    many = _SO_MANY.search(match.string, match.end(), match.end() + _NUMBER_NEAR)
    return int(many["n"]) if many else None
