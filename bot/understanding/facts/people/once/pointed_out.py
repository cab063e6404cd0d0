"""Whom a name is of that points somebody out, "the lad says that's Gordon", or that stands behind where they work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.facts.people.words.at_one_workplace import works_up_to
from bot.understanding.text.normalise import Plain

_POINTS = re.compile(
    r"\b(?:says?|said|tells? (?:me|us|him)|told (?:me|us|him)|goes|reckons|replied|answered)(?: to (?:me|us|him|her))?,? (?:that )?[\"'“‘]?"
    r"(?:that['’]?s|that (?:is|was)|it['’]?s|it (?:is|was)|this is) (?:only |just )?(?:(?:uncle|auntie|aunty) )?[\"'“‘]?$",
    re.IGNORECASE,
)
# "its my boss. Len Harbottle, owns the firm"
_IT_IS = re.compile(
    r"(?:^|[.!?\n] ?)(?:(?:its|it is|this is|thats|im reporting|reporting|i have to report|i need to report|my (?:concern|worry) is|it concerns|i want to report|re)(?: about| with)?|about) $"
)
_APPOSED = re.compile(r" ?(?:[,.(:–-]|(?:hes|shes|he|she)\b)")
_STOP = re.compile(r"(?: (?:here|at (?:my|our) [a-z]+))?[.:,–-]? ?\s*")
_WHO = re.compile(r"[\"'”’]?,? (?:and )?(?P<who>he|she)(?:['’]?s)?\b", re.IGNORECASE)
_REACH = 60  # characters before a name in which it is said who that is


def points_out(text: str, start: int) -> bool:
    """Return whether the name that begins at a place says who somebody else is."""
    return _POINTS.search(text, max(0, start - _REACH), start) is not None


def by_pointing(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the nameless grown-up whom a name points out: by "he" or "she" behind it, else the only one."""
    if not points_out(source.original, name.start):
        return None
    fitting = [person for person in people if _may_be_pointed_at(person, source, name)]
    who = _WHO.match(source.original, name.end)
    if who is None:
        return fitting[0] if len(fitting) == 1 else None
    return next((one for one in reversed(fitting) if one.sex in (None, SEX_OF[who["who"].lower()])), None)


def _may_be_pointed_at(person: SpokenPerson, source: Plain, name: NameMention) -> bool:
    is_there = source.span(*person.noun.span)[0] < name.start
    return is_there and person.side == "adult" and not (person.names or person.noun.group or person.aside)


def by_work(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the nameless one behind whose workplace a name stands: "one of the lads on our rank gaz tolley"."""
    at = plain_offset(source, name.start)
    fitting = (person for person in people if _may_be_pointed_at(person, source, name))
    return next((person for person in fitting if works_up_to(source.text, person.noun.end, at)), None)


def by_what_it_is_about(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who it is about, where the name begins the next sentence: "its my boss. Len Harbottle, owns the firm"."""
    at = plain_offset(source, name.start)
    if _APPOSED.match(source.text, plain_offset(source, name.end)) is None:
        return None
    fitting = (person for person in people if _may_be_pointed_at(person, source, name))
    return next((person for person in fitting if _is_about(person, source.text, at)), None)


def _is_about(person: SpokenPerson, text: str, at: int) -> bool:
    start, end = person.noun.span
    led_to = _IT_IS.search(text[:start]) is not None
    return led_to and end < at and _STOP.fullmatch(re.sub(r"(?:mr|mrs|ms|miss|dr) $", "", text[end:at])) is not None
