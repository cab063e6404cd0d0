"""What every conversation of the truth is held to."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.truth.arrived import Arrived
from evaluation.truth.cases import TruthCase
from evaluation.truth.every_conversation import faults_of
from evaluation.truth.talk import Held


def arrived(typed: str, text: str, **more: Any) -> Arrived:
    """A conversation with one message and one product that holds one statement."""
    case = TruthCase("case", "why", "demo-taxi", [], expects={"apart": ["who reads this"]})
    product = {"kind": "safeguarding", "recipient": "social_care", "version": 1, "statements": [{"text": text}], **more}
    return Arrived(Held(case, typed=[typed]), [product])


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("two girls\nby the chippy", "two girls by the chippy"),
        ("I am Kit Dale, she is 14", "I am [withheld], she is 14"),
        ("who reads this", "something else"),
    ],
)
def test_typed_words_that_arrive(typed: str, text: str) -> None:
    """Words count as arrived verbatim, with parts withheld, or when the case keeps them apart."""
    assert faults_of(arrived(typed, text)) == {}


@pytest.mark.parametrize("text", ["two girls", "[withheld] girls by the chip shop"])
def test_typed_words_that_are_lost(text: str) -> None:
    """Words that arrive in part or reworded are lost."""
    assert faults_of(arrived("two girls by the chippy", text)).keys() == {"typed_words"}


def test_a_field_withheld_by_the_last_look_is_a_fault() -> None:
    """A product that needed mending before it went is a fault of the conversation."""
    assert faults_of(arrived("she is 14", "she is 14", withheld_fields=["subjects.ages"])).keys() == {"no_faults"}
