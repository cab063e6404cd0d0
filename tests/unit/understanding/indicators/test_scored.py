"""Which texts are scored, and when."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.understanding.indicators.scored import ScoredTexts
from bot.understanding.text.neutral import Neutral, neutralise
from bot.understanding.text.similarity import BLOCK, FEW, VectorScores
from shared_text.encoder import Encoder
from tests.support.readers import trained_reader

TEXTS = [f"{number} men are waiting by the car" for number in range(3, 8)]


class Counting:
    """Scores by the number of tokens, and remembers what it was asked for together."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, texts: Sequence[Neutral]) -> list[int]:
        self.asked.append([text.original for text in texts])
        return [len(text.tokens) for text in texts]


def test_what_was_read_ahead_is_scored_once() -> None:
    """Texts that are read ahead are scored together; who asks for one of them later makes no new score."""
    count = Counting()
    scored = ScoredTexts(count, most=10)
    scored.read_ahead(map(neutralise, TEXTS))
    assert [scored.of(neutralise(text)) for text in TEXTS] == [len(neutralise(text).tokens) for text in TEXTS]
    assert count.asked == [TEXTS]


def test_the_newest_scores_are_kept() -> None:
    """More texts than are kept put the oldest out, and one that comes again is scored again."""
    count = Counting()
    scored = ScoredTexts(count, most=2)
    for text in (*TEXTS[:3], TEXTS[2], TEXTS[0]):
        scored.of(neutralise(text))
    assert count.asked == [[TEXTS[0]], [TEXTS[1]], [TEXTS[2]], [TEXTS[0]]]


@pytest.mark.parametrize("number", [1, FEW, FEW + 1])
def test_vectors_are_scored_alike_alone_and_together(number: int) -> None:
    """Many vectors at once get the scores that each gets by itself."""
    random = np.random.default_rng(7)
    shapes = {"centre": (24,), "components": (8, 24), "rows": (BLOCK + 9, 8), "coef": (BLOCK + 9, 3)}
    scores = VectorScores({f"of_{name}": random.normal(0, 0.1, shape) for name, shape in shapes.items()}, "of")
    vectors = random.normal(0, 1, (number, 24)).astype(np.float32)
    assert scores.scores(vectors) == pytest.approx(np.stack([scores.scores(one) for one in vectors]), abs=1e-4)


def test_the_sentences_of_a_message_are_scored_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces of one message are encoded in one go, not one after another."""
    encoded: list[int] = []
    encode = Encoder.encode

    def counted(self: Encoder, texts: Sequence[str]) -> object:
        encoded.append(len(texts))
        return encode(self, texts)

    monkeypatch.setattr(Encoder, "encode", counted)
    trained_reader().danger("Two girls sat in the lobby of the Grand. An older man held her phone. He shouted at her.")
    assert encoded[0] == 3
