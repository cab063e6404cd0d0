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
    product = {"kind": "safeguarding", "recipient": "social_care", "version": 1, "statements": [{"text": text}]}
    reporter = {"reporter": {"choice": more.pop("choice", "confidential"), "contact": None}}
    held = Held(case, typed=[typed], contact=more.pop("contact", []))
    return Arrived(held, [product | reporter | more])


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("two girls\nby the chippy", "two girls by the chippy"),
        ("I am Kit Dale, she is 14", "I am [withheld], she is 14"),
        ("who reads this", "something else"),
        ("never met her before", "No; never met her before"),
        ("no idea", "something else"),
        ("Skip", "something else"),
    ],
)
def test_typed_words_that_arrive(typed: str, text: str) -> None:
    """Words count as arrived verbatim, with parts withheld, or when the case keeps them apart."""
    assert faults_of(arrived(typed, text)) == {}


@pytest.mark.parametrize("text", ["two girls", "[withheld] girls by the chip shop"])
def test_typed_words_that_are_lost(text: str) -> None:
    """Words that arrive in part or reworded are lost."""
    assert faults_of(arrived("two girls by the chippy", text)).keys() == {"typed_words"}


@pytest.mark.parametrize(
    ("choice", "lost"), [("confidential", set()), ("anonymous", set()), ("named", {"typed_words"})]
)
def test_how_a_person_is_reached_is_kept_apart_unless_they_are_named(choice: str, lost: set[str]) -> None:
    """Who chose to be named is in the report."""
    one = arrived("Bo Kettle 07700 900100", "a girl", choice=choice, contact=["Bo Kettle 07700 900100"])

    assert faults_of(one).keys() == lost


def test_a_field_withheld_by_the_last_look_is_a_fault() -> None:
    """A product that needed mending before it went is a fault of the conversation."""
    assert faults_of(arrived("she is 14", "she is 14", withheld_fields=["subjects.ages"])).keys() == {"no_faults"}
