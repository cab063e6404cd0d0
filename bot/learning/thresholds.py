"""From which score on a label is said aloud: settled on texts that were scored by a model without them."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.learning.offers import Candidates, learn_offer, marked
from bot.learning.training_texts import IndicatorExample
from bot.understanding.danger import is_excluded, recognise
from bot.understanding.indicators import model
from bot.understanding.indicators.features import Array
from bot.understanding.text.neutral import neutralise

# Unseen texts are easier than those held back, whose harmless neighbours were written to look alike: there they give about
# 0.7 and 0.95 (make eval).
PRECISION, CLEAN, FALSE_ALARMS = 0.585, 0.875, 0.05


@dataclass(frozen=True)
class Offered:
    """The best few signs of every text that is worth an answer, best first: their chances, which are expected, right.

    `texts` counts those that tell of a concern, whether they are worth an answer or not.
    """

    chances: Array
    expected: Array
    right: Array
    wanted: Array  # how many signs are expected of each text
    texts: int

    def quality(self, least: float, share: float) -> tuple[float, float]:
        """Return recall and precision of the signs whose chance is at least `least` and `share` of the best one's."""
        shown = self.chances >= np.maximum(least, share * self.chances[:, :1])
        recall = ((shown & self.expected).sum(1) / self.wanted).sum()
        return float(recall / max(self.texts, 1)), float((shown & self.right).sum() / max(shown.sum(), 1))


def settle(
    rows: Sequence[IndicatorExample], labels: Sequence[str], scores: Array, sectors: Mapping[str, frozenset[str]]
) -> dict[str, Any]:
    """Return thresholds, how likely a sign is right, and the quality on texts scored by a model that left them out."""
    place = labels.index(model.CONCERN)
    labelled = [row for row in rows if row.indicators is not None]
    odds = model.log_odds(scores[np.array([row.indicators is not None for row in rows])])
    offer, candidates = learn_offer(labelled, labels[:place], odds[:, :place], odds[:, place], sectors)
    wanted = marked([row.indicators or () for row in labelled], labels[:place]).sum(1)
    concern = _gate(odds[wanted == 0, place])
    worth = (wanted > 0) & (odds[:, place] >= concern)
    offered = _offered(candidates, candidates.chances(offer), wanted, worth)
    alarm = _alarm(rows, scores[:, [labels.index(model.DANGER), place]])
    return {"offer": offer.to_json(), "concern": concern, **_least(offered), **alarm}


def _gate(harmless: Array) -> float:
    """The score of concern that leaves CLEAN of the harmless texts without an answer."""
    return float(np.sort(harmless)[int(CLEAN * len(harmless))])


def _offered(candidates: Candidates, chances: Array, wanted: Array, worth: Array) -> Offered:
    best = np.argsort(-chances[worth], axis=1)
    given = (chances, candidates.expected, candidates.right)
    shown, hoped, fitting = (np.take_along_axis(each[worth], best, 1) for each in given)
    return Offered(shown, hoped, fitting, wanted[worth], int((wanted > 0).sum()))


def _least(offered: Offered) -> dict[str, float]:
    best = {"held_recall": 0.0, "held_precision": 0.0, "least": 0.2, "share": 0.4}
    # Fine steps: with coarse ones the best that keeps the precision may lie a hundredth above it, which costs recall.
    for least, share in itertools.product(np.arange(0.04, 0.5, 0.01), np.arange(0.2, 0.62, 0.02)):
        recall, precision = offered.quality(float(least), float(share))
        if precision >= PRECISION and recall > best["held_recall"]:
            best = {"held_recall": recall, "held_precision": precision, "least": float(least), "share": float(share)}
    return best


def _alarm(rows: Sequence[IndicatorExample], scores: Array) -> dict[str, float]:
    """Weigh the rules with the scores of danger and concern, and find the score that FALSE_ALARMS of the others reach."""
    labelled = [index for index, row in enumerate(rows) if row.danger is not None]
    truth = np.array([bool(rows[index].danger) for index in labelled])
    columns = np.array([[*scores[index], *_by_rule(rows[index].text)] for index in labelled])
    weights = LogisticRegression(max_iter=1_000).fit(columns, truth).coef_[0]
    # A hit of the rules never speaks against danger, and words of the past never for it.
    weights[2:] = max(weights[2], 0.0), min(weights[3], 0.0)
    weighed = columns @ weights
    calm = np.sort(weighed[~truth])
    least = float(calm[int((1 - FALSE_ALARMS) * len(calm))])
    names = ("of_danger", "of_concern", "ruled", "aside")
    settled = dict(zip(names, weights.tolist(), strict=True))
    return {"danger": least, **settled, "held_danger_recall": float((weighed[truth] >= least).mean())}


def _by_rule(text: str) -> tuple[bool, bool]:
    """Return whether the rules see danger, and whether words set it aside."""
    return recognise(text).danger, is_excluded(neutralise(text).text)
