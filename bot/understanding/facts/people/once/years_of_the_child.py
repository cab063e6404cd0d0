"""A school year or an age told by itself is of the only child before it: "always the same three, year 9", "girls. Year 10s."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson

_STOP = re.compile(r"[,.;!?\n]")
_PIECE = re.compile(
    r"(?:(?:always|all|the|same|both|most|of|them|em|mainly|mostly|only|just|about|in|maybe|probably|i|know|think|we|reckon|two|three|four|\d|so|theyre|looked|look|like)\b ?)*"
)
_WHO_IS = re.compile(r"[a-z ,']{0,20}\bwho (?:[a-z]+ ){0,6}?(?:is|was|s)(?: (?:only|just|still|in|about))* $")
_SAME = re.compile(r"\b(?:same|all|both|these|those) (?P<n>[2-9])\b")


def years_of_the_child(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people; an age of nobody by word goes to the only child before it, or is told of a group once more."""
    left = list(people)
    for alone in [person for person in people if _is_an_age_alone(person)]:
        others = [one for one in left if one is not alone and one.noun.start < alone.noun.start]
        owner = _owner(others, alone, text)
        if owner is not None:
            _take(owner, alone, text)
            left = [person for person in left if person is not alone]
    return left


def _is_an_age_alone(person: SpokenPerson) -> bool:
    by_year = person.noun.noun == "" or person.noun.noun.startswith("year ")
    return by_year and person.side == "child" and bool(person.ages) and not person.names


def _owner(others: Sequence[SpokenPerson], alone: SpokenPerson, text: str) -> SpokenPerson | None:
    """Return whose age it is; a piece of its own, or "who I know is", leads to it."""
    children = [one for one in others if one.side == "child" and not one.aside and one.noun.owner not in ("my", "our")]
    if alone.noun.group and any(one.noun.group and _same_age(one, alone) for one in children):
        return next(one for one in children if one.noun.group and _same_age(one, alone))
    untold = [one for one in children if not (one.ages or one.names) and alone.sex in (None, one.sex)]
    if len(untold) != 1 or len(children) != 1 or not _leads(untold[0], alone, text):
        return None
    is_many = alone.noun.group or _SAME.search(_piece(text, alone.noun.start)) or untold[0].noun.group
    return untold[0] if bool(is_many) == untold[0].noun.group else None


def _same_age(one: SpokenPerson, other: SpokenPerson) -> bool:
    return bool(one.ages) and one.ages[0].age == other.ages[0].age


def _leads(child: SpokenPerson, alone: SpokenPerson, text: str) -> bool:
    between = text[max(end for _, end in child.spans if end <= alone.noun.start) : alone.noun.start]
    return _WHO_IS.fullmatch(between) is not None or _PIECE.fullmatch(_last_piece(text, alone.noun.start)) is not None


def _last_piece(text: str, at: int) -> str:
    start = max((stop.end() for stop in _STOP.finditer(text, 0, at)), default=0)
    return text[start:at].lstrip() if start else "something"


def _piece(text: str, at: int) -> str:
    return text[max((stop.end() for stop in SENTENCE_END.finditer(text, 0, at)), default=0) : at]


def _take(owner: SpokenPerson, alone: SpokenPerson, text: str) -> None:
    owner.ages += [age for age in alone.ages if age.age not in [own.age for own in owner.ages]]
    same = _SAME.search(_piece(text, alone.noun.start))
    if same and owner.noun.group and owner.noun.number is None:
        owner.noun = replace(owner.noun, number=int(same["n"]))
