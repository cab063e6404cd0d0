"""Names that are no listed first names: "Big Stu", "two of them, Hakan and Wee Al", "Rowena Pask in my form"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.noun_forms import nouns
from bot.understanding.facts.people.school.pupils import OF_A_FORM
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_SURELY = r"(?:Big|Mad|Fat|Lanky|Skinny|Crazy|Baldy|Dodgy|Lil)"
_MAYBE = r"(?:Little|Wee|Old|Young|Tall|Ginger|Slim|Uncle)"
_WITH_WORD = re.compile(
    rf"(?P<name>\b{_SURELY} (?P<first>[A-Z][\w’'-]+)|(?<=[a-z,&] ){_MAYBE} (?P<last>[A-Z][\w’'-]+))"
)
_JOINED = re.compile(rf"\b(?P<other>[A-Z][\w’'-]+),? (?:and|&|n) (?P<name>(?:{_SURELY}|{_MAYBE}) [A-Z][\w’'-]+)")
_NAME = r"[A-Z][\w’'-]+"
_IN_A_FORM = re.compile(rf"(?P<name>\b{_NAME} {_NAME}|(?<=[a-z,] ){_NAME}|\b{_NAME}),? {OF_A_FORM}")


def told_as_members(text: str) -> Iterator[Span]:
    """Yield where the names of some of a group stand, or of who is in a form of a school, whatever the names are."""
    for match in _of_them().finditer(text):
        for name in re.finditer(rf"{_NAME}(?: {_NAME})?", match["list"]):
            yield match.start("list") + name.start(), match.start("list") + name.end()
    for match in _IN_A_FORM.finditer(text):
        if " " in match["name"] or match["name"].casefold() not in dictionary():
            yield match.span("name")


@cache
def _of_them() -> re.Pattern[str]:
    """Return the pattern of the names of some of those told of: "two of the bouncers, Stef and Tank"."""
    several = "|".join(
        sorted((re.escape(form) for form, (_, _, _, plural) in nouns().items() if plural), key=len, reverse=True)
    )
    return re.compile(
        rf"\b(?i:(?:one|two|three|four|five|[1-5]) of (?:them|em|these|those|(?:the|our|my) (?:[a-z]+ )?(?:{several})),? (?:(?:is|are|was|were|being) )?(?:(?:called|named) )?)"
        rf"(?P<list>{_NAME}(?: {_NAME})?(?:(?:, | and | & | n ){_NAME}(?: {_NAME})?){{0,4}})"
    )


def nicknames(text: str) -> Iterator[Span]:
    """Yield where such names stand: before a first name, or joined to one by "and"; "Big Tesco" and "Old Street" are none."""
    for match in _WITH_WORD.finditer(text):
        word = match["first"] or match["last"]
        if _is_first_name(word) or (match["first"] and _does_something(text, word, match.end())):
            yield match.span("name")
    for match in _JOINED.finditer(text):
        if _is_first_name(match["other"]):
            yield match.span("name")


def _does_something(text: str, word: str, end: int) -> bool:
    """Return whether a word is somebody's later: "Big Tone ... Tone slides it over"; a shop called so does nothing."""
    return (
        re.search(
            rf"\b{re.escape(word)} (?!is\b|was\b|has\b)[a-z]+s (?:the|a|an|her|him|them|half|over|up|off|in|it)\b",
            text[end:],
        )
        is not None
    )


def _is_first_name(word: str) -> bool:
    return re.sub(r"['’]s$", "", word) in lexicon().first_names.names
