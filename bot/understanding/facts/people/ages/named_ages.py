"""Whether a number stands behind somebody's name: "Ellie Brisk, 14"."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.facts.people.ages.age_patterns import NO_NAME
from bot.understanding.facts.people.nouns import PERSON
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_BEARER = re.compile(rf"\b{PERSON} (?:is |was )?(?:called |named )?(?:[a-z'-]+ )?$")  # "her friend Bex, 14"
_TITLES = frozenset({"mr", "mrs", "miss", "ms", "dr"})
_LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*)\s+$")


def is_full_name(source: Plain, match: re.Match[str]) -> bool:
    """Return whether the word before a number is a first name or a surname behind one, and no street's or house's."""
    start, end = source.span(*match.span("name"))
    name = source.original[start:end]
    if match["name"] in NO_NAME or not name[:1].isupper() or match["name"] in _of_places():
        return False
    if _BEARER.search(source.text[: match.start("name")]):
        return True
    before = _LAST_WORD.search(source.original[:start])
    return match["name"] in _first_names() or (before is not None and before[1].casefold() in _first_names() | _TITLES)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


@cache
def _of_places() -> frozenset[str]:
    listed = lexicon().place_names
    return frozenset((*listed.roads, *listed.roads_in_names, *listed.kinds_of_place, *listed.generic_words))
