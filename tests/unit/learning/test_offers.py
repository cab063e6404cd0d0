"""How likely a sign is right, learned from texts that the model did not know."""

from __future__ import annotations

import numpy as np
import pytest

from bot.learning.offers import learn_offer, marked
from bot.learning.training_texts import IndicatorExample
from bot.understanding.indicators.features import Array

SIGNS = ("money", "distress")
SECTORS = {"money": frozenset({"taxi"}), "distress": frozenset({"taxi", "school"})}


def told(*indicators: str, also: tuple[str, ...] = (), sector: str = "taxi") -> IndicatorExample:
    """Return a text that shows signs."""
    return IndicatorExample("a text", sector, indicators, also, None)


def odds_of(*rows: tuple[float, float]) -> Array:
    """Return the log-odds of both signs, a row a text."""
    return np.array(rows)


def test_a_chance_of_a_half_means_that_half_of_such_signs_are_right() -> None:
    """What is said of how likely a sign is holds over all texts from which it was learned."""
    rows = [told("money")] * 500 + [told("distress")] * 500

    offer, candidates = learn_offer(rows, SIGNS, odds_of(*[(0.0, 0.0)] * 1_000), np.zeros(1_000), SECTORS)

    assert candidates.chances(offer)[:, :2].mean() == pytest.approx(0.5, abs=0.02)


def test_a_sign_that_another_trade_sees_is_no_candidate() -> None:
    """In a school only its own signs are candidates, whatever their scores."""
    _, candidates = learn_offer(
        [told("money"), told("distress", sector="school")], SIGNS, odds_of((2.0, 0.0), (2.0, 0.0)), np.zeros(2), SECTORS
    )

    assert candidates.listed.sum(1).tolist() == [2, 1]


def test_a_sign_that_is_right_too_is_right() -> None:
    """A sign that would be right besides counts as right, not as expected."""
    rows = [told("money", also=("distress",)), told("money")]

    _, candidates = learn_offer(rows, SIGNS, odds_of((1.0, 0.0), (1.0, 0.0)), np.zeros(2), SECTORS)

    assert candidates.right.sum() == 3
    assert candidates.expected.sum() == 2


def test_names_of_no_sign_are_left_out() -> None:
    """A text may name a sign that is gone."""
    assert marked([("distress", "gone")], SIGNS).tolist() == [[False, True]]
