"""Held wording stays held: no text that the second opinion was trained on is near one that it is judged by."""

from pathlib import Path

import pytest
from rapidfuzz import fuzz

from bot.learning.wording_examples import examples
from evaluation.held_sets import HELD, cases
from tests.support.likeness import near_pairs

NEAREST = 80
FEW_WORDS = 4
SETS = sorted(HELD.glob("wording*.jsonl"))


def likeness(one: str, other: str) -> float:
    """Return the token set ratio, and the plain ratio where a text is too short to be compared by its words."""
    # The token set ratio calls "she lied" equal to every text that holds both words.
    words = min(len(one.split()), len(other.split()))
    return fuzz.token_set_ratio(one, other) if words >= FEW_WORDS else fuzz.ratio(one, other)


def test_there_is_held_wording() -> None:
    """Without a held set the other rule would hold of nothing."""
    assert len(SETS) >= 4


@pytest.mark.parametrize("held", SETS, ids=lambda path: path.stem)
def test_no_held_wording_is_near_a_training_text(held: Path) -> None:
    """A score on texts that were trained on would be worth nothing."""
    known = [example.text for example in examples()]

    assert near_pairs([row["text"] for row in cases(held.stem)], known, likeness, NEAREST) == []
