"""Whether somebody comes back to what they told before: to a report, to a detail of it, or to the same people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

GREETING = 12  # letters that may stand before: "hello there"


@dataclass(frozen=True)
class _ReturningPatterns:
    """The phrases of lexicon/earlier_report.yml as patterns."""

    told_before: re.Pattern[str]
    names_only: re.Pattern[str]
    remembered: re.Pattern[str]
    same_again: re.Pattern[str]
    habit: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _ReturningPatterns:
    return patterns_of(_ReturningPatterns, lexicon().earlier_report)


def comes_back(text: str) -> bool:
    """Say whether any sentence refers to something that was told before."""
    return names_a_report(text) or speaks_of_the_same(text) or _says(text, _patterns().remembered)


def names_a_report(text: str) -> bool:
    """Say whether the person says that they told or reported it before."""
    return _says(text, _patterns().told_before)


def only_names_a_report(text: str) -> bool:
    """Say whether a whole message does nothing but name the report that it is about."""
    match = _patterns().names_only.search(plain(text))
    return match is not None and match.start() <= GREETING


def speaks_of_the_same(text: str) -> bool:
    """Say whether the same people are told of once more; a habit that is told in one go does not say so."""
    return any(
        _patterns().same_again.search(sentence) and not _patterns().habit.search(sentence) for sentence in _plain(text)
    )


def _says(text: str, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(sentence) for sentence in _plain(text))


def _plain(text: str) -> list[str]:
    return [plain(sentence) for sentence in sentences_as_typed(text)]
