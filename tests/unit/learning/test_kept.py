"""The encoder as training asks it answers as the encoder itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import shared_text
from bot.learning.kept import KeptEncoder, KeptWordStates
from bot.understanding.wording.clauses import passages
from bot.understanding.wording.model import LAYERS, measure

TEXTS = ["He took her to the car. She made her own choice, they said.", "Nobody came.", ""]


@pytest.fixture(scope="module")
def encoder() -> shared_text.Encoder:
    """Return the encoder of wording."""
    return shared_text.load(layers=LAYERS)


def test_a_kept_vector_is_the_encoders(encoder: shared_text.Encoder, tmp_path: Path) -> None:
    """The first training and the next give the same rows."""
    wanted = encoder.encode(TEXTS)

    for _ in ("first", "next"):
        rows = KeptEncoder(encoder, "layer", tmp_path / "kept.npz").encode(TEXTS)
        assert np.allclose(rows, wanted, atol=1e-5)


def test_kept_words_are_read_in_their_passage(encoder: shared_text.Encoder, tmp_path: Path) -> None:
    """A clause measures the same, whether its passage is read alone, together with others, or remembered."""
    found = [passage for text in TEXTS for passage in passages(text)]

    for _ in ("first", "next"):
        kept = KeptWordStates(encoder, found, tmp_path / "kept.npz")
        for passage in found:
            pairs = zip(measure(passage, encoder), measure(passage, kept), strict=True)
            assert all(np.allclose(alone.states, again.states, atol=1e-4) for alone, again in pairs)
