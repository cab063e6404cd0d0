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

from bot.understanding import child, danger
from bot.understanding.danger import Danger
from bot.understanding.features import Array, Encoder, flags, hashed, sparse_row
from bot.understanding.indicators import MOST, IndicatorHit
from bot.understanding.neutral import Neutral, neutralise
from vectors import minilm

MEND = "run `make train`"
WEIGHTS, CARD = "model.npz", "model.json"
CONCERN, DANGER = "_concern", "_danger"
SHARPNESS, FLAG_SHARE, BIAS = 3.0, 0.02, 0.1
SURER = 0.6  # the second opinion on a text that speaks of the past, of adults or of nobody


class ModelUnusable(Exception):
    """The trained model is missing, damaged or made for something else; the message says how to mend it."""


@dataclass(frozen=True)
class Card:
    """What the training settled: the labels, and from which score each is said aloud."""

    labels: tuple[str, ...]
    slope: float
    intercept: float
    least: float
    share: float
    concern: float
    danger: float


def read_card(folder: Path) -> Card:
    """Return the card of a model folder; raises ModelUnusable."""
    try:
        data = json.loads((folder / CARD).read_text("utf-8"))
        if hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest() != data["sha256"]:
            raise ModelUnusable(f"{WEIGHTS} is not the file that its card describes: {MEND}")
        return Card(
            tuple(data["labels"]), **{name: float(data[name]) for name in Card.__annotations__ if name != "labels"}
        )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ModelUnusable(f"no usable model ({type(problem).__name__}): {MEND}") from None


class IndicatorModel:
    """Indicators and the second opinion on danger: a kernel machine over neutral text."""

    def __init__(
        self, encoder: Encoder, card: Card, weights: Mapping[str, Array], sectors: Mapping[str, Sequence[str]]
    ) -> None:
        self._encoder = encoder
        self.card = card
        self._rows = weights["rows"].astype(np.float32)
        self._duals = weights["duals"].astype(np.float32)
        self._buckets = weights["buckets"]
        self._flags = weights["flags"].astype(np.float32)
        self._constant = weights["constant"].astype(np.float32)
        self._idf = weights["idf"].astype(np.float32)
        self._sectors = {name: frozenset(allowed) for name, allowed in sectors.items()}
        self._scores = lru_cache(maxsize=128)(self._score)

    @classmethod
    def load(cls, folder: Path, sectors: Mapping[str, Sequence[str]]) -> IndicatorModel:
        """Return the model; raises ModelUnusable."""
        card = read_card(folder)
        try:
            encoder: Any = minilm.load()
        except minilm.VectorsError as problem:
            raise ModelUnusable(f"sentence vectors: {problem}; run `make set-up`") from None
        with np.load(folder / WEIGHTS) as stored:
            return cls(encoder, card, dict(stored), sectors)

    def rank(self, neutral: Neutral, sector: str | None) -> tuple[IndicatorHit, ...]:
        """Return at most five indicators, best first; none when nothing tells of a child at risk."""
        scores = dict(zip(self.card.labels, self._scores(neutral).tolist(), strict=True))
        if not neutral.tokens or scores[CONCERN] < self.card.concern or child.adults_only(neutral.text):
            return ()
        offered = sorted(
            (item for item in scores.items() if item[0][0] != "_" and self._fits(item[0], sector)),
            key=lambda item: -item[1],
        )[:MOST]
        least = max(self.card.least, self.card.share * offered[0][1]) if offered else 0.0
        chosen = [item for item in offered if item[1] >= least]
        return tuple(
            IndicatorHit(name, self._confidence(score), self._evidence(neutral, name)) for name, score in chosen
        )

    def opinion(self, neutral: Neutral) -> Danger:
        """Return the second opinion on danger."""
        score = float(self._scores(neutral)[self.card.labels.index(DANGER)])
        least = SURER if danger.doubtful(neutral.text) else self.card.danger
        if not neutral.tokens or score < max(least, self.card.danger):
            return Danger(False)
        return Danger(True, self._evidence(neutral, DANGER))

    def scores(self, neutral: Neutral) -> Array:
        """Return the raw score of every label, for the evaluation."""
        return self._scores(neutral)

    def _fits(self, name: str, sector: str | None) -> bool:
        return sector is None or sector in self._sectors.get(name, ())

    def _confidence(self, score: float) -> float:
        return round(1 / (1 + math.exp(-(self.card.slope * score + self.card.intercept))), 3)

    def _score(self, neutral: Neutral) -> Array:
        vector = self._encoder.encode([neutral.text])[0]
        near = np.exp(SHARPNESS * (self._rows @ vector - 1))
        places, weights = sparse_row(hashed(neutral), self._idf)
        sparse = weights @ self._buckets[places].astype(np.float32)
        return near @ self._duals + sparse + flags(neutral.text) @ self._flags + self._constant

    def _evidence(self, neutral: Neutral, name: str) -> tuple[str, ...]:
        """The run of four words that speaks most for the label."""
        column = self._buckets[:, self.card.labels.index(name)]
        places = [index for index, token in enumerate(neutral.tokens) if token[0].isalnum()]
        if not places:
            return ()
        told = [
            float(column[list(hashed(neutralise(neutral.tokens[index])))].astype(np.float32).sum()) for index in places
        ]
        size = min(4, len(places))
        start = max(range(len(places) - size + 1), key=lambda at: sum(told[at : at + size]))
        first, last = neutral.spans[places[start]], neutral.spans[places[start + size - 1]]
        return (neutral.original[first[0] : max(first[1], last[1])],)
