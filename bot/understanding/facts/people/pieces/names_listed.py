"""Names in a list that no word for people leads to: "Names I heard were Rico, Dappy and Big Stu"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.understanding.facts.model import Span
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_NAME = r"[A-Z][\w'’-]+"
_FULL = rf"{_NAME}(?: {_NAME})?"
# "her ex Lee ... lee is 36": in small letters a name is one where somebody does something or is of an age
_DOES = r"(?=['’]?s? (?:is|was|looks?|looked|must|has|had|said|says|told|keeps|takes|picks|works|lives|drives|about|only|just)\b|s? [1-6]\d\b)"
_ONE_WORD = re.compile(r"[A-Z][a-z]{2,11}")
_BEFORE_A_NAME = ("Big", "Little", "Old", "Mad", "Fat", "Young")
_POINTED_OUT = re.compile(
    r"\b(?i:it['’]?s|seen|saw|him again|with|by|about),? (?:that|this) (?P<name>[A-Z][a-z]{2,11})(?=,| again| he\b| who\b)"
)
_IN_FULL = re.compile(rf"\b(?P<first>[A-Z][a-z]+) \((?P<name>{_NAME} {_NAME})\)")
_LIST = re.compile(rf"(?<=[a-z:,] )(?<!, ){_FULL}(?:, {_FULL})+,? (?:and|&|n) {_FULL}")


def in_a_list(text: str) -> Iterator[Span]:
    """Give the places of the names of a list, one of them a known first name, none another word."""
    for match in _LIST.finditer(text):
        names = list(re.finditer(_FULL, match[0]))
        words = [word for name in names for word in name[0].split() if word not in _BEFORE_A_NAME]
        if any(_is_known(name[0].split()[0]) for name in names) and all(map(_may_be_a_name, words)):
            yield from ((match.start() + name.start(), match.start() + name.end()) for name in names)


def pointed_out(text: str) -> Iterator[Span]:
    """Give names that are no other word where "its that Smurf," points them out, and full names in brackets behind a first."""
    for match in _POINTED_OUT.finditer(text):
        if is_no_word(match["name"].casefold()):
            yield match.span("name")
    for match in _IN_FULL.finditer(text):
        if match["first"][0] == match["name"][0]:
            yield match.span("name")


def told_again(text: str, names: Iterable[str], behind: str) -> Iterator[Span]:
    """Give where names stand that were told, in the same capitals; `behind` is a pattern of what may follow."""
    listed = "|".join(sorted(name for name in names if _ONE_WORD.fullmatch(name)))
    if listed:
        yield from (match.span() for match in re.finditer(rf"\b(?:{listed})(?:['’]s)?(?![\w'’-]){behind}", text))
        yield from (match.span() for match in re.finditer(rf"\b(?:{listed.lower()}){_DOES}", text))


def _is_known(word: str) -> bool:
    return word in lexicon().first_names.names


def _may_be_a_name(word: str) -> bool:
    return _is_known(word) or is_no_word(word.casefold())


def is_no_word(word: str) -> bool:
    """Return whether a word in lower case is no English one."""
    return word not in dictionary() and word.removesuffix("s") not in dictionary()
