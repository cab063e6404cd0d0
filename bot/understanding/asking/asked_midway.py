"""What people ask in the middle of telling: a whole message, or a part of one beside what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from bot.understanding.asking.advice_asked import advice_asked, advice_stated
from bot.understanding.asking.supposed import ASKS_AT_LENGTH, asks_of_what_follows
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_LISTED = "asked_"  # in front of the lists of lexicon/question_frames.yml that are questions
_PARTS = re.compile(r"[.?!,;:\n]+|\s-+\s")
_SOMEBODY = re.compile(r"\b(?:he|she|they|him|her|them|his|their|hes|shes|theyre)\b")
_LEAD = 3  # words in which somebody is said to ask it
_RUNS_ON = 12  # words that a question without a stop in front of it has at the most
# What leads to a question that is only told of: "he asked if i should pay", "he goes do i want a lift".
_ONLY_TOLD = frozenset(
    [
        "said",
        "says",
        "say",
        "saying",
        "asked",
        "asks",
        "ask",
        "asking",
        "told",
        "tells",
        "goes",
        "went",
        "like",
        "wondered",
        "wonders",
        "wondering",
        "if",
        "whether",
        "messaged",
        "texted",
        "wrote",
        "writes",
    ]
)
_ASKING = frozenset({"how", "what", "when", "where", "why", "who", "which"})  # begins another question before it


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    lists = lexicon().question_frames.lists
    return {
        name.removeprefix(_LISTED): any_of(phrases, lists)
        for name, phrases in lists.items()
        if name.startswith(_LISTED)
    }


def kinds() -> tuple[str, ...]:
    """Return all that can be asked by the lists of their own."""
    return tuple(_patterns())


@lru_cache(maxsize=1)
def _of_extortion() -> tuple[re.Pattern[str], ...]:
    lists = lexicon().question_frames.lists
    return tuple(any_of(lists[name], lists) for name in ("pictures", "forced"))


def tells_of_extortion(text: str) -> bool:
    """Say whether words tell of pictures by which somebody wants money, or more of them."""
    words = plain(text)
    return all(pattern.search(words) for pattern in _of_extortion())


def asked(text: str) -> str | None:
    """Return what a few words ask, from the first on; None for words that tell or ask something else."""
    if what := advice_asked(text):
        return what
    words = plain(text)
    if len(words.split()) > ASKS_AT_LENGTH:
        return None
    return _at(words) or asks_of_what_follows(text)


def asked_beside(text: str) -> tuple[str, ...]:
    """Return what parts of a text ask beside what the others tell, and which trouble of the writer's own, each once."""
    parts = [part for part in map(str.strip, _PARTS.split(text)) if part]
    asks = [what for at, part in enumerate(parts) for what in _of_part(part, parts[at - 1 : at])]
    return tuple(dict.fromkeys((*asks, *filter(None, map(advice_stated, sentences_as_typed(text))))))


def tells_beside(text: str) -> bool:
    """Say whether beside a question a sentence is no question and is of somebody: "will he know? he does the rotas"."""
    beside = (sentence for sentence in sentences_as_typed(text) if not sentence.rstrip().endswith("?"))
    return any(_SOMEBODY.search(plain(sentence)) and asked(sentence) is None for sentence in beside)


def _of_part(part: str, before: list[str]) -> Iterator[str]:
    """Give what a part of a sentence asks, also behind words without a stop between: "... shall i pay him"."""
    if what := asked(part):
        if not _only_told(plain(" ".join(before)).split()):
            yield what
        return
    words = plain(part).split()
    for start in range(max(1, len(words) - _RUNS_ON), len(words)):
        what = None if _only_told(words[:start]) or words[start - 1] in _ASKING else _at(" ".join(words[start:]))
        if what:
            yield what
            return


def _only_told(words: list[str]) -> bool:
    """Say whether words lead to what somebody else asked."""
    return not _ONLY_TOLD.isdisjoint(words[-_LEAD:])


def _at(words: str) -> str | None:
    return next((what for what, pattern in _patterns().items() if pattern.match(words)), None)
