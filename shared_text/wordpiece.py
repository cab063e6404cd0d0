"""Splits text into the word pieces that all-MiniLM-L6-v2 was trained on (BERT, uncased)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

LONGEST_WORD = 100


def read_vocabulary(path: Path) -> dict[str, int]:
    """Return the piece -> number table of a BERT `vocab.txt`."""
    return {piece: number for number, piece in enumerate(path.read_text("utf-8").splitlines())}


def pieces(text: str, vocabulary: Mapping[str, int], limit: int) -> list[int]:
    """Return at most `limit` piece numbers, framed by [CLS] and [SEP]."""
    numbers = (number for word in _words(text) for number in _split(word, vocabulary))
    return [vocabulary["[CLS]"], *islice(numbers, limit - 2), vocabulary["[SEP]"]]


def _words(text: str) -> Iterator[str]:
    for chunk in text.split():
        word = ""
        for char in unicodedata.normalize("NFD", chunk.lower()):
            category = unicodedata.category(char)
            if category == "Mn" or category[0] == "C":
                continue
            if _stands_alone(char, category):
                yield from filter(None, (word, char))
                word = ""
            else:
                word += char
        if word:
            yield word


def _stands_alone(char: str, category: str) -> bool:
    ascii_sign = char.isascii() and not char.isalnum()
    return ascii_sign or category[0] == "P" or "\u4e00" <= char <= "\u9fff"


def _split(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    if len(word) > LONGEST_WORD:
        return [vocabulary["[UNK]"]]
    numbers: list[int] = []
    start = 0
    while start < len(word):
        end = len(word)
        while end > start and (piece := ("##" if start else "") + word[start:end]) not in vocabulary:
            end -= 1
        if end == start:
            return [vocabulary["[UNK]"]]
        numbers.append(vocabulary[piece])
        start = end
    return numbers
