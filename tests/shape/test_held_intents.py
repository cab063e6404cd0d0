"""The held intents stay unseen: none is a near copy of a training example, and every intent is among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.paths import ROOT
from evaluation.held_sets import HELD
from tests.support.likeness import near_pairs
from tests.support.paths import yaml_of

FILES = sorted(HELD.glob("intents*.yml"))
FEWEST = 5  # texts an intent
Example = tuple[str, str]


def examples(path: Path) -> list[Example]:
    """Return intent and text of every example of a Rasa file."""
    blocks = yaml_of(path)["nlu"]
    return [(block["intent"], line.removeprefix("- ").strip()) for block in blocks for line in lines(block)]


def lines(block: dict[str, str]) -> list[str]:
    """Return the lines of one intent's examples."""
    return [line for line in block["examples"].splitlines() if line.strip()]


def test_there_are_held_intents() -> None:
    """Without a held file the other rules would hold of nothing."""
    assert FILES


@pytest.mark.parametrize("held", FILES, ids=lambda path: path.stem)
def test_no_held_text_is_near_a_training_text(held: Path) -> None:
    """A held text that a training text resembles would measure memory."""
    trained = [text.lower() for path in sorted((ROOT / "data" / "nlu").glob("*.yml")) for _, text in examples(path)]
    assert near_pairs([text.lower() for _, text in examples(held)], trained) == []


@pytest.mark.parametrize("held", FILES, ids=lambda path: path.stem)
def test_every_intent_of_the_training_data_is_held(held: Path) -> None:
    """Macro F1 counts every intent, so each has at least five held texts; `discard` is one word and left out."""
    trained = {intent for path in (ROOT / "data" / "nlu").glob("*.yml") for intent, _ in examples(path)}
    texts = [intent for intent, _ in examples(held)]
    assert {intent for intent in trained if texts.count(intent) < FEWEST} == {"discard"}
