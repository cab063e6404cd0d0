"""The trained model: reads models/understanding/ and answers in numpy alone."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding.danger import Danger, adults_only, is_excluded
from bot.understanding.indicators.features import Array, Encoder, flags, hashed, sparse_row
from bot.understanding.indicators.sparse import MOST, IndicatorHit
from bot.understanding.indicators.tuned import LOWER, Tuned
from bot.understanding.text.neutral import Neutral
from shared_text import encoder as minilm
from shared_text import known_words

MEND = "run `make train`"
WEIGHTS, CARD = "model.npz", "model.json"
CONCERN, DANGER = "_concern", "_danger"
SHARPNESS, FLAG_SHARE, BIAS = 3.0, 0.02, 0.1
TUNED_SHARE = 0.5  # of the tuned layer's log-odds, beside those of the kernel machine
WORDS = 4  # of evidence

FEWEST = 4  # words of the language from which what was learned may raise the card by itself


class ModelUnusable(Exception):
    """The trained model is missing, damaged or made for something else; the message says how to mend it."""


@dataclass(frozen=True)
class Card:
    """What the training settled: the labels, and from which score each is said aloud."""

    labels: tuple[str, ...]
    sectors: tuple[str, ...]
    slope: float
    intercept: float
    least: float
    share: float
    concern: float
    danger: float
    ruled: float  # what a hit of the rules adds to the log-odds of danger
    aside: float  # what words of the past, of training or of adults only add (less than nothing)


@dataclass(frozen=True)
class Judged:
    """The log-odds of every label for one text, and what each word piece adds."""

    odds: Array
    told: Array
    sizes: tuple[int, ...]  # word pieces a token


def read_card(folder: Path) -> Card:
    """Return the card of a model folder; raises ModelUnusable."""
    try:
        data = json.loads((folder / CARD).read_text("utf-8"))
        if hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest() != data["sha256"]:
            raise ModelUnusable(f"{WEIGHTS} is not the file that its card describes: {MEND}")
        names = [name for name in Card.__annotations__ if name not in ("labels", "sectors")]
        return Card(tuple(data["labels"]), tuple(data["sectors"]), **{name: float(data[name]) for name in names})
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ModelUnusable(f"no usable model ({type(problem).__name__}): {MEND}") from None


class IndicatorModel:
    """Indicators and the second opinion on danger: a kernel machine and a tuned layer over one encoding of the text."""

    def __init__(
        self, encoder: Encoder, card: Card, weights: Mapping[str, Array], sectors: Mapping[str, Sequence[str]]
    ) -> None:
        self._encoder = encoder
        self.card = card
        self._kernel = Kernel(weights)
        self._tuned = Tuned(weights)
        self._of_sector = weights["of_sector"].astype(np.float32)
        self._sectors = {name: frozenset(allowed) for name, allowed in sectors.items()}
        self._judged = lru_cache(maxsize=128)(self._judge)

    @classmethod
    def load(cls, folder: Path, sectors: Mapping[str, Sequence[str]]) -> IndicatorModel:
        """Return the model; raises ModelUnusable."""
        card = read_card(folder)
        try:
            encoder: Any = minilm.load(layers=LOWER)
        except minilm.VectorsError as problem:
            raise ModelUnusable(f"sentence vectors: {problem}; run `make set-up`") from None
        try:
            with np.load(folder / WEIGHTS) as stored:
                return cls(encoder, card, dict(stored), sectors)
        except KeyError as missing:
            raise ModelUnusable(f"{WEIGHTS} was made by an older version and has no {missing}: {MEND}") from None

    def rank(self, neutral: Neutral, sector: str | None) -> tuple[IndicatorHit, ...]:
        """Return at most five indicators, best first; none when nothing tells of a child at risk."""
        if not neutral.tokens or adults_only(neutral.text):
            return ()
        odds = self._judged(neutral).odds
        if odds[self.card.labels.index(CONCERN)] < self.card.concern:
            return ()
        if sector in self.card.sectors:
            odds = odds + self._of_sector[self.card.sectors.index(sector)]
        chances = {
            name: self._confidence(float(score))
            for name, score in zip(self.card.labels, odds, strict=True)
            if name[0] != "_" and self._fits(name, sector)
        }
        best = sorted(chances.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        least = max(self.card.least, self.card.share * best[0][1]) if best else 0.0
        return tuple(
            IndicatorHit(name, round(chance, 3), self._evidence(neutral, name))
            for name, chance in best
            if chance >= least
        )

    def opinion(self, neutral: Neutral, by_rule: Danger) -> Danger:
        """Return whether there is danger, weighing what the rules found with what was learned."""
        if not by_rule.danger and sum(token in known_words() for token in neutral.tokens) < FEWEST:
            return Danger(False)  # a name, a number or a bare answer; what was learned says nothing about it
        score = self.danger_score(neutral, by_rule.danger)
        if not neutral.tokens or score < self.card.danger:
            return Danger(False)
        return Danger(True, by_rule.evidence or self._evidence(neutral, DANGER))

    def danger_score(self, neutral: Neutral, ruled: bool) -> float:
        """Return the log-odds of danger with what the rules add and take away."""
        odds = float(self._judged(neutral).odds[self.card.labels.index(DANGER)])
        return odds + self.card.ruled * ruled + self.card.aside * is_excluded(neutral.text)

    def odds(self, neutral: Neutral) -> Array:
        """Return the log-odds of every label, for the evaluation."""
        return self._judged(neutral).odds

    def _fits(self, name: str, sector: str | None) -> bool:
        return sector is None or sector in self._sectors.get(name, ())

    def _confidence(self, score: float) -> float:
        return 1 / (1 + math.exp(-(self.card.slope * score + self.card.intercept)))

    def _judge(self, neutral: Neutral) -> Judged:
        states = self._encoder.states([neutral.text])[0]
        marks = flags(neutral.text)
        tuned, told = self._tuned.scores(states, marks)
        odds = TUNED_SHARE * tuned + log_odds(self._kernel.scores(neutral, minilm.mean_of(states), marks))
        return Judged(odds, told, tuple(len(self._encoder.pieces(token)) - 2 for token in neutral.tokens))

    def _evidence(self, neutral: Neutral, name: str) -> tuple[str, ...]:
        """The run of four words that speaks most for the label."""
        judged = self._judged(neutral)
        told = judged.told[:, self.card.labels.index(name)]
        ends = np.minimum(np.cumsum((1, *judged.sizes)), len(told))
        sums = np.concatenate([[0.0], np.cumsum(told)])
        places = [index for index, token in enumerate(neutral.tokens) if token[0].isalnum()]
        if not places:
            return ()
        size = min(WORDS, len(places))
        runs = [(places[at], places[at + size - 1]) for at in range(len(places) - size + 1)]
        first, last = max(runs, key=lambda run: float(sums[ends[run[1] + 1]] - sums[ends[run[0]]]))
        return (neutral.original[neutral.spans[first][0] : max(end for _, end in neutral.spans[first : last + 1])],)


class Kernel:
    """The kernel machine: how near a text is to each training text, by meaning, words and plain facts."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._basis = np.ascontiguousarray(weights["basis"].T.astype(np.float32))
        self._rows = weights["rows"].astype(np.float32)
        self._duals = weights["duals"].astype(np.float32)
        self._buckets = weights["buckets"]
        self._flags = weights["flags"].astype(np.float32)
        self._constant = weights["constant"].astype(np.float32)
        self._idf = weights["idf"].astype(np.float32)

    def scores(self, neutral: Neutral, vector: Array, marks: Array) -> Array:
        """Return the score of every label; about 1 for yes and 0 for no."""
        near = np.exp(SHARPNESS * (self._rows @ (self._basis @ vector) - 1))
        places, weights = sparse_row(hashed(neutral), self._idf)
        sparse = weights @ self._buckets[places].astype(np.float32)
        return near @ self._duals + sparse + marks @ self._flags + self._constant


def log_odds(scores: Array) -> Array:
    """Return the log-odds of scores that are meant to lie between 0 and 1."""
    share = np.clip(scores, 1e-3, 1 - 1e-3)
    return np.log(share / (1 - share))
