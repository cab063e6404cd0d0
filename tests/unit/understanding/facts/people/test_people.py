"""Ages and counts."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.facts.people import read_ages, read_counts
from tests.unit.understanding.cases import cases

TALK = st.lists(
    st.sampled_from(
        [
            "girl",
            "lad",
            "14",
            "or",
            "15",
            "year",
            "9",
            "old",
            "man",
            "in",
            "his",
            "40s",
            "teenager",
            "under",
            "two",
            "no",
            "about",
            "she",
            "is",
            "-ish",
            ",",
            "with",
            "a",
        ]
    )
).map(" ".join)


@pytest.mark.parametrize("case", cases("people"), ids=lambda case: case["text"])
def test_ages_are_bands_with_a_role(case: dict[str, Any]) -> None:
    """Ages are read as bands of years; rooms, prices, distances and times are none."""
    assert [[age.role, age.min, age.max] for age in read_ages(case["text"])] == case["ages"]


@pytest.mark.parametrize("case", cases("people"), ids=lambda case: case["text"])
def test_counts_leave_open_what_the_words_leave_open(case: dict[str, Any]) -> None:
    """Girl or lad alone tells neither side; the writer and other witnesses are not counted."""
    assert list(read_counts(case["text"])) == case["counts"]


@given(st.text() | TALK)
def test_any_text_gives_ages_in_order(text: str) -> None:
    """Whatever is typed, an age has its smaller end first and lies between 0 and 99."""
    assert all(0 <= age.min <= age.max <= 99 for age in read_ages(text))


@given(st.text() | TALK)
def test_any_text_gives_counts(text: str) -> None:
    """Whatever is typed, a count is None or not negative."""
    assert all(count is None or count >= 0 for count in read_counts(text))
