"""Who of two by name is the grown-up: who picks the other up, where "he is 26, she is 14" tells both ages next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_DOES_TO = re.compile(
    r"(?: (?:always|often|also|regularly|still))? (?:keeps (?:picking|driving|taking|messaging|texting|meeting|giving)|picks|picked|drives|drove|takes|took|meets|met|messages|messaged|texts|texted|brings|brought|drops|dropped|collects|collected|waits|waited|gives|gave|buys|bought|follows|followed)(?: (?:up|off|out|home|for|to))? "
)
_BOTH_AGES = re.compile(r"\b(?:he|she|hes|shes)\b[^.!?;\n]*\b(?:he|she|hes|shes)\b[^.!?;\n]*")


def ages_by_deed(people: Sequence[SpokenPerson], text: str) -> None:
    """Give the grown-up's age to who does something to the other, where pronouns alone told both ages in one sentence."""
    by_name = [person for person in people if person.names and person.noun.noun == "" and person.single]
    for doer, other in pairwise(by_name):
        does = _DOES_TO.fullmatch(text, doer.noun.end, other.noun.start) is not None
        if does and doer.side == "child" and other.side == "adult" and _are_told_together(doer, other, text):
            doer.ages, other.ages = other.ages, doer.ages
            doer.sex, other.sex = other.sex, doer.sex


def _are_told_together(doer: SpokenPerson, other: SpokenPerson, text: str) -> bool:
    """Return whether one sentence behind both tells both ages by pronouns."""
    ages = [age.start for person in (doer, other) for age in person.ages]
    behind = _BOTH_AGES.search(text, other.noun.end)
    each = bool(doer.ages and other.ages)
    return each and behind is not None and all(behind.start() < at < behind.end() for at in ages)
