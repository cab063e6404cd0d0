"""How likely a sign is right among those beside it: learned from texts that were scored by a model without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from bot.learning.training_texts import IndicatorExample
from bot.understanding.indicators.features import Array, words_of
from bot.understanding.indicators.offering import Offer, beside
from bot.understanding.indicators.sparse import MOST
from bot.understanding.text.neutral import neutralise

PENALTY = 0.3  # of the logistic regression (its C)
SELDOM = 0.4  # the score of a sign that no text shows: about the mean of the others
FEWEST = 1e-4  # of the texts: the logarithm of none is not a number


@dataclass(frozen=True)
class Candidates:
    """The few best signs of every text: what stands beside each, which sign, and whether it is expected or right."""

    beside: Array  # (texts, MOST, 9)
    expected: Array  # (texts, MOST)
    right: Array
    listed: Array  # whether there is a sign at all: a trade may have few

    def chances(self, offer: Offer) -> Array:
        """Return the chance of each, nothing where there is no sign; (texts, MOST)."""
        return np.where(self.listed, 1 / (1 + np.exp(-(self.beside @ np.array(offer.weights) + offer.bias))), 0.0)


def learn_offer(
    rows: Sequence[IndicatorExample],
    signs: Sequence[str],
    odds: Array,
    concern: Array,
    sectors: Mapping[str, frozenset[str]],
) -> tuple[Offer, Candidates]:
    """Return what was learned, and the candidates of each text; `odds` has a column a sign, `concern` one number a text."""
    expected = marked([row.indicators or () for row in rows], signs)
    right = expected | marked([row.also for row in rows], signs)  # a sign that is right too counts as right
    often, typical = _usual(odds, expected)
    candidates = _candidates(rows, signs, odds, concern, sectors, (expected, right), (often, typical))
    fit = make_pipeline(StandardScaler(), LogisticRegression(C=PENALTY, max_iter=2_000))
    fit.fit(candidates.beside[candidates.listed], candidates.right[candidates.listed])
    scaler, regression = fit[0], fit[1]
    weights = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - weights @ scaler.mean_)
    return Offer(tuple(weights.tolist()), bias, tuple(often.tolist()), tuple(typical.tolist())), candidates


def marked(names: Sequence[Sequence[str]], signs: Sequence[str]) -> Array:
    """Return which of the signs each text names."""
    column = {sign: index for index, sign in enumerate(signs)}
    named = np.zeros((len(names), len(signs)), bool)
    for row, listed in zip(named, names, strict=True):
        row[[column[name] for name in listed if name in column]] = True
    return named


def _usual(odds: Array, expected: Array) -> tuple[Array, Array]:
    """Return how often each sign is shown, as a logarithm, and its mean score where it is."""
    texts, scores = expected.sum(0), 1 / (1 + np.exp(-odds))
    typical = np.where(texts > 0, (scores * expected).sum(0) / np.maximum(texts, 1), SELDOM)
    return np.log(texts / len(expected) + FEWEST), typical


def _candidates(
    rows: Sequence[IndicatorExample],
    signs: Sequence[str],
    odds: Array,
    concern: Array,
    sectors: Mapping[str, frozenset[str]],
    labels: tuple[Array, Array],
    usual: tuple[Array, Array],
) -> Candidates:
    stood_beside, expected, right, listed = (np.zeros((len(rows), MOST, *more)) for more in ((9,), (), (), ()))
    for at, row in enumerate(rows):
        allowed = [i for i, sign in enumerate(signs) if row.sector is None or row.sector in sectors.get(sign, ())]
        best, nine = beside(odds[at], float(concern[at]), len(words_of(neutralise(row.text))), allowed, *usual)
        stood_beside[at, : len(best)], listed[at, : len(best)] = nine, 1
        expected[at, : len(best)], right[at, : len(best)] = (label[at, best] for label in labels)
    return Candidates(stood_beside, expected > 0, right > 0, listed > 0)
