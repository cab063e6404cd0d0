"""Ridge regression over a kernel: the coefficients of every text, and its score by a fit without its group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.linalg import lapack, solve_triangular
from sklearn.model_selection import GroupKFold

Array = Any
FOLDS = 3


def solve(gram: Array, targets: Array, rows: Array, groups: Sequence[Any] | Array, alpha: float) -> tuple[Array, Array]:
    """Return the dual coefficients of every text, 0 outside `rows`, and every text's score by a fit without its group.

    What is fitted is fitted on `rows` alone. The texts of one fold lie together, so that the factor of all of them
    holds most of the factor that each trial needs.
    """
    fold = folds_of(groups)
    ordered = rows[np.argsort(fold[rows], kind="stable")]
    factor = factor_of(shifted(gram, ordered, alpha))
    duals, scores = np.zeros_like(targets, np.float32), np.zeros_like(targets, np.float32)
    duals[ordered] = solved(factor, targets[ordered])
    for number in range(FOLDS):
        start, end = np.searchsorted(fold[ordered], [number, number + 1])
        kept_in, left_out = np.r_[ordered[:start], ordered[end:]], np.flatnonzero(fold == number)
        behind = shifted(gram, ordered[end:], alpha)
        fitted = solved_without(factor, slice(start, end), behind, targets[kept_in])
        scores[left_out] = gram[np.ix_(left_out, kept_in)] @ fitted
    return duals, scores


def folds_of(groups: Sequence[Any] | Array) -> Array:
    """Return for each text the number of the trial that leaves its group out."""
    fold = np.empty(len(groups), np.int64)
    for number, (_, left_out) in enumerate(GroupKFold(FOLDS).split(groups, groups=groups)):
        fold[left_out] = number
    return fold


def shifted(gram: Array, rows: Array, alpha: float) -> Array:
    """Return the kernel of some texts with the penalty on its diagonal."""
    matrix = gram[np.ix_(rows, rows)]
    matrix[np.diag_indices(len(rows))] += np.float32(alpha)
    return matrix


def factor_of(matrix: Array) -> Array:
    """Return the Cholesky factor, written over the matrix: below the diagonal, column by column, as LAPACK reads it.

    scipy's own `cholesky` copies first and takes 1.6 times as long. Raises LinAlgError.
    """
    if not len(matrix):
        return matrix.T
    factor, failed = lapack.spotrf(matrix.T, lower=1, clean=0, overwrite_a=1)
    if failed:
        raise np.linalg.LinAlgError("the kernel of the texts is not positive definite")
    return factor


def solved(factor: Array, wanted: Array) -> Array:
    """Return the solution of the system whose factor is given."""
    return lapack.spotrs(factor, wanted, lower=1)[0] if len(factor) else wanted


def solved_without(factor: Array, gone: slice, behind: Array, wanted: Array) -> Array:
    """Return the solution of a system without some of its rows and columns, by the factor of the whole.

    What stands before the gap keeps its factor; what stands behind it (`behind` is its part of the system) is
    factorised anew, less what is before it.
    """
    above, beside = np.asfortranarray(factor[: gone.start, : gone.start]), factor[gone.stop :, : gone.start]
    behind -= beside @ beside.T
    corner = factor_of(behind)
    first = solve_triangular(above, wanted[: gone.start], lower=True, check_finite=False)
    last = solved(corner, wanted[gone.start :] - beside @ first)
    first = solve_triangular(above, first - beside.T @ last, lower=True, trans=1, check_finite=False)
    return np.concatenate([first, last])
