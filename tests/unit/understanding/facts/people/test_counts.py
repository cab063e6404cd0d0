"""How many children and grown-ups, one way of naming them after the other."""

from typing import Any

import pytest

from bot.understanding.facts.people import read_counts
from tests.unit.understanding.cases import cases


@pytest.mark.parametrize("case", cases("counts"), ids=lambda case: case["text"])
def test_people_are_counted_as_far_as_the_words_go(case: dict[str, Any]) -> None:
    """Each text of the table gives these numbers; what it leaves open stays open."""
    assert list(read_counts(case["text"])) == case["counts"]


@pytest.mark.parametrize("case", cases("counts"), ids=lambda case: case["text"])
def test_what_else_happened_changes_no_count(case: dict[str, Any]) -> None:
    """A sentence without people says nothing of how many there were."""
    assert list(read_counts(f"{case['text']}. It was raining")) == case["counts"]
