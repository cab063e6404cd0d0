"""Ages told by their upper end: "15 at most", "no older than 14"; the rule of a house is nobody's age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.people.ages import age_patterns as grammar
from bot.understanding.facts.people.ages.age_context import person_before, words_before
from bot.understanding.facts.people.ages.age_mentions import AgeMention, at_most

_LOOSE_BOUNDS = ("no more than", "not more than", "less than", "below")
_LOOSE_STARTS = ("not", "isnt", "arent", "wasnt", "werent", "aint", "never")
_LEGAL_AGES = (16, 18)  # years: "under 18" is an age by itself
_LEAST_BOUND = 3


def at_most_years(text: str) -> Iterator[AgeMention]:
    """Yield the ages of "15 at most", "13 tops"."""
    for match in grammar.MOST.finditer(text):
        if person_before(text, match.start()) or "old" in match[0]:
            yield at_most(match, int(match["low"] or 0), int(match["n"]))


def under_years(text: str) -> Iterator[AgeMention]:
    """Yield the ages of "no older than 14", "under 16"."""
    for match in grammar.UNDER.finditer(text):
        years, how = int(match["n"]), match["how"]
        if years < _LEAST_BOUND or _is_code(match) or _bounds_nobody(match, text) or _is_rule(match, text):
            continue
        included = any(word in how for word in ("older", "more", "over", "above"))
        yield at_most(match, 0, years if included else years - 1)


def _is_code(match: re.Match[str]) -> bool:
    """Return whether "u" and the number are not one word: "u 15" is no "u15"."""
    return match["how"] == "u" and not match[0][1].isdigit()


def _is_rule(match: re.Match[str], text: str) -> bool:
    """Return whether a bound is the rule of a house: "under 18s eat free", "no under 16s"."""
    behind = match["s"] and grammar.RULE_BEHIND.match(text, match.end())
    return bool(behind or grammar.RULE_BEFORE.search(words_before(text, match.start(), 20)))


def _bounds_nobody(match: re.Match[str], text: str) -> bool:
    """Return whether "less than 20" bounds no age: nobody is named before it, and the law knows no such age."""
    how = match["how"]
    loose = how in _LOOSE_BOUNDS or how.startswith(_LOOSE_STARTS)
    if not loose or "older" in how or int(match["n"]) in _LEGAL_AGES:
        return False
    return not person_before(text, match.start())
