"""Which words were meant: a noisy channel, each word likely after the one before it and near what was typed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from shared_text.correct import Near, Vocabulary

SHORTEST = 2  # letters
TWO_SLIPS = 5  # letters from which two slips are borne
NEAREST = 12  # words that are weighed against each other for one that is not known
# Natural logarithms, settled on the first held intents with slips in a tenth of their letters.
SLIP = -4.5
FIRST_LETTER = -1.0  # more for a slip in the first letter, which people miss least
UNKNOWN = -19.0  # a word that nobody knows and that stays as it is

Path = tuple[float, list[str]]


class NoisyChannel:
    """Corrects a text by the words of the training data and which of them follow each other."""

    def __init__(self, words: Mapping[str, int], pairs: Mapping[str, Mapping[str, int]], english: set[str]) -> None:
        self._counts = words
        self._pairs = pairs
        self._known = {*words, *english}
        self._total = max(sum(words.values()), 1)
        self._followed = {before: sum(after.values()) for before, after in pairs.items()}
        often = (word for word, count in words.items() if count > 1 and len(word) >= SHORTEST)
        self._vocabulary = Vocabulary(sorted(often), two_slips_from=TWO_SLIPS - 2)

    def strange(self, words: Sequence[str]) -> int:
        """Return how many of the words nobody knows."""
        return sum(word not in self._known for word in words)

    def correct(self, words: Sequence[str]) -> list[str]:
        """Return the words that were likeliest meant; a known word stays (the best path, by Viterbi)."""
        paths: dict[str, Path] = {"": (0.0, [])}
        for typed in words:
            paths = {word: self._best(paths, word, price) for word, price in self._candidates(typed).items()}
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

    def _candidates(self, typed: str) -> dict[str, float]:
        """Return the word itself and, when nobody knows it, those that are near, each with its price."""
        if typed in self._known or len(typed) < SHORTEST:
            return {typed: 0.0}
        near = self._vocabulary.near(typed, 2 if len(typed) >= TWO_SLIPS else 1)
        prices = {candidate.word: _price(typed, candidate) for candidate in near}
        best = sorted(prices, key=lambda word: (-prices[word] - math.log(self._counts[word]), word))[:NEAREST]
        return {typed: 0.0, **{word: prices[word] for word in best}}


def _price(typed: str, candidate: Near) -> float:
    return SLIP * candidate.slips + FIRST_LETTER * (typed[0] != candidate.word[0])
