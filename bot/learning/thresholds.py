"""From which score on a label is said aloud: settled on texts that were held back."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.understanding.danger import is_excluded, recognise
from bot.understanding.indicators import model
from bot.understanding.indicators.features import Array
from bot.understanding.indicators.sparse import MOST
from bot.understanding.text.neutral import neutralise

# Unseen texts are easier than those held back, whose harmless neighbours were written to look alike: there they give about
# 0.7 and 0.95 (make eval).
PRECISION, CLEAN, FALSE_ALARMS = 0.56, 0.90, 0.06


class Row(Protocol):
    """What tuning needs of a training example."""

    @property
    def text(self) -> str: ...
    @property
    def sector(self) -> str | None: ...
    @property
    def indicators(self) -> tuple[str, ...] | None: ...
    @property
    def also(self) -> tuple[str, ...]: ...
    @property
    def danger(self) -> bool | None: ...


@dataclass(frozen=True)
class Case:
    """What was expected of one text, what else is right, the chance of each sign, and the score of concern."""

    expected: frozenset[str]
    right: frozenset[str]
    chances: Sequence[tuple[float, str]]  # the best few, best first
    concern: float


def settle(
    rows: Sequence[Row], labels: Sequence[str], sectors: Sequence[str], odds: Array, of_sector: Array
) -> dict[str, float]:
    """Return thresholds, the calibration of confidence, and the quality on the texts that were held back."""
    slope, intercept = _confidence(rows, labels, sectors, odds, of_sector)
    cases = [
        _case(row, labels, slope * _with_sector(row, sectors, score, of_sector) + intercept)
        for row, score in zip(rows, odds, strict=True)
        if row.indicators is not None
    ]
    place = labels.index(model.CONCERN)
    gate = [float(score[place]) for row, score in zip(rows, odds, strict=True) if row.indicators is not None]
    cases = [Case(case.expected, case.right, case.chances, concern) for case, concern in zip(cases, gate, strict=True)]
    concern = _gate(cases)
    settled = {"slope": slope, "intercept": intercept, "concern": concern, **_least(cases, concern)}
    return settled | _alarm(rows, odds[:, labels.index(model.DANGER)])


def _with_sector(row: Row, sectors: Sequence[str], odds: Array, of_sector: Array) -> Array:
    return odds + of_sector[sectors.index(row.sector)] if row.sector in sectors else odds


def _confidence(
    rows: Sequence[Row], labels: Sequence[str], sectors: Sequence[str], odds: Array, of_sector: Array
) -> tuple[float, float]:
    """Calibrate on what is known of texts that tell of a concern; a sign that is right too counts as right."""
    scores, truth = [], []
    for row, score in zip(rows, odds, strict=True):
        if row.indicators:
            right = {*row.indicators, *row.also}
            scores.append(_with_sector(row, sectors, score, of_sector)[:-2])
            truth.append([label in right for label in labels[:-2]])
    return calibrate(np.concatenate(scores), np.concatenate(truth).astype(np.float32))


def calibrate(scores: Array, truth: Array) -> tuple[float, float]:
    """Return slope and intercept of Platt's logistic calibration, by Newton's method."""
    slope, intercept = 1.0, 0.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(slope * scores + intercept, -30, 30)))
        miss, weight = chance - truth, chance * (1 - chance) + 1e-6
        down = np.array([(miss * scores).sum(), miss.sum()])
        curve = np.array(
            [[(weight * scores * scores).sum(), (weight * scores).sum()], [(weight * scores).sum(), weight.sum()]]
        )
        slope, intercept = np.array([slope, intercept]) - np.linalg.solve(curve, down)
    return float(slope), float(intercept)


def _case(row: Row, labels: Sequence[str], odds: Array) -> Case:
    best = np.argsort(-odds[:-2])[:MOST]
    chances = [(float(1 / (1 + np.exp(-odds[at]))), labels[at]) for at in best]
    expected = frozenset(row.indicators or ())
    return Case(expected, expected | set(row.also), chances, 0.0)


def _gate(cases: Sequence[Case]) -> float:
    """The score of concern that leaves CLEAN of the harmless texts without an answer."""
    harmless = np.sort([case.concern for case in cases if not case.expected])
    return float(harmless[int(CLEAN * len(harmless))])


def _least(cases: Sequence[Case], concern: float) -> dict[str, float]:
    real = [case for case in cases if case.expected]
    best = {"held_recall": 0.0, "held_precision": 0.0, "least": 0.2, "share": 0.4}
    for least, share in itertools.product(np.arange(0.04, 0.5, 0.02), (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)):
        recall, precision = _quality(real, concern, float(least), share)
        if precision >= PRECISION and recall > best["held_recall"]:
            best = {"held_recall": recall, "held_precision": precision, "least": float(least), "share": share}
    return best


def _quality(real: Sequence[Case], concern: float, least: float, share: float) -> tuple[float, float]:
    recall, offered, right = 0.0, 0, 0
    for case in real:
        if case.concern < concern:
            continue
        said = {name for chance, name in case.chances if chance >= max(least, share * case.chances[0][0])}
        recall += len(said & case.expected) / len(case.expected)
        offered += len(said)
        right += len(said & case.right)
    return recall / max(len(real), 1), right / max(offered, 1)


def _alarm(rows: Sequence[Row], odds: Array) -> dict[str, float]:
    """Weigh the rules with the learned score, and find the score that FALSE_ALARMS of the other texts reach."""
    known = [index for index, row in enumerate(rows) if row.danger is not None]
    truth = np.array([bool(rows[index].danger) for index in known])
    plain = [neutralise(rows[index].text).text for index in known]
    marks = np.array(
        [
            [odds[index], recognise(rows[index].text).danger, is_excluded(text)]
            for index, text in zip(known, plain, strict=True)
        ],
        np.float64,
    )
    ruled, aside = _weigh(marks, truth)
    scores = marks @ [1.0, ruled, aside]
    calm = np.sort(scores[~truth])
    least = float(calm[int((1 - FALSE_ALARMS) * len(calm))])
    found = float((scores[truth] >= least).mean())
    return {"danger": least, "ruled": ruled, "aside": aside, "held_danger_recall": found}


def _weigh(marks: Array, truth: Array) -> tuple[float, float]:
    """Return what the rules add and what speaks against takes away, in units of the learned score."""
    columns = np.column_stack([marks, np.ones(len(marks))])
    weights = np.array([1.0, 0.0, 0.0, 0.0])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(columns @ weights, -30, 30)))
        down = columns.T @ (chance - truth) + 0.1 * weights
        curve = (columns * (chance * (1 - chance))[:, None]).T @ columns + 0.1 * np.eye(4)
        weights = weights - np.linalg.solve(curve, down)
    learned = max(float(weights[0]), 0.1)
    return max(float(weights[1]) / learned, 0.0), min(float(weights[2]) / learned, 0.0)
