"""From which score on a label is said aloud: settled on texts that were scored by a model without them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.learning.training_texts import IndicatorExample
from bot.understanding.danger import is_excluded, recognise
from bot.understanding.indicators import model
from bot.understanding.indicators.features import Array
from bot.understanding.indicators.sparse import MOST
from bot.understanding.text.neutral import neutralise

# Unseen texts are easier than those held back, whose harmless neighbours were written to look alike: there they give about
# 0.7 and 0.95 (make eval).
PRECISION, CLEAN, FALSE_ALARMS = 0.55, 0.90, 0.05


@dataclass(frozen=True)
class Case:
    """What was expected of one text, what else is right, the chance of each sign, and the log-odds of concern."""

    expected: frozenset[str]
    right: frozenset[str]
    chances: Sequence[tuple[float, str]]  # the best few, best first
    concern: float


def settle(rows: Sequence[IndicatorExample], labels: Sequence[str], scores: Array) -> dict[str, float]:
    """Return thresholds, the calibration of confidence, and the quality on texts scored by a model that left them out."""
    odds = model.log_odds(scores)
    calibration = _confidence(rows, labels, odds)
    place = labels.index(model.CONCERN)
    cases = [
        _case(row, labels, calibration.predict_proba(score[:-2, None])[:, 1], float(score[place]))
        for row, score in zip(rows, odds, strict=True)
        if row.indicators is not None
    ]
    concern = _gate(cases)
    slope, intercept = float(calibration.coef_[0, 0]), float(calibration.intercept_[0])
    settled = {"slope": slope, "intercept": intercept, "concern": concern, **_least(cases, concern)}
    return settled | _alarm(rows, scores[:, [labels.index(model.DANGER), place]])


def _confidence(rows: Sequence[IndicatorExample], labels: Sequence[str], odds: Array) -> LogisticRegression:
    """Calibrate on texts that tell of a concern; a sign that is right too counts as right."""
    real = [at for at, row in enumerate(rows) if row.indicators]
    truth = [[label in {*(rows[at].indicators or ()), *rows[at].also} for label in labels[:-2]] for at in real]
    return calibrate(odds[real, :-2].ravel(), np.ravel(truth))


def calibrate(scores: Array, truth: Array) -> LogisticRegression:
    """Return Platt's calibration: the logistic regression of being right on the score."""
    return LogisticRegression().fit(scores[:, None], truth)


def _case(row: IndicatorExample, labels: Sequence[str], chances: Array, concern: float) -> Case:
    best = np.argsort(-chances)[:MOST]
    expected = frozenset(row.indicators or ())
    return Case(expected, expected | set(row.also), [(float(chances[at]), labels[at]) for at in best], concern)


def _gate(cases: Sequence[Case]) -> float:
    """The score of concern that leaves CLEAN of the harmless texts without an answer."""
    harmless = np.sort([case.concern for case in cases if not case.expected])
    return float(harmless[int(CLEAN * len(harmless))])


def _least(cases: Sequence[Case], concern: float) -> dict[str, float]:
    real = [case for case in cases if case.expected]
    chances = np.array([[chance for chance, _ in case.chances] for case in real])
    expected = np.array([[name in case.expected for _, name in case.chances] for case in real])
    right = np.array([[name in case.right for _, name in case.chances] for case in real])
    answered = np.array([case.concern >= concern for case in real])
    wanted = np.array([len(case.expected) for case in real])
    best = {"held_recall": 0.0, "held_precision": 0.0, "least": 0.2, "share": 0.4}
    # Fine steps: with coarse ones the best that keeps the precision may lie a hundredth above it, which costs recall.
    for least, share in itertools.product(np.arange(0.04, 0.5, 0.01), np.arange(0.2, 0.62, 0.02)):
        offered = answered[:, None] & (chances >= np.maximum(least, share * chances[:, :1]))
        recall = float(((offered & expected).sum(axis=1) / wanted).mean())
        precision = float((offered & right).sum() / max(offered.sum(), 1))
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
