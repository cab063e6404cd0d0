"""The encoder as training asks it: what earlier trainings were told of a text is kept under models/vectors/."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from bot.paths import MODELS
from bot.understanding.indicators.features import SentenceEncoder
from bot.understanding.wording.clauses import Array, Passage
from bot.understanding.wording.model import LAYERS, in_context
from shared_text import Encoder
from shared_text.kept_vectors import KeptVectors

FOLDER = MODELS / "vectors"


class KeptEncoder:
    """Makes the sentence vectors of new texts, and remembers those of the others."""

    def __init__(self, encoder: SentenceEncoder, made_as: str, path: Path = FOLDER / "sentences.npz") -> None:
        self._encoder = encoder
        self._kept = KeptVectors(path, made_as)

    def encode(self, texts: Sequence[str]) -> Array:
        """Return one sentence vector a text."""
        return np.concatenate(self._kept.rows_of(texts, self._make))

    def _make(self, texts: list[str]) -> list[Array]:
        return [row[None] for row in self._encoder.encode(texts)]


class KeptWordStates:
    """Answers for the words of passages that were named before: new ones are read together, others remembered."""

    def __init__(self, encoder: Encoder, passages: Iterable[Passage], path: Path = FOLDER / "words.npz") -> None:
        self._encoder = encoder
        words = list(dict.fromkeys(" ".join(passage.words) for passage in passages))
        self._states = dict(
            zip(words, KeptVectors(path, f"words, layer {LAYERS}").rows_of(words, self._make), strict=True)
        )

    def word_states(self, words: Sequence[str], _layers: int) -> tuple[Array, Array]:
        """Return one vector a word, and that each belongs to its own."""
        return self._states[" ".join(words)], np.arange(len(words))

    def _make(self, texts: list[str]) -> list[Array]:
        passages = [text.split(" ") for text in texts]
        read = self._encoder.word_states_of(passages, LAYERS)
        return [in_context(words, *states) for words, states in zip(passages, read, strict=True)]
