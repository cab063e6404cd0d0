"""Of whom it is told behind their name what they are to the child: "a bloke called Marlon ... Marlon, that's her stepdad"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_SUPPOSED = (
    r"(?: (?:apparently|supposedly|meant to be|supposed to be|like|actually|really|just|only|also|now|some sort of))*"
)
_WHOSE = r"(?:(?:his|her|their|the (?:girl|boy|lad|lass|kid)['’]?s) (?:mum|mam|dad|nan|gran|sister|brother|aunt|uncle)['’]?s )?"
_IS = re.compile(
    rf"(?:['’]s)?,? (?:(?:which|who|so|and|he|she) )?(?:(?:is|was|being|turns out to be|turned out to be|claims to be|says (?:he|she)(?:['’]?s| is))|that['’]?s|that (?:is|was)|(?:he|she)['’]?s|(?:he|she) (?:is|was)){_SUPPOSED} {_WHOSE}",
    re.IGNORECASE,
)
_APPOSED = re.compile(rf"(?:,|,? \(| -) ?{_WHOSE}", re.IGNORECASE)
_OF_WHOM = re.compile(rf" {_WHOSE}", re.IGNORECASE)
_SHORT = re.compile(r" (?:his|her|their|my|our|the)\b", re.IGNORECASE)
_MOST = 50  # characters between a name and what its bearer is
_ENDS = re.compile(r"\s*(?:[,.;!?)]|$|who\b|apparently\b|and\b)")


def kin_behind_names(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people, who is told of as somebody's uncle right behind a name joined with who bears it."""
    left = list(people)
    for kin in filter(_is_kin, people):
        bearer = next(filter(None, (_bearer(left, kin, source, name) for name in names)), None)
        if bearer is not None and _may_be_one(bearer, kin):
            _join(bearer, kin)
            left = [person for person in left if person is not kin]
    return left


def _is_kin(person: SpokenPerson) -> bool:
    return person.noun.noun in lexicon().person_nouns.relations and not (person.names or person.noun.group)


def _bearer(people: Sequence[SpokenPerson], kin: SpokenPerson, source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who bears a name behind which it is said that they are kin."""
    start, end = source.span(*kin.noun.span)
    if not 0 <= start - name.end <= _MOST or not _leads(source.original, name, start, end):
        return None
    first = name.name.split()[0].casefold()
    return next((one for one in people if any(other.split()[0].casefold() == first for other in one.names)), None)


def _leads(text: str, name: NameMention, start: int, end: int) -> bool:
    between = text[name.end : start]
    # "Gavin's his mum's boyfriend", and not "Mr Hobday's son"
    owns = text[name.start : name.end].endswith(("'s", "’s")) and _SHORT.match(text, name.end)
    short = owns and _OF_WHOM.fullmatch(between)
    return bool(short or _IS.fullmatch(between) or (_APPOSED.fullmatch(between) and _ENDS.match(text, end)))


def _may_be_one(bearer: SpokenPerson, kin: SpokenPerson) -> bool:
    """Return whether two may be one: of one sex, and no child with an age who is an uncle."""
    alike = len({bearer.sex, kin.sex} - {None}) <= 1 and not bearer.noun.group
    young = bearer.side == "child" and bool(bearer.ages)
    return alike and (kin.noun.side == "child" or not young)


def _join(bearer: SpokenPerson, kin: SpokenPerson) -> None:
    """Make two one: what the word says they are to the child is theirs."""
    own = bearer.noun.noun in lexicon().person_nouns.relations
    noun = bearer.noun if own else replace(bearer.noun, noun=kin.noun.noun, owner=kin.noun.owner, side=kin.noun.side)
    bearer.noun, bearer.sex = noun, bearer.sex or kin.sex
    bearer.ages = bearer.ages or kin.ages
    bearer.again += [kin.noun, *kin.again]
