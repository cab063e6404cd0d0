"""What is told of a child's circumstances is read as told, and from no sentence about somebody else's."""

from __future__ import annotations

from typing import Any

import pytest

from bot.understanding.child_words import of_children
from tests.support.paths import CASES, yaml_of

TOLD: list[dict[str, Any]] = yaml_of(CASES / "child_words.yml")


@pytest.mark.parametrize("case", TOLD, ids=[case["says"][:40] for case in TOLD])
def test_each_circumstance_is_read_in_the_words_told(case: dict[str, Any]) -> None:
    """Care, carers, wishes, a trusted adult and what helps to talk: verbatim, and nothing beside."""
    read = of_children(case["says"])
    assert set(read) == set(case["told"])
    assert all(words in read[name][0] for name, words in case["told"].items())


def test_sentences_around_it_change_nothing_and_are_not_part_of_it() -> None:
    """One sentence tells; the others stay where they are."""
    words = "He comes at nine. She trusts Miss Okafor. The car is red."
    assert of_children(words) == {"trusted_adult": ("She trusts Miss Okafor.",)}
