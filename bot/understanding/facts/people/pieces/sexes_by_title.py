"""The sex that a title beside a word for somebody tells, before any "he" is given to them: "Mrs Gill the PE teacher"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.parts.aside import is_only_told
from bot.understanding.facts.people.persons.person_mentions import NounMention

_SEX: Mapping[str, Sex] = {"mr": "male", "mrs": "female", "miss": "female", "ms": "female"}
_REACH = 50  # characters before a word in which a title and a name stand
_BEFORE = re.compile(
    r"\b(?P<title>mrs?|miss|ms)\.? (?!and\b|or\b)[a-z'-]+(?:,? (?:is|was|who is|whos) |,? )(?:(?:the|our|their|my|an?) )?(?:(?!and\b|or\b|by\b|seen\b|was\b|told\b|said\b|says\b|saw\b|with\b|that\b)[a-z]+ ){0,2}$"
)
_BEHIND = re.compile(r",? (?:(?:is|was|called|named|,) )?(?:an? )?(?P<title>mrs?|miss|ms)\b")


def with_sexes_by_title(nouns: Sequence[NounMention], text: str) -> Iterator[NounMention]:
    """Yield the mentions, a grown-up of no told sex with that of the title beside the word."""
    for noun in nouns:
        title = _title(noun, text) if noun.sex is None and noun.side == "adult" and not noun.group else None
        yield replace(noun, sex=_SEX[title]) if title else noun


def _title(noun: NounMention, text: str) -> str | None:
    behind = _BEHIND.match(text, noun.end)
    if behind:
        return behind["title"]
    before = _BEFORE.search(text, max(0, noun.start - _REACH), noun.start)
    is_told = before is not None and is_only_told(text[: before.start()])
    return before["title"] if before and not is_told else None
