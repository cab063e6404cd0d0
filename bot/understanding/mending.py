"""Slips of the thumb mended: a word that nobody knows becomes the likeliest word of our own texts that is one slip away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.understanding import lexicon
from vectors import known_words

DATA = Path(__file__).resolve().parents[2] / "data" / "understanding"
LEAST = 4  # letters; shorter words have too many neighbours
TWO_SLIPS = 8  # letters from which two slips are mended
SEEN, TARGET = 2, 3  # how often our texts must have a word to know it, and to mend another to it
_TEXT = re.compile(r'"text": "((?:[^"\\]|\\.)*)"')
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


@lru_cache(maxsize=16_384)
def mend(word: str) -> str:
    """Return the word that was meant; a known word, a number or a word that is like no other stays as it is."""
    if len(word) < LEAST or not word.isascii() or not word.isalpha() or _is_known(word):
        return word
    near = {target for key in _deletes(word) for target in _index().get(key, ())}
    found = [target for target in near if OSA.distance(word, target, score_cutoff=1) <= 1]
    if not found and len(word) >= TWO_SLIPS:
        found = [target for target in _targets(word) if OSA.distance(word, target, score_cutoff=2) <= 2]
    return max(found, key=lambda target: (_counts()[target], target)) if found else word


def _is_known(word: str) -> bool:
    return _counts()[word] >= SEEN or word in known_words() or word in lexicon.SHORT or word in lexicon.SAME_WORD


@lru_cache(maxsize=1)
def _counts() -> Counter[str]:
    counts: Counter[str] = Counter()
    for path in sorted(DATA.glob("*.jsonl")):
        for text in _TEXT.findall(path.read_text("utf-8")):
            counts.update(word.replace("'", "").replace("’", "") for word in _WORD.findall(text.lower()))
    return counts


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for word, count in _counts().items():
        if count >= TARGET and len(word) >= LEAST:
            for key in _deletes(word):
                index.setdefault(key, []).append(word)
    return {key: tuple(found) for key, found in index.items()}


def _targets(word: str) -> Iterator[str]:
    size = len(word)
    return (
        target
        for target, count in _counts().items()
        if count >= TARGET and abs(len(target) - size) <= 2 and target[0] == word[0]
    )


def _deletes(word: str) -> Iterator[str]:
    yield word
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]
