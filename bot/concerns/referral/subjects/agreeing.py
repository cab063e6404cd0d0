"""Whether ages, numbers and names of two records may be one person's."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts import Age, PersonMention

_SLACK = 1  # years by which two guesses at one person's age may lie apart


def are_as_many(count: int | None, other: int | None) -> bool:
    """Return whether two numbers of people may be one, as one that was left open may be any."""
    return None in (count, other) or count == other


def fits_age(ages: Sequence[Age], others: Sequence[Age]) -> bool:
    """Return whether any age of one agrees with any of the other, or one has none."""
    pairs = [(age, other) for age in ages for other in others]
    return not pairs or any(_overlap(age, other) for age, other in pairs)


def tells_closer(age: Age, other: Age) -> bool:
    """Return whether an age is the one year of two that another leaves open."""
    return age.min == age.max and other.max - other.min == 1 and other.min <= age.min <= other.max


def _overlap(age: Age, other: Age) -> bool:
    return age.min - _SLACK <= other.max and other.min - _SLACK <= age.max


def share_name(names: Sequence[str], mention: PersonMention) -> bool:
    """Return whether a name was told before: the same first name, or the same surname behind a title."""
    words = {word.casefold() for name in (mention.name, *mention.aliases) if name for word in name.split()}
    return any(word.casefold() in words for name in names for word in name.split())
