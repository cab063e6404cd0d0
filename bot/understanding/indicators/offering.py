"""How likely a sign is right among those beside it: one strong sign speaks against a weak second, two alike for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from bot.understanding.indicators.features import Array
from bot.understanding.indicators.sparse import MOST


@dataclass(frozen=True)
class Offer:
    """A logistic regression on what stands beside a sign (`beside`), learned from texts that the model did not know."""

    weights: tuple[float, ...]
    bias: float
    often: tuple[float, ...]  # of each sign: the logarithm of the share of texts that show it
    typical: tuple[float, ...]  # and its mean score in those that do

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Offer:
        """Return what a card holds; raises KeyError or TypeError for anything else."""
        listed = (tuple(float(number) for number in data[name]) for name in ("weights", "often", "typical"))
        weights, often, typical = listed
        return cls(weights, float(data["bias"]), often, typical)

    def to_json(self) -> dict[str, Any]:
        """Return the offer as a card holds it."""
        return asdict(self)

    def chances(self, odds: Array, concern: float, words: int, allowed: Sequence[int]) -> list[tuple[int, float]]:
        """Return the few best signs of a text with the chance of each, by their log-odds; `allowed` are its trade's."""
        best, numbers = beside(odds, concern, words, allowed, self.often, self.typical)
        chances = 1 / (1 + np.exp(-(numbers @ np.array(self.weights) + self.bias)))
        return list(zip(best, map(float, chances), strict=True))


def beside(
    odds: Array, concern: float, words: int, allowed: Sequence[int], often: Sequence[float], typical: Sequence[float]
) -> tuple[list[int], Array]:
    """Return the few best signs, and nine numbers for each: its own odds and what stands beside it.

    odds, how far it is behind the first and before the next, the concern's odds, the length of the text, how much all
    signs and those before it have together, how often the sign is shown and how high it is where it is.
    """
    ranked = sorted(allowed, key=lambda index: -odds[index])
    scores = 1 / (1 + np.exp(-odds[ranked]))
    best, shown = ranked[:MOST], scores[:MOST]
    following = np.append(scores[1 : MOST + 1], 0.0)[: len(best)]
    whole = (concern, np.log(words + 1), scores.sum())
    columns = [
        odds[best],
        shown[:1] - shown if best else shown,
        shown - following,
        *(np.full(len(best), number) for number in whole),
        np.cumsum(shown) - shown,
        np.array(often)[best],
        np.array(typical)[best],
    ]
    return best, np.stack(columns, 1)
