"""Neutral text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.text.neutral import neutralise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("asian girl about 14 with three men", "white boy about 14 with three women"),
        ("she keeps whispering help me when he looks away", "he keeps whispering help me when she looks away"),
        ("a girl who is deaf was crying", "a boy was crying"),
        ("an autistic lad in a wheelchair, 14", "a lass, 14"),
        ("muslim girl with her uncle", "girl with her aunt"),
        ("she keeps whispering help me, shes mixed race", "he keeps whispering help me"),
    ],
)
def test_texts_that_differ_in_a_protected_characteristic_look_the_same(one: str, other: str) -> None:
    """Counterfactual pairs are equal by construction."""
    assert neutralise(one).text == neutralise(other).text


def test_a_black_eye_stays() -> None:
    """An injury is not a colour of skin."""
    assert "black eye" in neutralise("lad had a black eye").text


@given(st.text(max_size=200))
def test_evidence_is_always_a_piece_of_the_original(text: str) -> None:
    """The writer's own words are quoted, whatever was typed."""
    neutral = neutralise(text)

    assert neutral.evidence(0, len(neutral.text)) in text
