"""Slips of the thumb mended: a word that nobody knows becomes the likeliest word of our own texts that is one slip away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.text import neutral_words
from shared_text import known_words

DATA = Path(__file__).resolve().parents[3] / "data" / "understanding"
LEAST, SHORT = (
    4,
    3,
)  # letters; shorter words have too many neighbours, and the short ones are only mended to COMMON ones
TWO_SLIPS = 7  # letters from which two slips are mended
SEEN, TARGET, COMMON = 2, 3, 100  # how often our texts must have a word to know it, and to mend another to it
ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "y")
_TEXT = re.compile(r'"text": "((?:[^"\\]|\\.)*)"')
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


@lru_cache(maxsize=16_384)
def mend(word: str) -> str:
    """Return the word that was meant; a known word, a number or a word that is like no other stays as it is."""
    if len(word) < SHORT or not word.isascii() or not word.isalpha() or _is_known(word):
        return word
    found = _one_slip(word) or _undoubled_index().get(_undoubled(word), ())
    if not found and len(word) >= TWO_SLIPS and not _is_a_form(word):
        near = process.extract(word, _targets(), scorer=OSA.distance, score_cutoff=2, limit=None)
        found = [target for target, _, _ in near]
    return max(found, key=lambda target: (_counts()[target], target), default=word)


def _one_slip(word: str) -> list[str]:
    near = {target for key in _deletes(word) for target in _index().get(key, ())}
    least = COMMON if len(word) < LEAST else TARGET
    return [target for target in near if _counts()[target] >= least and OSA.distance(word, target, score_cutoff=1) <= 1]


def _is_known(word: str) -> bool:
    return (
        _counts()[word] >= SEEN
        or word in known_words()
        or word in neutral_words.SHORT
        or word in neutral_words.SAME_WORD
    )


def _is_a_form(word: str) -> bool:
    """Return whether an ending is all that tells the word from a known one: "trebles" is no misspelt "tables"."""
    return any(word.endswith(ending) and word[: -len(ending)] in known_words() for ending in ENDINGS)


@lru_cache(maxsize=1)
def _counts() -> Counter[str]:
    counts: Counter[str] = Counter()
    for path in sorted(DATA.glob("*.jsonl")):
        for text in _TEXT.findall(path.read_text("utf-8")):
            counts.update(word.replace("'", "").replace("’", "") for word in _WORD.findall(text.lower()))
    return counts


@lru_cache(maxsize=1)
def _targets() -> tuple[str, ...]:
    return tuple(word for word, count in _counts().items() if count >= TARGET and len(word) >= SHORT)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[str, ...]]:
    return _grouped((key, word) for word in _targets() for key in _deletes(word))


@lru_cache(maxsize=1)
def _undoubled_index() -> dict[str, tuple[str, ...]]:
    return _grouped((_undoubled(word), word) for word in _targets() if len(word) >= LEAST)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for key, word in pairs:
        groups.setdefault(key, []).append(word)
    return {key: tuple(found) for key, found in groups.items()}


def _undoubled(word: str) -> str:
    return "".join(char for char, before in zip(word, " " + word, strict=False) if char != before)


def _deletes(word: str) -> Iterator[str]:
    yield word
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]
