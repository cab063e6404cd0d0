"""Ridge regression over a kernel, held against scikit-learn's own."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.kernel_ridge import KernelRidge
from sklearn.linear_model import Ridge

from bot.learning.solving import FOLDS, folds_of, solve
from bot.understanding.indicators.features import Array

ALPHA = 0.4
TEXTS, EACH = 30, 2  # texts, and how many of them are neighbours
GROUPS = np.arange(TEXTS) // EACH


def a_kernel() -> Array:
    """Return how alike made-up texts are."""
    features = np.random.default_rng(3).normal(size=(TEXTS, 40)).astype(np.float32)
    return features @ features.T


def labels_of_texts() -> Array:
    """Return two labels of each."""
    return np.random.default_rng(4).normal(size=(TEXTS, 2)).astype(np.float32)


def test_the_ridge_over_texts_is_the_ridge_over_features() -> None:
    """Coefficients that are solved over the Gram matrix are those of ridge regression without an intercept."""
    features = np.random.default_rng(3).normal(size=(12, 4)).astype(np.float32)
    target = features @ np.array([[1.0], [2.0], [0.0], [-1.0]], np.float32)

    duals, _ = solve(features @ features.T, target, np.arange(12), np.arange(12), ALPHA)

    wanted = Ridge(ALPHA, fit_intercept=False).fit(features, target[:, 0]).coef_
    assert np.allclose(features.T @ duals[:, 0], wanted, atol=1e-3)


def test_what_is_not_labelled_has_no_coefficient() -> None:
    """A text outside the labelled ones teaches nothing, and the others are fitted as if it were not there."""
    labelled = np.flatnonzero(np.arange(TEXTS) % 5)
    gram, wanted = a_kernel(), labels_of_texts()

    duals, _ = solve(gram, wanted, labelled, GROUPS, ALPHA)

    inner = KernelRidge(alpha=ALPHA, kernel="precomputed").fit(gram[np.ix_(labelled, labelled)], wanted[labelled])
    assert np.allclose(duals[labelled], inner.dual_coef_, atol=1e-3)
    assert not duals[::5].any()


@pytest.mark.parametrize("fold", range(FOLDS))
def test_a_text_is_scored_by_a_fit_without_its_fold(fold: int) -> None:
    """The first, the middle and the last fold: the shared factor gives what a fit of its own gives."""
    labelled = np.flatnonzero(np.arange(TEXTS) % 5)
    gram, wanted, folds = a_kernel(), labels_of_texts(), folds_of(GROUPS)

    _, scores = solve(gram, wanted, labelled, GROUPS, ALPHA)

    left_out, inside = np.flatnonzero(folds == fold), labelled[folds[labelled] != fold]
    alone = KernelRidge(alpha=ALPHA, kernel="precomputed").fit(gram[np.ix_(inside, inside)], wanted[inside])
    assert np.allclose(scores[left_out], alone.predict(gram[np.ix_(left_out, inside)]), atol=1e-3)


def test_neighbours_are_left_out_together() -> None:
    """No trial knows a text's neighbour."""
    folds = folds_of(GROUPS)

    assert (folds[::EACH] == folds[1::EACH]).all()
    assert set(folds) == set(range(FOLDS))


def test_a_text_that_is_like_no_other_is_unknown_when_it_is_left_out() -> None:
    """When a whole group is unlike all others, nothing is known of it: its scores are zero."""
    features = np.eye(10, dtype=np.float32).repeat(2, 0)

    _, scores = solve(features @ features.T, np.ones((20, 1), np.float32), np.arange(20), np.arange(20) // 2, ALPHA)

    assert np.allclose(scores, 0)


def test_a_kernel_that_is_none_is_refused() -> None:
    """A matrix that is not positive definite has no factor: training stops."""
    with pytest.raises(np.linalg.LinAlgError):
        solve(-a_kernel(), labels_of_texts(), np.arange(TEXTS), GROUPS, ALPHA)
