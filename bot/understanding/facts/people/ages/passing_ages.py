"""Ages told in passing: "maybe 15 blonde hair", "more like 15", "all over 21", "31 he says", "him - 40ish"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of
from bot.understanding.facts.people.ages.age_patterns import ISH, OLD, RULE_BEHIND, SOMEBODY, UNIT
from bot.understanding.facts.people.nouns import PERSON
from bot.understanding.text.lexicons.lexicon import lexicon

_REACH = 100  # characters before a number in which somebody must be named
_OLDEST = 99
_HEDGE = (
    r"(?:maybe|mebbe|mayb|about|abt|bout|around|roughly|probably|prob|perhaps|possibly|looked|looks|looking|like|only)"
)
_YEARS = r"(?P<n>1[3-9]|[2-7][0-9])"
_END = r"(?=\s*(?:[,.;!?)\n]|$|(?:and|but|with|who|in|on)\b))(?![.:][0-9])"
_PRONOUN = re.compile(r"\b(?:s?he|s?hes)\b[^.;\n]*$")
_MORE_LIKE = re.compile(rf"\bmore like (?:a |about )?(?P<n>[6-9]|1[0-9]|[2-7][0-9])(?:{OLD}|{ISH})?{UNIT}")
# "two lads up front about 20", "two of them were in school uniform about 15"
_SOMEWHERE = re.compile(
    rf"\b(?:{PERSON}|them|em)(?: (?:is|was|are|were|sat|stood|sitting|standing))? (?:up|in|at|on|by|from|outside|behind|near|over|wearing|down)"
    rf"(?: (?!paid\b|waited\b|stayed\b|spent\b|took\b|gave\b|bought\b|and\b|had\b|drank\b|for\b|cost\b|was\b|were\b|there\b)[a-z'-]+){{0,5}}? {_HEDGE} {_YEARS}{ISH}?{UNIT}{_END}"
)
_ALL_OVER = re.compile(
    r"\b(?:all|both|well|way|easily|clearly|definitely|obviously|theyre|s?hes|(?:he|she) (?:is|was)|they (?:are|were)|must be|looked|looks) (?:over|at least) "
    rf"(?P<n>1[89]|[2-7][0-9])(?P<s>s)?{UNIT}"
)
_SAYS = re.compile(
    rf"(?<=, ){_YEARS},? (?:s?he|they) (?:says?|said|reckons|reckoned|told (?:me|us))(?=\s*(?:[,.;!?)\n]|$|and\b|but\b|with\b))"
)
_HIM = re.compile(
    rf"(?:^|(?<=[.!?;,\n] )|(?<=\n))(?:(?:him|her|he|she) ?[-–:,] ?|(?:him|her) )(?:(?:about|around|maybe|probably|like|looked) )?(?P<n>1[0-9]|[2-7][0-9])(?P<ish>{ISH})?{UNIT}"
)


def in_passing(text: str) -> Iterator[AgeMention]:
    """Yield every age that is told in passing, the ways that say most first."""
    yield from chain(_at_least(text), _more_like(text), _before_looks(text), _where_they_are(text), _as_they_say(text))


def _number(match: re.Match[str], *, wide: bool) -> AgeMention:
    """Return the age of a match, standing where its number does."""
    years = int(match["n"])
    age = about(match, years) if wide else mention_of(match, years, years)
    return AgeMention(match.start("n"), match.end("n"), age.age)


def _names_somebody(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return SOMEBODY.search(before) is not None or _PRONOUN.search(before) is not None


def _at_least(text: str) -> Iterator[AgeMention]:
    for match in _ALL_OVER.finditer(text):
        if _names_somebody(match) and not (match["s"] and RULE_BEHIND.match(text, match.end())):
            bounded = mention_of(match, int(match["n"]), _OLDEST)
            yield AgeMention(match.start("n"), match.end("n"), bounded.age)


def _more_like(text: str) -> Iterator[AgeMention]:
    return (_number(match, wide=True) for match in _MORE_LIKE.finditer(text) if _names_somebody(match))


@cache
def _looks_next() -> re.Pattern[str]:
    """Return the pattern of a guess right before what somebody looks like: "skinny, maybe 15 blonde hair"."""
    words = lexicon().person_nouns
    looks = "|".join(sorted(map(re.escape, {*words.looks, *words.worn, *words.kinds_of_worn}), key=len, reverse=True))
    return re.compile(rf"\b{_HEDGE} {_YEARS}{ISH}?{UNIT}(?= (?:{looks})\b)")


def _before_looks(text: str) -> Iterator[AgeMention]:
    return (_number(match, wide=True) for match in _looks_next().finditer(text) if _names_somebody(match))


def _where_they_are(text: str) -> Iterator[AgeMention]:
    return (_number(match, wide=True) for match in _SOMEWHERE.finditer(text))


def _as_they_say(text: str) -> Iterator[AgeMention]:
    """Yield "his name is Sayed, 31 he says" and "him - 40ish"."""
    yield from (_number(match, wide=False) for match in _SAYS.finditer(text))
    yield from (_number(match, wide=match["ish"] is not None) for match in _HIM.finditer(text))
