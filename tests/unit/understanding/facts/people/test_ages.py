"""Ages, one production of the grammar after the other."""

from itertools import pairwise
from typing import Any

import pytest

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_reader import distinct, mentions, read_ages
from bot.understanding.text.normalise import plain
from tests.unit.understanding.cases import cases


@pytest.mark.parametrize("case", cases("ages"), ids=lambda case: case["text"])
def test_a_way_of_saying_an_age_gives_its_band(case: dict[str, Any]) -> None:
    """Each text of the table gives these bands; clock times, places, prices and counts give none."""
    assert [[age.role, age.min, age.max] for age in read_ages(case["text"])] == case["ages"]


@pytest.mark.parametrize("case", [case for case in cases("ages") if case["ages"]], ids=lambda case: case["text"])
def test_capitals_change_no_age(case: dict[str, Any]) -> None:
    """Who shouts says the same; a name is told by its capital, so that text is left out."""
    if not case["text"].startswith("Dec"):
        assert read_ages(case["text"].upper()) == read_ages(case["text"])


def test_a_mention_knows_its_place() -> None:
    """The span of an age leads back to the words that said it."""
    source = plain("A girl, FOURTEEN years old, with a man in his 40s")

    assert [source.phrase(mention.start, mention.end) for mention in mentions(source)] == ["FOURTEEN years old", "40s"]


def test_mentions_do_not_overlap_and_stand_in_order() -> None:
    """Where two productions would read the same number, only the first of them does."""
    spans = [(mention.start, mention.end) for mention in mentions(plain("girls of 13 or 14, year 9, and a lad of 15"))]

    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert len(spans) == 3


def test_the_same_age_is_given_once() -> None:
    """Two people of one age are one band."""
    assert distinct(mentions(plain("a girl of 14 and a lad of 14"))) == (Age("child", 14, 14),)
