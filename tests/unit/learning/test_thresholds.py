"""From which score on an indicator or danger is said."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bot.learning.thresholds import CLEAN, FALSE_ALARMS, PRECISION, settle
from bot.learning.training_texts import IndicatorExample
from bot.understanding.indicators import model
from bot.understanding.indicators.features import Array
from bot.understanding.indicators.offering import Offer

LABELS = ("money", "distress", model.CONCERN, model.DANGER)
EACH = 40  # texts of a kind


def texts_of(kind: str) -> list[IndicatorExample]:
    """Return texts of one kind: an indicator, harmless, or danger, of which nobody labelled the indicators."""
    indicators = None if kind == "danger" else (kind,) if kind in LABELS else ()
    return [IndicatorExample("a text", None, indicators, (), kind == "danger")] * EACH


def scores_of(kind: str) -> Array:
    """Return scores that are right, each a little apart from the next: 0.7 or more for yes, 0.2 or less for no."""
    means = {"money": (0.8, 0.1, 0.8, 0.1), "distress": (0.1, 0.8, 0.8, 0.1), "danger": (0.1, 0.1, 0.8, 0.8)}
    spread = np.linspace(-0.1, 0.1, EACH)[:, None]
    return np.array(means.get(kind, (0.1, 0.1, 0.1, 0.1))) + spread


def settled_on(*kinds: str) -> dict[str, Any]:
    """Return what is settled on texts of these kinds."""
    rows = [row for kind in kinds for row in texts_of(kind)]
    return settle(rows, LABELS, np.concatenate([scores_of(kind) for kind in kinds]), {})


def test_scores_that_are_right_lose_no_indicator() -> None:
    """Where every score is right, every indicator is found, with few that are none, and all danger."""
    settled = settled_on("money", "distress", "harmless", "danger")

    assert settled["held_recall"] == 1.0
    assert settled["held_precision"] >= PRECISION
    assert settled["held_danger_recall"] == 1.0


def test_the_chance_of_a_sign_rises_with_its_score() -> None:
    """Of two signs of a text the one with the higher score has the higher chance of being right."""
    offer = Offer.from_json(settled_on("money", "distress", "harmless", "danger")["offer"])

    chances = dict(offer.chances(model.log_odds(np.array([0.8, 0.1])), 1.4, 2, (0, 1)))
    assert chances[0] > 0.5 > chances[1]


def test_the_gate_leaves_most_harmless_texts_without_an_answer() -> None:
    """The score of concern that is asked for is one that CLEAN of the harmless texts stay under."""
    settled = settled_on("money", "distress", "harmless", "danger")

    of_concern = model.log_odds(scores_of("harmless"))[:, 2]
    assert (of_concern < settled["concern"]).mean() == pytest.approx(CLEAN, abs=0.01)


def test_rules_never_speak_against_danger() -> None:
    """A hit of the rules weighs nothing or more, words that set danger aside nothing or less."""
    settled = settled_on("money", "distress", "harmless", "danger")

    assert settled["ruled"] >= 0 >= settled["aside"]
    assert settled["of_danger"] > 0


def test_few_texts_without_danger_reach_its_score() -> None:
    """At most FALSE_ALARMS of the texts that tell of no danger, and one more by rounding, raise the card."""
    kinds = ("money", "distress", "harmless")
    settled = settled_on(*kinds, "danger")

    calm = np.concatenate([scores_of(kind) for kind in kinds])
    weighed = settled["of_danger"] * calm[:, 3] + settled["of_concern"] * calm[:, 2]
    assert (weighed >= settled["danger"] - 1e-9).sum() <= FALSE_ALARMS * len(calm) + 1
