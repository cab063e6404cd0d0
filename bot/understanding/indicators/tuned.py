"""The tuned top of the encoder: one layer and a head that were trained on our own texts; numpy alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from shared_text.encoder import Layer, mean_of

LOWER = 2  # layers of the published encoder that stay as they are; ours lies on top of them
STRETCH = np.float32(8.0)  # length of the vector that the head reads
PREFIX = "tuned_"

Array = Any


class Tuned:
    """Scores labels from the states of the lower layers."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        own = {
            name.removeprefix(PREFIX): array.astype(np.float32)
            for name, array in weights.items()
            if name.startswith(PREFIX)
        }
        self._layer = Layer(own)
        self._head, self._extra, self._constant = own["head"], own["extra"], own["constant"]

    def scores(self, states: Array, marks: Array) -> tuple[Array, Array]:
        """Return the log-odds of every label for one text, and what each word piece adds to them."""
        top = self._layer(states, [slice(0, len(states))])
        told = top @ self._head.T
        means = STRETCH * (self._head @ mean_of(top))
        return means + self._extra @ marks + self._constant, told

    def many(self, texts: Sequence[Array], marks: Array) -> Array:
        """Return the log-odds for many texts, a row each."""
        return np.array([self.scores(states, more)[0] for states, more in zip(texts, marks, strict=True)])
