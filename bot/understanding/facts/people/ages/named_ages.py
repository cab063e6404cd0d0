"""Whether a number stands behind somebody's name: "Ellie Brisk, 14"."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.people.ages.age_patterns import NO_NAME
from bot.understanding.facts.people.nouns import PERSON
from bot.understanding.facts.people.persons.uncapitalised_names import is_name_in_lower_case, is_name_of_aged
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_BEARER = re.compile(rf"\b{PERSON} (?:is |was )?(?:called |named )?(?:[a-z'-]+ )?$")  # "her friend Bex, 14"
_TITLES = frozenset({"mr", "mrs", "miss", "ms", "dr"})
_CHILDS = 6, 17  # years
_SET_OFF = re.compile(r"\d{1,2}(?:\)|,(?! ?\d)|(?= (?:who|says|said|told|is|was|has|gets|got|and)\b)|\.(?= [A-Z]|$)|$)")
_NO_NAME = re.compile(
    r"(?:at|in|on|from|near|to|of|the|a|an|and|but|or|for|with|by|look(?:s|ed|ing)?|about|maybe|mebbe|years?|yrs?|aged?|only|just|around|roughly|probably|girls?|boys?|lads?|kids?|"
    r"child(?:ren)?|all|both|some|under|over|like|approx|max|least|turned|was|is|were|are|he|she|they|i|we|it|who|she's|he's|hes|shes|said|says|platform|room|table|bay|gate|route|flat|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mum|dad|nan|sister|brother)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|and|called|named) $")
_BEFORE = 120  # characters before a name that say where it is
_AT_A_PLACE = re.compile(
    r"\b(?:at|in|on|from|near|to|of|outside|opposite|by|behind|room|flat|house|number|no|platform|gate|bay|table|bus|route|the|a|an|our|my|last|this|next|every|page|year|yr|under|over)\s+(?:[A-Z][\w'’-]+ )?$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*)\s+$")


def is_full_name(source: Plain, match: re.Match[str]) -> bool:
    """Return whether the word before a number is a first name or a surname behind one, and no street's or house's."""
    start, end = source.span(*match.span("name"))
    name = source.original[start:end]
    if match["name"] in NO_NAME or match["name"] in _of_places():
        return False
    if _without_s(match["name"]) in _first_names() and name[:1].isupper():
        return True  # "Daves about 35"
    if not name[:1].isupper():
        return is_name_of_aged(source.original, start, end)
    if _BEARER.search(source.text[: match.start("name")]):
        return True
    before = _LAST_WORD.search(source.original[:start])
    if is_set_off(source.original, start, source.span(*match.span("n"))[0], int(match["n"])):
        return True
    return match["name"] in _first_names() or (before is not None and before[1].casefold() in _first_names() | _TITLES)


def _was_called_so(text: str, match: re.Match[str]) -> bool:
    """Return whether somebody was called by the name before: "lad called Kez ... Kez must be 25"."""
    called = rf"\b(?:called|named) {re.escape(match['name'])}\b"
    return match["name"] not in NO_NAME and re.search(called, text[: match.start()]) is not None


def is_first_name(source: Plain, match: re.Match[str]) -> bool:
    """Return whether the word of whom an age is said is a first name: "Lily-Mae is 9", "courtney is 15 i know her"."""
    start, end = source.span(*match.span("name"))
    name = source.original[start:end]
    before = _LAST_WORD.search(source.original, max(0, start - _BEFORE), start) if name[:1].isupper() else None
    is_surname = before is not None and before[1][:1].isupper() and before[1].casefold() in _first_names()
    if is_surname or _was_called_so(source.text, match):
        return True
    is_listed = match["name"].split("-")[0] in _first_names()
    return is_listed and (name[:1].isupper() or is_name_in_lower_case(match["name"]))


def is_set_off(text: str, start: int, number: int, years: int) -> bool:
    """Return whether a word with a capital has a child's age in commas or brackets behind it: "Bryony, 15,", "Noel (12)".

    Whatever the name is: no list holds them all. A place or a day has a preposition before it.
    """
    return (
        (_CHILDS[0] <= years <= _CHILDS[1] or _is_a_grown_ups(text, start, number, years))
        and _SET_OFF.match(text, number) is not None
        and not _AT_A_PLACE.search(text, max(0, start - _BEFORE), start)
        and not _NO_NAME.match(text[start:number])
        and not catalogue().is_name(text[start:number].strip(" ,(").casefold())
    )


def _is_a_grown_ups(text: str, start: int, number: int, years: int) -> bool:
    """Return whether a word that is no other one stands beside somebody: "got in a BMW with Zed, 23, and an older man"."""
    word = text[start:number].strip(" ,(").casefold()
    return years > _CHILDS[1] and _WITH.search(text[:start]) is not None and word not in dictionary()


def _without_s(name: str) -> str:
    return name.removesuffix("s").removesuffix("'")


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


@cache
def _of_places() -> frozenset[str]:
    listed = lexicon().place_names
    return frozenset((*listed.roads, *listed.roads_in_names, *listed.kinds_of_place, *listed.generic_words))
