"""Held cases stay held, and what is said of a text does not hang on who the people in it are."""

import json
from functools import cache

import pytest
from rapidfuzz import fuzz

from bot.learning.training_texts import examples
from bot.paths import ROOT
from evaluation.held_sets import HELD, cases
from evaluation.scores.recognition import Recognised, equal_pairs, route_of
from tests.support.likeness import likeness, near_pairs
from tests.support.readers import own_knowledge, trained_reader

NAMES = sorted(path.stem for path in HELD.glob("*.jsonl"))
READ_ALIKE = [name for name in NAMES if name.startswith(("recognition", "danger"))]  # tasks that share training texts


@pytest.mark.parametrize("name", READ_ALIKE)
def test_no_held_case_is_near_a_training_text_or_exemplar(name: str) -> None:
    """A score on texts that were trained on would be worth nothing."""
    assert near_pairs([row["text"] for row in cases(name)], texts(), fuzz.token_set_ratio) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_held_case_of_any_task_is_like_a_training_text_of_any_other(name: str) -> None:
    """Texts of wording, facts and places are compared as sentences: short training texts are not found in long ones."""
    trained = [*([] if name in READ_ALIKE else texts()), *of_wording()]  # the others are held to more above

    assert near_pairs([row["text"] for row in cases(name)], trained, as_sentences) == []


@cache
def texts() -> list[str]:
    """Return the training texts of signs and danger."""
    return [example.text for example in examples()]


def as_sentences(text: str, other: str) -> float:
    """Return the token set ratio, or the likeness of sentences where that is less."""
    return min(fuzz.token_set_ratio(text, other), likeness(text.lower(), other.lower()))


@cache
def of_wording() -> list[str]:
    """Return the texts that the second opinion on wording was trained on."""
    files = (ROOT / "data" / "understanding" / "wording").glob("*.jsonl")
    return [
        json.loads(line)["text"].lower()
        for path in sorted(files)
        for line in path.read_text("utf-8").splitlines()
        if line
    ]


@pytest.mark.parametrize("name", ["recognition_development", "recognition_validation_b"])
def test_counterfactual_pairs_are_equal_in_indicators_danger_and_route(name: str) -> None:
    """Sex, ethnicity and disability change neither what is offered nor the card nor where a report goes."""
    knowledge = own_knowledge()
    understanding = trained_reader()
    paired = [row for row in cases(name) if "pair" in row]
    readings = [understanding.read(row["text"], row["sector"]) for row in paired]

    answers = [
        Recognised(
            {hit.id: hit.confidence for hit in reading.indicators}, reading.danger, route_of(reading, row, knowledge)
        )
        for row, reading in zip(paired, readings, strict=True)
    ]

    assert equal_pairs(paired, answers) == {"pairs": 1.0, "pairs in danger": 1.0, "pairs in route": 1.0}
