"""How near a sentence vector is to those of the training texts, by an RBF kernel; numpy alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

Array = Any
GAMMA = 1.5  # of the kernel over vectors of length 1
BLOCK = 2_048  # training vectors that stay in the processor's cache while a few vectors are held against them
FEW = 6  # vectors up to which one product each is quicker than one of all


def directions(vectors: Array, centre: Array) -> Array:
    """Return vectors as directions of length 1 from the centre of all."""
    moved = vectors - centre
    return (moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-6)).astype(np.float32)


def project(vectors: Array, centre: Array, components: Array) -> Array:
    """Return the directions of vectors within a few components, of length 1 again."""
    return directions(directions(vectors, centre) @ components.T, np.float32(0))


def rbf(vectors: Array, rows: Array) -> Array:
    """Return the RBF kernel of vectors and rows that all have length 1."""
    kernel: Array = vectors @ rows.T
    kernel -= 1
    kernel *= 2 * GAMMA
    return np.exp(kernel, out=kernel)


class VectorScores:
    """The training vectors, and what nearness to each adds to every score."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._centre, self._components, self._rows, self._coef = (
            arrays[f"{name}_{part}"].astype(np.float32) for part in ("centre", "components", "rows", "coef")
        )

    def scores(self, vectors: Array) -> Array:
        """Return the part of every score that the vectors give, of one vector or a row each."""
        near = np.atleast_2d(project(vectors, self._centre, self._components))
        blocks = [slice(start, start + BLOCK) for start in range(0, len(self._rows), BLOCK)]
        total = sum(self._of_block(near, block) for block in blocks)
        return total[0] if vectors.ndim == 1 else total

    def _of_block(self, near: Array, block: slice) -> Array:
        rows, coef = self._rows[block], self._coef[block]
        if len(near) > FEW:
            return rbf(near, rows) @ coef
        return np.stack([rbf(vector, rows) @ coef for vector in near])

    def cosines(self, vector: Array) -> Array:
        """Return the cosine of a vector to each training vector."""
        return self._rows @ project(vector, self._centre, self._components)
