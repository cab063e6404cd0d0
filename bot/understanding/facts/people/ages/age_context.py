"""What stands before a number that may be an age."""

from __future__ import annotations

from bot.understanding.facts.people.ages import age_patterns as grammar

_REACH = 60  # characters before a number in which somebody must be named


def words_before(text: str, position: int, reach: int) -> str:
    """Return the characters before a place."""
    return text[max(0, position - reach) : position]


def person_before(text: str, position: int) -> bool:
    """Return whether somebody is named before a number, near enough for it to be their age."""
    return bool(grammar.CONTEXT.search(words_before(text, position, _REACH)))
