"""An age where it stands in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.facts.model import Age, Role
from bot.understanding.facts.people.noun_forms import Side

_OLDEST = 99  # years
GROWN = 18  # years
_SURELY_GROWN = 22  # years; an upper bound from which on nobody means a child


@dataclass(frozen=True)
class AgeMention:
    """An age where it stands in the plain text."""

    start: int
    end: int
    age: Age


def mention_of(match: re.Match[str], low: int, high: int, role: Role | None = None) -> AgeMention:
    """Return the age of a match, its ends in order and between 0 and 99."""
    low, high = max(0, min(low, high)), min(_OLDEST, max(low, high))
    return AgeMention(match.start(), match.end(), Age(role or role_of(low, high), low, high))


def role_of(low: int, high: int) -> Role:
    """Return whether these years are a child's, an adult's or may be either's."""
    if high < GROWN:
        return "child"
    return "adult" if low >= GROWN else "unknown"


def at_most(match: re.Match[str], low: int, high: int) -> AgeMention:
    """Return an age told by its upper bound; who is said to be no older than 25 is grown, "under 20" may be either."""
    role: Role = "child" if high < GROWN else "adult" if high >= _SURELY_GROWN else "unknown"
    return mention_of(match, low, high, role)


def about(match: re.Match[str], years: int) -> AgeMention:
    """Return one year either side of an estimate; which side of 18 it lies is told by the number said."""
    return mention_of(match, years - 1, years + 1, "child" if years < GROWN else "adult")


def side_of(age: AgeMention, otherwise: Side) -> Side:
    """Return the side that an age puts somebody on."""
    return age.age.role if age.age.role != "unknown" else otherwise
