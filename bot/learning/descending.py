"""The same ridge regression for one label, found step by step (conjugate gradients): a tenth of a factor's work.

A factor of the kernel is as dear for one label as for seventy; one label alone needs about forty products with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy.linalg import cho_factor, cho_solve, solve_triangular

from bot.learning.solving import FOLDS, folds_of, shifted

Array = Any
LANDMARKS, SEED = 500, 2026  # texts by which the kernel is told roughly, so that few steps are needed
TOLERANCE, MOST_STEPS = 1e-6, 400  # of what is left to explain; a factor in single precision leaves ten times as much


class NotSolved(Exception):
    """The steps lead nowhere: the kernel is none."""


def solve_one(
    gram: Array, target: Array, rows: Array, groups: Sequence[Any] | Array, alpha: float
) -> tuple[Array, Array]:
    """Return what bot.learning.solving.solve returns, for one label; raises NotSolved.

    The fit on all rows and those without a fold are found together, a column each: the kernel is read once a step.
    """
    fold = folds_of(groups)
    inside = np.ones((len(rows), 1 + FOLDS), np.float32)
    inside[np.arange(len(rows)), 1 + fold[rows]] = 0
    matrix = shifted(gram, rows, alpha)
    fitted = np.zeros((len(gram), 1 + FOLDS), np.float32)
    # The kernel is its own transpose, and a few rows times it are read twice as fast as it times a few columns.
    near = Landmarks(matrix, inside, alpha)
    fitted[rows] = descend(lambda step: inside * (step.T @ matrix).T, target[rows] * inside, near)
    return fitted[:, :1], np.take_along_axis(gram @ fitted, 1 + fold[:, None], 1)


def descend(times: Callable[[Array], Array], wanted: Array, roughly: Callable[[Array], Array]) -> Array:
    """Return the solution of each column's system, whose product is `times` and whose rough inverse is `roughly`."""
    solution, left = np.zeros_like(wanted), wanted.copy()
    step = roughly(left)
    weight = _products(left, step)
    for _ in range(MOST_STEPS):
        moved = times(step)
        length = weight / _products(step, moved)
        solution += length * step
        left -= length * moved
        if (np.linalg.norm(left, axis=0) <= TOLERANCE * np.linalg.norm(wanted, axis=0)).all():
            return solution
        towards = roughly(left)
        before, weight = weight, _products(left, towards)
        step = towards + weight / before * step
    raise NotSolved(f"no solution in {MOST_STEPS} steps")


def _products(first: Array, second: Array) -> Array:
    """Return the inner product of each column, never nothing: a column that is solved stays where it is."""
    return np.maximum((first * second).sum(0, dtype=np.float64), np.finfo(np.float32).tiny).astype(np.float32)


class Landmarks:
    """A rough inverse of the kernel with its penalty, by how near every text is to a few (Nystroem)."""

    def __init__(self, matrix: Array, inside: Array, alpha: float) -> None:
        few = np.random.default_rng(SEED).choice(len(matrix), min(LANDMARKS, len(matrix)), replace=False)
        among = np.linalg.cholesky(matrix[np.ix_(few, few)].astype(np.float64))
        self._rows = np.ascontiguousarray(solve_triangular(among, matrix[few], lower=True).T.astype(np.float32))
        self._inside, self._alpha = inside, np.float32(alpha)
        penalty = alpha * np.eye(len(few), dtype=np.float32)
        parts = ((self._rows * each[:, None]).T @ self._rows for each in inside.T)
        self._factors = [cho_factor(part + penalty) for part in parts]

    def __call__(self, left: Array) -> Array:
        """Return the rough solution of each column's system."""
        columns = zip(self._factors, (self._rows.T @ left).T, strict=True)
        explained = np.stack([cho_solve(factor, column) for factor, column in columns], 1)
        return (left - self._inside * (self._rows @ explained)) / self._alpha
