"""Names of others that share a word with the reporter's: "Lottie Marsh" in the report of Jo Marsh stays."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w'’-]*)\s$")
_AFTER = re.compile(r"\s(?P<word>(?-i:[A-Z])[\w'’-]+)")
_CALLED = re.compile(
    r"\b(?:(?:his|her|their|whose|whos|the\s+\w+'?s?)\s+(?:first\s+|sur|last\s+)?name(?:'s|’s|s)?(?:\s+(?:is|was))?|called|named|calls\s+(?:him|her|them)self|known\s+as|"
    r"uncle|auntie|aunt|pupil|student|mr|mrs|ms|miss|dr|boyfriend|girlfriend)\.?\s$",
    re.IGNORECASE,
)


def is_of_another(text: str, start: int, end: int, own: Iterable[str]) -> bool:
    """Say whether a word of the reporter's name is there part of somebody else's name, or of a street's."""
    mine = {word.casefold() for word in own}
    if _CALLED.search(text[:start]):
        return True
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text[end:])
    if after and after["word"].casefold() not in mine:
        return True
    return bool(before and before["word"][0].isupper() and _is_others(before["word"], mine))


def _is_others(word: str, mine: set[str]) -> bool:
    bare = re.sub(r"['’]s$", "", word)
    is_name = bare in lexicon().first_names.names or bare.casefold() not in dictionary()
    return is_name and bare.casefold() not in mine
