"""The corrector of slips: which words of a vocabulary lie near a typed one, and which of them was meant.

The index is SymSpell's (Wolf Garbe, 2012, https://github.com/wolfgarbe/SymSpell): two words that are n slips apart
share a form when each loses at most n letters. Distances are optimal string alignment: a letter left out, added or
changed, or two neighbours swapped. What counts as misspelt, how many slips are borne and what makes a word likelier
differ by reader and are handed in.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import numpy as np


class Near(NamedTuple):
    """A word of the vocabulary near a typed one; the likelier the word, the lower its rank."""

    word: str
    slips: int
    rank: int


class Vocabulary:
    """Words, the likeliest first, found by what is left of them without a letter or two.

    A word of fewer than `two_slips_from` letters is borne one slip only. The index is two plain arrays: a dictionary
    of the same forms takes ten times the memory.
    """

    def __init__(self, words: Iterable[str], two_slips_from: int = 0) -> None:
        self.words: tuple[str, ...] = tuple(dict.fromkeys(words))
        self._borne = [1 + (len(word) >= two_slips_from) for word in self.words]
        hashes, sizes = array("q"), []  # plain numbers from the start: lists of them take ten times the memory
        for word, borne in zip(self.words, self._borne, strict=True):
            shared = deletes(word, borne)
            hashes.extend(map(hash, shared))
            sizes.append(len(shared))
        forms = np.array(hashes, np.int64)
        order = np.argsort(forms, kind="stable")
        self._forms = forms[order]
        self._ranks = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order]

    def near(self, typed: str, most: int) -> list[Near]:
        """Return the words at most `most` slips (one or two) away, the likeliest first."""
        near = []
        for rank in sorted(self._sharing(typed, most)):
            borne = min(most, self._borne[rank])
            slips = distance(typed, self.words[rank], borne)
            if slips <= borne:
                near.append(Near(self.words[rank], slips, rank))
        return near

    def _sharing(self, typed: str, most: int) -> set[int]:
        """Return the ranks of the words that share a form with the typed one."""
        forms = np.array([hash(form) for form in deletes(typed, most)], np.int64)
        starts, ends = (np.searchsorted(self._forms, forms, side).tolist() for side in ("left", "right"))
        runs = (self._ranks[start:end].tolist() for start, end in zip(starts, ends, strict=True) if start < end)
        return {rank for run in runs for rank in run}


def likeliest(candidates: Iterable[Near], price: Callable[[Near], Any | None]) -> str | None:
    """Return the word of the least price, the likelier one of two that cost the same; a word without a price is out."""
    priced = [(cost, near.rank, near.word) for near in candidates for cost in (price(near),) if cost is not None]
    return min(priced)[2] if priced else None


def deletes(word: str, most: int) -> set[str]:
    """Return the word and what is left of it without up to `most` letters."""
    forms = last = {word}
    for _ in range(most):
        last = {form[:at] + form[at + 1 :] for form in last for at in range(len(form))}
        forms = forms | last
    return forms


def undoubled(word: str) -> str:
    """Return the word with every run of one letter written once."""
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def distance(typed: str, word: str, most: int) -> int:
    """Return the optimal string alignment distance; more than `most` is told as `most` + 1."""
    typed, word = _without_common_ends(typed, word)
    if abs(len(typed) - len(word)) > most:
        return most + 1
    above: list[int] = []
    before: list[int] = []
    row = list(range(len(word) + 1))
    for place in range(1, len(typed) + 1):
        above, before = before, row
        row = _row(typed, word, place, above, before)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _without_common_ends(typed: str, word: str) -> tuple[str, str]:
    start = _common_length(typed, word)
    typed, word = typed[start:], word[start:]
    end = _common_length(typed[::-1], word[::-1])
    return typed[: len(typed) - end], word[: len(word) - end]


def _common_length(typed: str, word: str) -> int:
    pairs = enumerate(zip(typed, word, strict=False))
    return next((place for place, (letter, there) in pairs if letter != there), min(len(typed), len(word)))


def _row(typed: str, word: str, place: int, above: list[int], before: list[int]) -> list[int]:
    """Return one row of the table: the price of turning the first `place` letters into each beginning of the word."""
    letter, last = typed[place - 1], typed[place - 2] if place > 1 else ""
    row = [place]
    for at, there in enumerate(word, start=1):
        price = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != there))
        if at > 1 and letter == word[at - 2] and last == there:
            price = min(price, above[at - 2] + 1)
        row.append(price)
    return row
