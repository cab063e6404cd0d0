"""Slips of the thumb."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.text.neutral import neutralise
from bot.understanding.text.vocabulary_correction import correct_word


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("screming", "screaming"), ("drageged", "dragged"), ("chidl", "child"), ("unconsious", "unconscious")],
)
def test_a_word_that_nobody_knows_becomes_the_word_that_was_meant(slip: str, meant: str) -> None:
    """A letter lost, doubled, swapped or changed does not hide a word."""
    assert correct_word(slip) == meant


@pytest.mark.parametrize("word", ["badminton", "gaol", "lass", "cab", "qqqqzz", "yb20xyz"])
def test_known_words_and_words_that_are_like_no_other_stay(word: str) -> None:
    """A real word is never taken for another one."""
    assert correct_word(word) == word


@given(st.text(max_size=60))
def test_mending_twice_changes_no_more_than_mending_once(text: str) -> None:
    """What was mended is a known word."""
    once = correct_word(text)

    assert correct_word(once) == once


def test_evidence_keeps_the_slip() -> None:
    """The writer's own spelling is quoted, not the mended word."""
    neutral = neutralise("shes screming")

    assert "screaming" in neutral.text
    assert neutral.evidence(0, len(neutral.text)) == "shes screming"
