"""Which words were meant: a noisy channel, each word likely after the one before it and near what was typed."""

from __future__ import annotations

import math
from typing import Dict, List, Mapping, Sequence, Set, Tuple

import numpy as np

SHORTEST = 2  # letters
TWO_SLIPS = 5  # letters from which two slips are mended
NEAREST = 12  # words that are weighed against each other for one that is not known
# Natural logarithms, settled on the first held intents with slips in a tenth of their letters.
SLIP = -4.5
FIRST_LETTER = -1.0  # more for a slip in the first letter, which people miss least
UNKNOWN = -19.0  # a word that nobody knows and that stays as it is

Path = Tuple[float, List[str]]


class Mender:
    """Finds the words that were meant."""

    def __init__(self, words: Mapping[str, int], pairs: Mapping[str, Mapping[str, int]], english: Set[str]) -> None:
        self._counts = words
        self._pairs = pairs
        self._known = {*words, *english}
        self._total = max(sum(words.values()), 1)
        self._followed = {before: sum(after.values()) for before, after in pairs.items()}
        self._words = sorted(word for word, often in words.items() if often > 1 and len(word) >= SHORTEST)
        self._letters = np.stack([_letters(word) for word in self._words]) if self._words else np.zeros((0, 26))

    def strange(self, words: Sequence[str]) -> int:
        """Return how many of the words nobody knows."""
        return sum(word not in self._known for word in words)

    def mend(self, words: Sequence[str]) -> List[str]:
        """Return the words that were likeliest meant; a known word stays (the best path, by Viterbi)."""
        paths: Dict[str, Path] = {"": (0.0, [])}
        for typed in words:
            paths = {word: self._best(paths, word, price) for word, price in self._near(typed).items()}
        return max(paths.values())[1]

    def _best(self, paths: Mapping[str, Path], word: str, price: float) -> Path:
        score, path = max((so_far + self._likely(before, word), path) for before, (so_far, path) in paths.items())
        return score + price, [*path, word]

    def _likely(self, before: str, word: str) -> float:
        """Return the logarithm of how likely a word is after another."""
        if word not in self._known:
            return UNKNOWN
        alone = (self._counts.get(word, 0) + 0.1) / self._total
        after = self._pairs.get(before, {}).get(word, 0) / self._followed.get(before, 1)
        return math.log((alone + after) / 2)

    def _near(self, typed: str) -> Dict[str, float]:
        """Return the word itself and, when nobody knows it, those that are near, each with its price."""
        if typed in self._known or len(typed) < SHORTEST:
            return {typed: 0.0}
        furthest = 2 if len(typed) >= TWO_SLIPS else 1
        found = {word: _price(typed, word, count) for word, count in self._within(typed, furthest).items()}
        best = sorted(found, key=lambda word: (-found[word] - math.log(self._counts[word]), word))[:NEAREST]
        return {typed: 0.0, **{word: found[word] for word in best}}

    def _within(self, typed: str, furthest: int) -> Dict[str, int]:
        # A slip adds one letter at most and takes one at most, so few words need a closer look.
        lacking = self._letters - _letters(typed)
        near = (np.maximum(lacking, 0).sum(axis=1) <= furthest) & (np.maximum(-lacking, 0).sum(axis=1) <= furthest)
        counted = {self._words[place]: slips(typed, self._words[place]) for place in np.flatnonzero(near)}
        return {word: count for word, count in counted.items() if count <= furthest}


def slips(one: str, other: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next (optimal string alignment)."""
    before: List[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, before = before, row
        row = [i]
        for j, there in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _price(typed: str, word: str, count: int) -> float:
    return SLIP * count + FIRST_LETTER * (typed[0] != word[0])


def _letters(word: str) -> np.ndarray:
    return np.bincount([ord(letter) - 97 for letter in word], minlength=26).astype(np.int8)
