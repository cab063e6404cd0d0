"""Ordinary sentences around what matters silence nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guidance.model import Knowledge
from bot.understanding.facts import Facts, read_facts
from bot.understanding.reading import Understanding
from tests.support.paths import CASES

BANK = [text for trade in yaml.safe_load((CASES / "ordinary_sentences.yml").read_text()).values() for text in trade]
ORDINARY = st.lists(st.sampled_from(BANK), max_size=3).map(" ".join)
ALARMING = "A man is dragging a girl of 13 into a van right now and she is screaming for help."
TELLING = (
    "She was put in a red Skoda, plate YK19 RTO.",
    "He rang her from 07700 900811.",
    "He is zed_99 on snap.",
    "They went to a flat at M14 5RQ.",
)


def codes(facts: Facts) -> set[str]:
    """Return the marks, numbers, handles and postcodes of a text."""
    marks = {vehicle.vrm for vehicle in facts.vehicles if vehicle.vrm}
    return {*marks, *facts.phones, *facts.handles, *facts.postcodes}


@pytest.fixture(scope="module")
def rules_alone(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Understanding:
    """Understanding without a trained model."""
    return Understanding.load(knowledge, Path(tmp_path_factory.mktemp("no-model")))


@settings(max_examples=15, derandomize=True, deadline=None)
@given(st.sampled_from(TELLING), st.sampled_from(TELLING), ORDINARY, ORDINARY, ORDINARY)
def test_no_fact_is_lost(first: str, second: str, before: str, between: str, behind: str) -> None:
    """What two sentences tell is read wherever they stand."""
    text = " ".join([before, first, between, second, behind])

    assert codes(read_facts(text)) >= codes(read_facts(first)) | codes(read_facts(second))


@settings(max_examples=15, derandomize=True, deadline=None)
@given(ORDINARY, ORDINARY)
def test_no_card_is_lost(rules_alone: Understanding, before: str, behind: str) -> None:
    """Danger stays danger between ordinary sentences."""
    assert rules_alone.danger(ALARMING).danger
    assert rules_alone.danger(" ".join([before, ALARMING, behind])).danger
