"""Grown-ups got up as children: "students dressed as schoolgirls, all over 18" tells of no child, and of nobody of concern."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE

_CHILDREN = r"(?:school ?(?:girl|boy|kid|child)(?:s|ren)?|bab(?:y|ies)|toddlers?|children|kids|little (?:girl|boy)s?|pupils|girl guides|brownies|scouts|st trinians)"
_DRESSED = r"(?:(?:all|both|who|was|were|are|is|theyre|they were|they are) )*(?:dressed(?: up)?|got up|done up|made up|dolled up|kitted out)(?: (?:all|both))?"
_AS = re.compile(rf"\b{_DRESSED} (?:as|like) (?:(?:an?|some|naughty|sexy|little|the) )*$")
_COSTUME = re.compile(r"(?:'s|s')? ?(?:outfits?|costumes?|fancy dress|get up|get ups|dressing up)\b")
_ARE_DRESSED = re.compile(
    rf",? (?:from (?:the )?\w+ )?(?:{_DRESSED} (?:as|like) (?:(?:an?|some|naughty|sexy|little) )*{_CHILDREN}\b|"
    rf"(?:(?:all|both|were|are|dressed(?: up)?|done up) )*(?:in|wearing) (?:(?:a|naughty|sexy) )*(?:{_CHILDREN}|school|school uniform)(?:'s|s')? (?:outfits?|costumes?|fancy dress|get ups?)\b|"
    r"(?:(?:all|both|were|are|dressed(?: up)?) )*(?:in|wearing) (?:school )?uniforms? for (?:an?|the|their|some|her|his) (?:\w+ )?(?:hen|stag|fancy dress|party|do|night out)\b)"
)
_PARTY = re.compile(
    r"\b(?:hen|stag|fancy dress|freshers|uni|university|rag week|school disco night|all (?:of (?:them|em) )?(?:well )?(?:over|above|at least) (?:18|19|2\d|3\d)|over (?:18|2\d)s)\b"
)
_OF_ALL = re.compile(
    r"\b(?:all|every one|each|none|not one)(?: (?:of (?:them|em)|were|are|was|well|easily|at least))* $"
)
_SENTENCE = re.compile(r"[.!?;\n]")


def is_a_costume(before: str, after: str) -> bool:
    """Return whether a word for children is what somebody is got up as: "dressed as schoolgirls", "schoolgirl outfits"."""
    return _AS.search(before) is not None or _COSTUME.match(after) is not None


def is_got_up(noun: str, side: str, text: str, end: int, *, plural: bool) -> bool:
    """Return whether several are told of who are got up as children, and are no children: grown-ups, students, or of a party."""
    if not plural or _ARE_DRESSED.match(text, end) is None:
        return False
    return side == "adult" or noun == "student" or (noun in OF_ANY_AGE and _PARTY.search(text) is not None)


def without_ages_of_revellers(text: str, ages: Sequence[AgeMention]) -> list[AgeMention]:
    """Return the ages but a grown-up's that is told of all who are got up as children."""
    return [age for age in ages if not (age.age.role == "adult" and _is_of_revellers(text, age))]


def _is_of_revellers(text: str, age: AgeMention) -> bool:
    start = max((stop.end() for stop in _SENTENCE.finditer(text, 0, age.start)), default=0)
    dressed = _ARE_DRESSED.search(text, start, age.start)
    return dressed is not None and _OF_ALL.search(text, start, age.start) is not None
