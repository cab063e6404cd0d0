"""An age told beside a school year in which a child is so old: of "Year 9" and "she is 13" the age counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention

_SCHOOL_YEAR = re.compile(r"(?:years?|yr|y)(?: group)? ?\d|\d{1,2}[a-z]{1,2}\b")


def is_closer(age: AgeMention, others: Sequence[AgeMention], text: str) -> bool:
    """Return whether an age tells more closely than the school year among others how old somebody is."""
    return any(_is_within(age, other) and _is_of_a_school_year(other, text) for other in others)


def _is_within(age: AgeMention, other: AgeMention) -> bool:
    narrower = age.age.max - age.age.min < other.age.max - other.age.min
    return narrower and other.age.min <= age.age.min and age.age.max <= other.age.max


def _is_of_a_school_year(age: AgeMention, text: str) -> bool:
    return _SCHOOL_YEAR.match(text, age.start, age.end) is not None
