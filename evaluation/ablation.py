"""What the layers of the encoder buy: the same training and the same held sets with fewer and with more of them.

`python -m evaluation ablation`; figures of learning that is gone are in docs/decisions/house.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from bot.guidance.load import load_knowledge
from bot.guidance.model import Knowledge
from bot.learning import train_indicators, train_wording
from bot.paths import KNOWLEDGE
from bot.understanding.danger import other_languages, recognise
from bot.understanding.indicators import model as indicators
from bot.understanding.text.neutral import neutralise
from bot.understanding.wording import flags
from bot.understanding.wording import model as wording
from evaluation.held_sets import Case, cases, sets_of
from evaluation.misspelling import misspelt
from evaluation.recognition import SEED
from evaluation.scores.danger import score_danger
from evaluation.scores.model import Row
from evaluation.scores.recognition import Recognised, score_recognition
from evaluation.scores.wording import Span, score_wording
from shared_text import SIZE, Encoder, load

LAYERS = (0, 1, 2, 3)
SLIPS = 0.1  # of the letters
Array = Any


class FirstLayers:
    """The encoder cut off after some layers; after none, words have their vectors and no context."""

    def __init__(self, layers: int) -> None:
        self._layers = layers
        self._encoder: Encoder = load(layers=layers)

    def encode(self, texts: Sequence[str]) -> Array:
        """Return one sentence vector a text."""
        if self._layers:
            return self._encoder.encode(texts)
        states = (self._encoder.word_states(text.split(), 0)[0] for text in texts)
        return np.array([found.mean(0) if len(found) else np.zeros(SIZE) for found in states], np.float32)

    def word_states(self, words: Sequence[str], _layers: int) -> tuple[Array, Array]:
        """Return a vector for each piece of the words, and to which word it belongs."""
        return self._encoder.word_states(words, self._layers)


class Trained:
    """Indicators, danger and wording of models that were trained with one encoder."""

    def __init__(self, folder: Path, encoder: FirstLayers, knowledge: Knowledge) -> None:
        train_indicators.train(folder, encoder)
        train_wording.train(folder, encoder)
        sectors = {name: sign.sectors for name, sign in knowledge.indicators.items()}
        self._rules = knowledge.wording
        with np.load(folder / indicators.WEIGHTS) as arrays:
            self._indicators = indicators.IndicatorModel(encoder, indicators.read_card(folder), dict(arrays), sectors)
        with np.load(folder / wording.WEIGHTS) as arrays:
            self._wording = wording.WordingModel(encoder, wording.read_card(folder), dict(arrays))

    def recognise(self, case: Case) -> Recognised:
        """Return the indicators and the danger of a case; its route is no part of learning."""
        hits = self._indicators.rank(neutralise(case["text"]), case["sector"])
        return Recognised({hit.id: hit.confidence for hit in hits}, danger=self.alarm(case["text"]), route=None)

    def alarm(self, text: str) -> bool:
        """Return whether the text tells of danger."""
        by_rule = recognise(text)
        if other_languages(text):
            return by_rule.danger
        return self._indicators.opinion(neutralise(text), by_rule).danger

    def flagged(self, text: str) -> list[Span]:
        """Return the spans whose wording is flagged."""
        return [(flag.start, flag.end) for flag in flags.flags(text, self._rules, self._wording)]


def rows() -> Iterator[Row]:
    """Return the score of every number of layers on every held set, in one run."""
    knowledge = load_knowledge(KNOWLEDGE)
    for layers in LAYERS:
        with TemporaryDirectory() as folder:
            yield from _scores(f"layers: {layers}", Trained(Path(folder), FirstLayers(layers), knowledge))


def _scores(way: str, trained: Trained) -> Iterator[Row]:
    for name in sets_of("recognition"):
        yield Row(f"{name}: indicators", way, score_recognition(cases(f"recognition_{name}"), trained.recognise))
    for name in sets_of("danger"):
        held = cases(f"danger_{name}")
        yield Row(f"{name}: danger", way, score_danger(held, trained.alarm))
        yield Row(f"{name}: danger, slips", way, score_danger(misspelt(held, SLIPS, SEED), trained.alarm))
    for name in sets_of("wording"):
        yield Row(f"{name}: wording", way, score_wording(cases(f"wording_{name}"), trained.flagged))
