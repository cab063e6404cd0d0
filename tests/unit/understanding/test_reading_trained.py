"""Reading a text with the trained model: any text gets an answer, and a damaged model is no reason for silence."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.paths import ROOT
from bot.understanding.reading import Understanding
from tests.support.readers import own_knowledge, trained_reader

MODELS = ROOT / "models" / "understanding"
KNOWLEDGE = own_knowledge()
TRAINED = trained_reader()
CONCERN = "three grown men took a girl of about 14 up to room 12 and she looked scared"


@given(st.text(max_size=300), st.sampled_from(["taxi", "school", "hotel", None]))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_an_answer(text: str, sector: str | None) -> None:
    """Whatever is typed, in whatever characters, is read without a fault."""
    reading = TRAINED.read(text, sector)

    assert len(reading.indicators) <= 5
    assert all(0 <= hit.confidence <= 1 for hit in reading.indicators)


@pytest.mark.parametrize("piece", ["she is 14 ", "a", "🚕", "\u0301", "AB12 CDE ", "\n", "１４ ", "\ud83d"])
def test_a_text_of_any_length_gets_an_answer(piece: str) -> None:
    """Fifty thousand characters are read like five."""
    reading = TRAINED.read((piece * 50_000)[:50_000], "taxi")

    assert len(reading.indicators) <= 5


def test_danger_is_heard_in_the_voices_of_drivers_staff_and_children() -> None:
    """Calm, indirect and misspelt words of danger raise the card; worries, the past and figures of speech do not."""
    lines = (ROOT / "tests" / "cases" / "danger_voices.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]

    found = [TRAINED.danger(case["text"]).danger for case in cases]

    told = [raised for raised, case in zip(found, cases, strict=True) if case["danger"]]
    harmless = [raised for raised, case in zip(found, cases, strict=True) if not case["danger"]]
    assert sum(told) / len(told) >= 0.97
    assert sum(harmless) / len(harmless) <= 0.06


def test_evidence_is_in_the_words_of_the_writer() -> None:
    """Each indicator names the words that made it, as they were typed."""
    reading = TRAINED.read(CONCERN, "hotel")

    assert reading.indicators
    assert all(words in CONCERN for hit in reading.indicators for words in hit.evidence)


@pytest.mark.parametrize("file", ["model.npz", "model.json"])
def test_a_damaged_model_leaves_a_warning_and_the_plain_way(
    file: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A damaged model is never read: the sparse matcher answers, and the operator is told."""
    folder = shutil.copytree(MODELS, tmp_path / "understanding")
    (folder / file).write_bytes(b"damaged")

    with caplog.at_level(logging.WARNING):
        reader = Understanding.load(KNOWLEDGE, folder)

    assert reader.degraded
    assert "make train" in caplog.text
    assert reader.read("a child is taken to a room by adults who are not family", "hotel").indicators


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I am the only cook on nights so they will know its me, please be careful", False),
        ("sorry not Leon. is Deon. and he 12 not 13", False),
        ("forgot to say she has a small tattoo of a rose on her neck and he calls her Angel", False),
        ("he has a girl of 13 locked in room 9. they will know its me, please be careful", True),
    ],
)
def test_what_is_said_aside_is_no_danger_by_learning_alone(text: str, danger: bool) -> None:
    """To be left unnamed, a detail put right and somebody's looks raise nothing, and silence nothing."""
    assert TRAINED.danger(text).danger is danger
