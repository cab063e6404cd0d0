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
_REACH = 120  # characters before a bound in which somebody is told of
_NONE_OVER = re.compile(
    r"\b(?:none|neither|not one|no one)(?: of (?:them|em|these|those|the [a-z]+))? (?:looked|looks|look|was|were|is|are|seemed|seems|seem)(?: to be)? (?:a day |any )?(?:over|older than|more than|above) (?P<n>1?[0-9])\b(?! ?(?:minutes|quid|pounds|miles))"
)
_ENDS = re.compile(r"\s*(?:[.,;!?)\n]|$)")


def at_most_years(text: str) -> Iterator[AgeMention]:
    """Yield the ages of "15 at most", "13 tops", "none of them over 15"."""
    yield from none_over(text)
    for match in grammar.MOST.finditer(text):
        if person_before(text, match.start()) or "old" in match[0]:
            yield at_most(match, int(match["low"] or 0), int(match["n"]))


def none_over(text: str) -> Iterator[AgeMention]:
    """Yield the ages of "none of them look over 15"."""
    for match in _NONE_OVER.finditer(text):
        yield AgeMention(match.start("n"), match.end(), at_most(match, 0, int(match["n"])).age)


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
    return not (person_before(text, match.start()) or _is_set_off(match, text))


def _is_set_off(match: re.Match[str], text: str) -> bool:
    """Return whether a bound is set off at the end of what is told of somebody: "the same girl from the pub, never more than 14"."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    return (
        before.endswith(", ") and grammar.SOMEBODY.search(before) is not None and bool(_ENDS.match(text, match.end()))
    )
