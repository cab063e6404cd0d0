"""Fits the kernel machine: ridge regression over how near the training texts are to one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.linalg import cho_factor, cho_solve  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from bot.understanding.indicators import features, model
from bot.understanding.indicators.features import Array
from bot.understanding.text.neutral import Neutral

STIFFNESS = 0.4
# Of a sentence vector's 384 numbers: these directions hold 98 % of what our texts' vectors are, at less than half the time.
DIRECTIONS = 160


class Machine:
    """Texts by their vectors, hashed words and marks, and how near they are."""

    def __init__(self, texts: Sequence[Neutral], vectors: Array, marks: Array) -> None:
        counts = [features.hashed(text) for text in texts]
        seen = np.zeros(features.BUCKETS, np.float32)
        for count in counts:
            seen[list(count)] += 1
        self._idf = (np.log((1 + len(counts)) / (1 + seen)) + 1).astype(np.float32)
        self._basis = basis(vectors)
        self._vectors, self._marks = vectors @ self._basis, marks
        self._sparse = _spread([features.sparse_row(count, self._idf) for count in counts])
        self.near = self._nearness()

    def _nearness(self) -> Array:
        near = (self._sparse @ self._sparse.T).toarray().astype(np.float32)
        near += np.exp(model.SHARPNESS * (self._vectors @ self._vectors.T - 1))
        near += model.FLAG_SHARE * (self._marks @ self._marks.T) + model.BIAS
        return near

    def scores(self, duals: Array, rows: Array) -> Array:
        """Return the scores of some of the texts."""
        return self.near[rows] @ duals

    def weights(self, duals: Array) -> dict[str, Array]:
        """Return what a model file keeps; the hashed part is summed into one row a bucket."""
        return {
            "basis": self._basis,
            "rows": self._vectors,
            "duals": duals,
            "buckets": self._sparse.T @ duals,
            "flags": model.FLAG_SHARE * (self._marks.T @ duals),
            "constant": model.BIAS * duals.sum(0),
            "idf": self._idf,
        }


def basis(vectors: Array) -> Array:
    """Return the directions in which the vectors lie most, one a column (384 by 160)."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    return np.ascontiguousarray(directions[:, : -DIRECTIONS - 1 : -1])


def _spread(rows: Sequence[tuple[Array, Array]]) -> csr_matrix:
    ends = np.cumsum([0, *(len(places) for places, _ in rows)])
    places, weights = (np.concatenate(part) for part in zip(*rows, strict=True))
    return csr_matrix((weights, places, ends), shape=(len(rows), features.BUCKETS))


def fit(machine: Machine, said: Array, weight: Array, rows: Array) -> Array:
    """Return the dual weights of every text, 0 outside `rows`; danger and the signs are labelled on different texts."""
    duals = np.zeros_like(said)
    signs = rows[weight[rows].any(1) & (weight[rows, :-2] > 0).any(1)]
    danger = rows[weight[rows, -1] > 0]
    duals[signs, :-1] = _solve(machine.near, signs, said[signs, :-1])
    duals[danger, -1] = _solve(machine.near, danger, said[danger, -1])
    return duals


def _solve(near: Array, rows: Array, said: Array) -> Array:
    system = near[np.ix_(rows, rows)]
    system[np.diag_indices(len(rows))] += STIFFNESS
    return cho_solve(cho_factor(system, lower=True, overwrite_a=True, check_finite=False), said, check_finite=False)
