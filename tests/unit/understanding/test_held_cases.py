"""Held cases stay held."""

import pytest
from rapidfuzz import fuzz, process

from bot.understanding.train import examples
from tests.support.score_recognition import cases

NEAREST = 80


@pytest.mark.parametrize("name", ["recognition", "danger"])
def test_no_held_case_is_near_a_training_text_or_exemplar(name: str) -> None:
    """A score on texts that were trained on would be worth nothing."""
    held = [row["text"] for row in cases(name)]
    known = [example.text for example in examples()]

    near = process.cdist(held, known, scorer=fuzz.token_set_ratio, score_cutoff=NEAREST, workers=2)

    assert [(held[row], known[column]) for row, column in zip(*near.nonzero(), strict=True)] == []
