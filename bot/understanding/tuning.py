"""From which score on a label is said aloud: settled on scores of texts that were left out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from bot.understanding import danger, trained
from bot.understanding.features import Array
from bot.understanding.indicators import MOST
from bot.understanding.neutral import neutralise

PRECISION, CLEAN, RECALL = 0.60, 0.92, 0.95


class Row(Protocol):
    """What tuning needs of a training example."""

    @property
    def text(self) -> str: ...
    @property
    def indicators(self) -> tuple[str, ...] | None: ...
    @property
    def also(self) -> tuple[str, ...]: ...
    @property
    def danger(self) -> bool | None: ...
    @property
    def whole(self) -> bool: ...


def settle(rows: Sequence[Row], labels: Sequence[str], scores: Array, said: Array, known: Array) -> dict[str, float]:
    """Return thresholds and the calibration of confidence."""
    signs = [index for index, label in enumerate(labels) if label[0] != "_"]
    chosen = [index for index, row in enumerate(rows) if row.whole and row.indicators is not None]
    slope, intercept = calibrate(scores[np.ix_(chosen, signs)].ravel(), said[np.ix_(chosen, signs)].ravel())
    concern = _concern(rows, chosen, scores[:, labels.index(trained.CONCERN)])
    least, share = _least(rows, chosen, labels, scores, concern)
    alarm = _alarm(rows, scores[:, labels.index(trained.DANGER)])
    return {"slope": slope, "intercept": intercept, "concern": concern, "least": least, "share": share, "danger": alarm}


def calibrate(scores: Array, truth: Array) -> tuple[float, float]:
    """Return slope and intercept of Platt's logistic calibration, by Newton's method."""
    slope, intercept = 5.0, -3.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(slope * scores + intercept, -30, 30)))
        miss, weight = chance - truth, chance * (1 - chance) + 1e-6
        down = np.array([(miss * scores).sum(), miss.sum()])
        curve = np.array(
            [[(weight * scores * scores).sum(), (weight * scores).sum()], [(weight * scores).sum(), weight.sum()]]
        )
        slope, intercept = np.array([slope, intercept]) - np.linalg.solve(curve, down)
    return float(slope), float(intercept)


def _concern(rows: Sequence[Row], chosen: Sequence[int], scores: Array) -> float:
    harmless = np.sort([scores[index] for index in chosen if not rows[index].indicators])
    return float(harmless[int(CLEAN * len(harmless))])


def _least(
    rows: Sequence[Row], chosen: Sequence[int], labels: Sequence[str], scores: Array, concern: float
) -> tuple[float, float]:
    gate = scores[:, labels.index(trained.CONCERN)]
    real = [index for index in chosen if rows[index].indicators and gate[index] >= concern]
    best = (0.0, 0.2, 0.4)
    for least, share in itertools.product(np.arange(0.08, 0.34, 0.02), (0.3, 0.4, 0.5)):
        recall, precision = _quality(rows, real, labels, scores, float(least), share)
        if precision >= PRECISION and recall > best[0]:
            best = (recall, float(least), share)
    return best[1], best[2]


def _quality(
    rows: Sequence[Row], real: Sequence[int], labels: Sequence[str], scores: Array, least: float, share: float
) -> tuple[float, float]:
    recall, offered, right = 0.0, 0, 0
    for index in real:
        ranked = sorted(((scores[index, at], name) for at, name in enumerate(labels) if name[0] != "_"), reverse=True)[
            :MOST
        ]
        said = {name for score, name in ranked if score >= max(least, share * ranked[0][0])}
        true: Any = set(rows[index].indicators or ())
        recall += len(said & true) / len(true)
        offered += len(said)
        right += len(said & (true | set(rows[index].also)))
    return recall / max(len(real), 1), right / max(offered, 1)


def _alarm(rows: Sequence[Row], scores: Array) -> float:
    """The score that finds RECALL of the texts of danger that nothing speaks against."""
    real = np.sort(
        [
            score
            for row, score in zip(rows, scores, strict=True)
            if row.danger and not danger.doubtful(neutralise(row.text).text)
        ]
    )
    return float(min(max(real[int((1 - RECALL) * len(real))], 0.3), 0.4))
