"""The ridge of one label, found step by step, is the one that a factor gives."""

from __future__ import annotations

import numpy as np
import pytest

from bot.learning import descending
from bot.learning.descending import NotSolved, solve_one
from bot.learning.solving import solve
from bot.understanding.indicators.features import Array

ALPHA = 0.4
TEXTS, EACH = 60, 2  # texts, and how many of them are neighbours
GROUPS = np.arange(TEXTS) // EACH
LABELLED = np.flatnonzero(np.arange(TEXTS) % 5)


def a_kernel(features: int = 90) -> Array:
    """Return how alike made-up texts are."""
    rows = np.random.default_rng(3).normal(size=(TEXTS, features)).astype(np.float32)
    return rows @ rows.T


def a_label() -> Array:
    """Return one label of each."""
    return (np.arange(TEXTS) % 3 == 0)[:, None].astype(np.float32)


@pytest.mark.parametrize("features", [5, 90])
@pytest.mark.parametrize("landmarks", [4, 500])
def test_it_is_the_solution_of_the_factor(monkeypatch: pytest.MonkeyPatch, features: int, landmarks: int) -> None:
    """Coefficients and scores are those of the factor, however few texts the rough inverse knows."""
    monkeypatch.setattr(descending, "LANDMARKS", landmarks)
    gram = a_kernel(features)

    duals, scores = solve_one(gram, a_label(), LABELLED, GROUPS, ALPHA)

    wanted_duals, wanted_scores = solve(gram, a_label(), LABELLED, GROUPS, ALPHA)
    assert np.allclose(duals, wanted_duals, atol=2e-3)
    assert np.allclose(scores, wanted_scores, atol=2e-3)
    assert not duals[::5].any()


def test_a_label_that_no_text_has_is_nothing() -> None:
    """Where nothing is to be explained, every coefficient is nothing and no number is lost."""
    duals, scores = solve_one(a_kernel(), np.zeros((TEXTS, 1), np.float32), LABELLED, GROUPS, ALPHA)

    assert not duals.any()
    assert not scores.any()


def test_what_is_not_solved_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps that lead nowhere end the training; half a solution is none."""
    monkeypatch.setattr(descending, "MOST_STEPS", 1)

    with pytest.raises(NotSolved):
        solve_one(a_kernel(), a_label(), LABELLED, GROUPS, ALPHA)
