"""What stands before a number that may be an age."""

from __future__ import annotations

import re

from bot.understanding.facts.people.ages import age_patterns as grammar

_OF_MR = re.compile(r"\b(?:mr|mrs|ms|miss|dr) [a-z'-]+(?: [a-z'-]+)?,? $")  # "Mr Pryce, 60s"
_NEAR = 9  # characters before a school year that say what it is
_REACH = 60  # characters before a number in which somebody must be named


def words_before(text: str, position: int, reach: int) -> str:
    """Return the characters before a place."""
    return text[max(0, position - reach) : position]


def person_before(text: str, position: int) -> bool:
    """Return whether somebody is named before a number, near enough for it to be their age."""
    return bool(grammar.CONTEXT.search(words_before(text, position, _REACH)))


def is_no_childs_year(text: str, position: int, end: int) -> bool:
    """Return whether a school year is counted, or is that of whom staff work with: "all year 9s", "Head of Year 10", "year 9 lead"."""
    of_staff = grammar.OF_STAFF.search(text[:position]) or grammar.A_POST.match(text, end)
    return bool(of_staff or grammar.NO_SCHOOL_YEAR.search(words_before(text, position, _NEAR)))


def behind_a_title(text: str, position: int) -> bool:
    """Return whether a name with a title stands right before a number: "Mr Pryce, 60s"."""
    return _OF_MR.search(words_before(text, position, _REACH)) is not None
