"""Held cases stay held, and what is said of a text does not hang on who the people in it are."""

from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from bot.guidance.load import load_knowledge
from bot.understanding.reading import Understanding
from bot.understanding.train import examples
from tests.support.score_recognition import Answer, cases, equal_pairs, route_of

ROOT = Path(__file__).resolve().parents[3]
NEAREST = 80


@pytest.mark.parametrize(
    "name", [f"{task}{ending}" for task in ("recognition", "danger") for ending in ("", "_second", "_third")]
)
def test_no_held_case_is_near_a_training_text_or_exemplar(name: str) -> None:
    """A score on texts that were trained on would be worth nothing."""
    held = [row["text"] for row in cases(name)]
    known = [example.text for example in examples()]

    near = process.cdist(held, known, scorer=fuzz.token_set_ratio, score_cutoff=NEAREST, workers=2)

    assert [(held[row], known[column]) for row, column in zip(*near.nonzero(), strict=True)] == []


@pytest.mark.parametrize("name", ["recognition", "recognition_second"])
def test_counterfactual_pairs_are_equal_in_indicators_danger_and_route(name: str) -> None:
    """Sex, ethnicity and disability change neither what is offered nor the card nor where a report goes."""
    knowledge = load_knowledge(ROOT / "knowledge")
    understanding = Understanding.load(knowledge, ROOT / "models" / "understanding")
    paired = [row for row in cases(name) if "pair" in row]
    readings = [understanding.read(row["text"], row["sector"]) for row in paired]

    answers = [
        Answer(
            {hit.id: hit.confidence for hit in reading.indicators}, reading.danger, route_of(reading, row, knowledge)
        )
        for row, reading in zip(paired, readings, strict=True)
    ]

    assert equal_pairs(paired, answers) == {"pairs": 1.0, "pairs in danger": 1.0, "pairs in route": 1.0}
