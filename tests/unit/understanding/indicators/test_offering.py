"""What stands beside a sign, and the chance that is made of it."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.indicators.offering import Offer, beside

SIGNS = 7
USUAL = (0.0,) * SIGNS


def test_the_five_best_of_the_trade_are_looked_at() -> None:
    """Of more signs than are offered the best of the trade come first, others never."""
    best, numbers = beside(np.arange(SIGNS, dtype=float), 0.0, 3, [0, 1, 2, 3, 4, 5], USUAL, USUAL)

    assert best == [5, 4, 3, 2, 1]
    assert numbers.shape == (5, 9)


def test_what_stands_beside_is_told_of_each() -> None:
    """The second of two knows how far it is behind, and that nothing comes after it."""
    _, numbers = beside(np.array([0.0, 0.0]), 1.5, 3, [0, 1], USUAL, USUAL)

    behind, before_the_next, concern, whole, ahead = numbers[1, [1, 2, 3, 5, 6]]
    assert (behind, before_the_next, concern, whole, ahead) == pytest.approx((0.0, 0.5, 1.5, 1.0, 0.5))


def test_a_trade_without_signs_is_offered_none() -> None:
    """Nothing is offered where no sign belongs to the trade."""
    assert Offer((1.0,) * 9, 0.0, USUAL, USUAL).chances(np.zeros(SIGNS), 0.0, 3, []) == []


def test_a_card_keeps_an_offer() -> None:
    """What is written into a card is read out of it."""
    offer = Offer((0.5,) * 9, -1.0, (0.25,), (0.75,))

    assert Offer.from_json(offer.to_json()) == offer
