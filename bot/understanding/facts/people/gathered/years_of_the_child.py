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
    for alone in filter(_is_an_age_alone, people):
        children = [person for person in left if _is_child_before(person, alone)]
        owner = _told_once_more(children, alone) or _owner(children, alone, text)
        if owner is not None:
            _take(owner, alone, text)
            left.remove(alone)
    return left


def _is_an_age_alone(person: SpokenPerson) -> bool:
    by_year = person.noun.noun == "" or person.noun.noun.startswith("year ")
    return by_year and person.side == "child" and bool(person.ages) and not person.names


def _is_child_before(person: SpokenPerson, alone: SpokenPerson) -> bool:
    of_writer = person.noun.owner in ("my", "our")
    return person.side == "child" and person.noun.start < alone.noun.start and not (person.aside or of_writer)


def _told_once_more(children: Sequence[SpokenPerson], alone: SpokenPerson) -> SpokenPerson | None:
    """Return the group that is told to be of the same age already: "I know two of them are year 10"."""
    groups = (child for child in children if alone.noun.group and child.noun.group and child.ages)
    return next((group for group in groups if group.ages[0].age == alone.ages[0].age), None)


def _owner(children: Sequence[SpokenPerson], alone: SpokenPerson, text: str) -> SpokenPerson | None:
    """Return the only child before, whose age it is; a piece of its own, or "who I know is", leads to it."""
    if len(children) != 1 or not _is_untold(children[0], alone) or not _leads(children[0], alone, text):
        return None
    is_group = children[0].noun.group
    is_many = is_group or alone.noun.group or _SAME.search(_sentence_before(text, alone.noun.start)) is not None
    return children[0] if is_many == is_group else None


def _is_untold(child: SpokenPerson, alone: SpokenPerson) -> bool:
    return not (child.ages or child.names) and alone.sex in (None, child.sex)


def _leads(child: SpokenPerson, alone: SpokenPerson, text: str) -> bool:
    between = text[max(end for _, end in child.spans if end <= alone.noun.start) : alone.noun.start]
    return _WHO_IS.fullmatch(between) is not None or _PIECE.fullmatch(_last_piece(text, alone.noun.start)) is not None


def _last_piece(text: str, at: int) -> str:
    start = max((stop.end() for stop in _STOP.finditer(text, 0, at)), default=0)
    return text[start:at].lstrip() if start else "something"


def _sentence_before(text: str, at: int) -> str:
    return text[max((stop.end() for stop in SENTENCE_END.finditer(text, 0, at)), default=0) : at]


def _take(owner: SpokenPerson, alone: SpokenPerson, text: str) -> None:
    ages = [own.age for own in owner.ages]
    owner.ages += [age for age in alone.ages if age.age not in ages]
    same = _SAME.search(_sentence_before(text, alone.noun.start))
    if same and owner.noun.group and owner.noun.number is None:
        owner.noun = replace(owner.noun, number=int(same["n"]))
