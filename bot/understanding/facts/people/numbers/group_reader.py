"""One mention of people as a group: their side, their kind, their number, and whether they were named before."""

from __future__ import annotations

import re

from bot.understanding.facts.people.numbers import people_patterns as grammar
from bot.understanding.facts.people.numbers.groups import Group

_MOST = 200  # a greater number counts no people
_LEAST_YEARS = 6  # from here on a number before one person is an age
_DEFINITE = ("the", "this", "that", "these", "those", "both", "his", "her", "their")
_OWNERS = ("his", "her", "their")
_IRREGULAR_PLURAL = re.compile(r"(?:children|people|babies|men|ladies|lasses)$")
_SAME_ONES = re.compile(r"\bsame\b|\bof (?:the|these|those)\b")
_FURTHER = re.compile(r"\b(?:other|second|further)\b")
_ONLY = re.compile(r"\b(?:only|just) $")  # "three men went up and only two men came down"
_KINDS = ("male", "female", "parent", "grown")
_PREDICATE_REACH = 30  # characters before "a man" in which "the driver was" stands
_DIGITS = re.compile(r"[0-9]+")
_NUMBER_WORDS = (
    (re.compile(r"^half.*dozen$"), 6),
    (re.compile(r"dozen$"), 12),
    (re.compile(r"^(?:no|without)"), 0),
    (re.compile(r"couple|pair|^both$"), 2),
    (re.compile(r"trio"), 3),
)


def group_of(match: re.Match[str], aged: str | None) -> Group:
    """Return the people of a match; `aged` is the side that their age puts them on."""
    side, kind = _side(match, aged), _kind(match)
    label = grammar.LABEL.match(match.string, match.end())  # "male 1 ... male 2"
    if label:
        named = re.search(rf"{match[0]}{label[0]}\b", match.string[: match.start()])
        return Group(match.start(), match.end(), side, kind, 1, definite=False, plural=False, extra=not named)
    plural, definite = _is_plural(match), _is_definite(match)
    number = _number(match["number"] or "", plural=plural)
    extra = _is_extra(match, definite=definite)
    return Group(match.start(), match.end(), side, kind, number, definite, plural, extra)


def _side(match: re.Match[str], aged: str | None) -> str | None:
    """Return the side that the word, the age, the adjectives or a uniform put people on, in this order."""
    if match["child"]:
        return "child"
    if match["adult"] in ("male", "female") or match["either"]:
        return aged or _side_by_looks(match)
    if match["male"] == "boyfriend" or match["female"] == "girlfriend":
        return aged
    return "adult" if aged != "child" else "child"


def _side_by_looks(match: re.Match[str]) -> str | None:
    if grammar.YOUNG.search(match["adjectives"]):
        return "child"
    if grammar.GROWN.search(match["adjectives"]):
        return "adult"
    if grammar.UNIFORM.match(match.string, match.end()):
        return "child"
    return "adult" if match["male"] else None


def _kind(match: re.Match[str]) -> str:
    if match["either"]:
        return "girl" if match["either"] in grammar.GIRLS else "boy"
    kind = next((name for name in _KINDS if match[name]), "child")
    return match["parent"] if kind == "parent" else kind


def _is_plural(match: re.Match[str]) -> bool:
    return bool(match["childs"] or match["adults"] or match["eithers"] or _IRREGULAR_PLURAL.search(match[0]))


def _is_definite(match: re.Match[str]) -> bool:
    """Return whether the words point to people already named: "the man", "the same girl", "the driver was a big fella"."""
    number = match["number"] or ""
    before = match.string[max(0, match.start() - _PREDICATE_REACH) : match.start()]
    if number in _DEFINITE or match["grown"] == "driver" or _ONLY.search(before):
        return True
    if number in ("a", "an") and grammar.PREDICATE.search(before):
        return True
    return bool(_SAME_ONES.search(f"{number} {match['adjectives']}"))


def _is_extra(match: re.Match[str], *, definite: bool) -> bool:
    """Return whether the words name further people, whoever was named before: "another man", "and a girl"."""
    before = match.string[: match.start()]
    if match["number"] == "another" or _FURTHER.search(match["adjectives"]):
        return True
    if not definite and before.endswith(("and ", "& ", "with ")):
        return True
    related = match["number"] in _OWNERS and match["either"] in grammar.RELATED
    return related and match[0] not in before


def _number(words: str, *, plural: bool) -> int | None:
    """Return how many the words say, None when they leave it open."""
    digits = _DIGITS.search(words)
    if digits and not plural and int(digits[0]) >= _LEAST_YEARS:
        return 1  # "boy 12 girl 8"
    if digits:
        return int(digits[0]) if int(digits[0]) <= _MOST else None
    for pattern, number in _NUMBER_WORDS:
        if pattern.search(words):
            return number
    return None if plural and not words.startswith("one") else 1
