"""Titles and ranks of people that hold the word for a place: the head coach, the station manager, the head of year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.facts.places.first_parts import is_english
from bot.understanding.facts.places.gazetteer import generic_words
from bot.understanding.text.lexicons.lexicon import lexicon

_AT = frozenset(
    ("at", "on", "near", "down", "up", "round", "around", "along", "past", "off", "behind", "outside", "over", "in")
)
_LONGEST = 3  # words of a title behind the word for a place: "head of year"


def is_somebody(words: Sequence[str], before: str, following: Sequence[str]) -> bool:
    """Return whether the words of a name, with those around it, are what somebody is: "the head", "the head coach"."""
    own = [word for word in words if word != "the"]
    if not own or not _is_no_name(own):
        return False
    return _goes_on(own[-1], following) or (" ".join(own) in _people() and before not in _AT)


def _goes_on(last: str, following: Sequence[str]) -> bool:
    """Return whether what follows makes somebody of a place: a job at once, or a longer title."""
    behind = [" ".join(following[:length]) for length in range(1, _LONGEST + 1)]
    titles = {*behind, *(f"{last} {title}" for title in behind)}
    return not titles.isdisjoint(_people()) or _jobs().issuperset(following[:1] or ("",))


def _is_no_name(words: Sequence[str]) -> bool:
    """Return whether at most one everyday word stands beside those that kinds of place share."""
    names = [word for word in words if word not in generic_words()]
    return len(names) <= 1 and all(is_english(word) for word in names)


def is_title(words: str, end: int) -> bool:
    """Return whether a word for somebody's work follows a place at once: "the bar" in "the bar manager"."""
    return _job_behind().match(words, end) is not None


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    nouns = lexicon().person_nouns
    return frozenset((*nouns.work, *nouns.listeners, *lexicon().professionals.who))


@lru_cache(maxsize=1)
def _jobs() -> frozenset[str]:
    """Return what somebody's work ends with, one and several."""
    last = {noun.split()[-1] for noun in _people() if noun.split()[-1].isalpha()} - {"head", "year", "by", "school"}
    return frozenset((*last, *(f"{noun}s" for noun in last)))


@lru_cache(maxsize=1)
def _job_behind() -> re.Pattern[str]:
    titles = sorted((*_jobs(), *(title for title in _people() if " " in title)), key=len, reverse=True)
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, titles))})\b", re.IGNORECASE)
