"""Professionals who are named as told of a worry, or as helping: a teacher, a social worker, a nurse, a manager."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.facts import name_mentions
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.plain_sentences import sentences_as_typed

_DETERMINER = r"(?:(?P<whose>my|our|the|her|his|their|a|an|school|schools) )*"


@dataclass(frozen=True)
class Professional:
    """One named professional: what they are as told, the name, and the sentence; `own` is the writer's own."""

    work: str
    name: str
    text: str
    own: bool


def professionals(text: str) -> tuple[Professional, ...]:
    """Return the professionals that a text names as told or helping, each once."""
    named = (one for sentence in sentences_as_typed(text) for one in _named_in(sentence))
    return tuple({one.name: one for one in named}.values())


def _named_in(sentence: str) -> Iterator[Professional]:
    for match in _spoken().finditer(sentence):
        work = match["work"] or match["worker"]
        start, end = match.span("work") if match["work"] else match.span("worker")
        if name := _name_beside(sentence, start, end):
            yield Professional(work.casefold(), name, sentence, (match["whose"] or "").casefold() in ("my", "our"))


def _name_beside(sentence: str, start: int, end: int) -> str | None:
    """Return the name that stands beside the words for somebody's work: "the teacher Mrs Hale", "Dan, her social worker"."""
    for mention in name_mentions(sentence):
        title = f"{mention.title} " if mention.title else ""
        between = sentence[end : mention.start].strip(" ,-(").removesuffix(title.strip()).strip()
        behind = mention.start >= end and between.casefold() in ("", "called")
        if behind or 0 <= start - mention.end <= len(", their "):
            return f"{title}{mention.name}" if not mention.name.startswith(title) else mention.name
    return None


@lru_cache(maxsize=1)
def _spoken() -> re.Pattern[str]:
    """Return the pattern of a professional who was told, or who knows or helps."""
    listed = lexicon().professionals
    who, hears, knows = (_either(words) for words in (listed.who, listed.hears, listed.knows))
    name = r"(?:[ ,(-]+(?:called )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[^ .,;!?]+(?: [A-Z][^ .,;!?]+)?\)?,?)"
    heard = rf"\b(?:{hears})\b(?: \w+)?? (?-i:[A-Z]\w+(?: [A-Z]\w+)?,? )?{_DETERMINER}(?P<work>{who})\b"
    helps = rf"\b(?P<worker>{who})\b{name}? (?:{knows})\b"
    return re.compile(f"(?:{heard})|(?:{helps})", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
