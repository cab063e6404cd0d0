"""What somebody wears or has, one thing or a list of things: "in a green coat, ripped jeans and white trainers"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon

# words that begin something else than the name of a thing: "long plastic coat" is whatever it is made of
_NO_KIND = r"(?!(?:and|with|in|on|of|the|an?|had|has|his|her|who|was|is|got|took|came)\b)"
_JOINT = re.compile(r",? (?:and|plus|&) |, ")


def clothes(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield each thing that is told to be worn behind one "in", "with" or "wearing", as far as the list goes."""
    for worn in _first().finditer(text, start, end):
        yield worn
        yield from _listed(text, worn.end(), end)


def _listed(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the next things of a list: ", ripped jeans and white trainers"."""
    while (joint := _JOINT.match(text, start, end)) and (more := _next().match(text, joint.end(), end)):
        yield more
        start = more.end()


@cache
def _first() -> re.Pattern[str]:
    lead = r"\b(?:in(?! with\b)|with|wearing|wears|sporting|wore|had(?: on)?|has(?: on)?|have|got|having|hed|shed)\b (?!no\b|not\b)"
    article = r"(?:(?:a|an|his|her|their|some|the)\b )?"
    return re.compile(
        rf"{lead}{article}(?:(?!\w*ties\b|\d|(?:his|her|their|was|were|face)\b)[\w'-]+ ){{0,3}}?{_thing()}"
    )


@cache
def _next() -> re.Pattern[str]:
    """Return the pattern of a thing that stands in a list: by its name, or by its kind where the list goes on behind it."""
    kinds = "|".join(longest_first([*lexicon().person_nouns.kinds_of_worn]))
    with_article = rf"(?:an?|some|his|her) (?:{_NO_KIND}[a-z'-]+ ){{0,3}}?"
    by_name = rf"(?:{with_article}|(?:(?:{kinds}) ){{1,3}}(?:{_NO_KIND}[a-z'-]+ )?|){_thing()}"
    return re.compile(rf"{by_name}|(?:an? )?(?:(?:{kinds}) ){{1,2}}{_NO_KIND}[a-z-]+(?=,| and )")


@cache
def _thing() -> str:
    worn = "|".join(longest_first(lexicon().person_nouns.worn))
    return rf"(?:{worn})s?(?: (?:{worn})s?)?\b(?:{_where()})?"


@cache
def things() -> str:
    """Return the pattern of one thing that is worn or had, with its kinds and where it is."""
    words = lexicon().person_nouns
    kinds = "|".join(longest_first([*words.looks, *words.kinds_of_worn]))
    worn = "|".join(longest_first(words.worn))
    other = r"(?:(?!(?:and|with|in|on|of|the|an?|had|has|his|her)\b)[a-z]+ )?"
    return rf"(?:(?:(?:{kinds})[ ,-]+(?:and )?){{1,4}}{other})?(?:{worn})s?\b(?:{_where()}|(?: (?:on|in|over|of|round|down) (?:an? |the |his |her |their )?\w+(?: on (?:his|her|the|their) \w+)?)?)"


@cache
def _where() -> str:
    """Return the pattern of where on somebody something is, and what it shows: "of a swallow behind his ear", "on chin"."""
    body = "|".join(longest_first(lexicon().routing_words.lists["body_parts"]))
    on = r"(?:on|in|over|of|under|behind|above|below|across|down|up|by|near|round|through)"
    shows = rf"(?: of (?:an? |the |some )?[a-z]+(?: [a-z]+)?(?= {on}\b))?"
    return rf"{shows} {on} (?:(?:(?:his|her|their|the|left|right|one|each|both|upper|lower) ){{1,3}}(?:{body})|(?:{body})|(?:his|her|the|their) \w+)\b| (?:left|right) (?:{body})\b"


def longest_first(words: Sequence[str]) -> Iterator[str]:
    """Yield words as patterns, the longest first: "hi-vis" is no "hi"."""
    return (re.escape(word) for word in sorted(words, key=len, reverse=True))
