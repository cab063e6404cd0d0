"""What is for somebody else is told from a concern, with the trained reading."""

from __future__ import annotations

from typing import Any

import pytest

from bot.paths import ROOT
from bot.understanding.asking.elsewhere import is_of_own_circle, may_be_a_sign, ordinary_matter
from tests.support.paths import yaml_of
from tests.support.readers import trained_reader

CASES = yaml_of(ROOT / "tests" / "cases" / "ordinary_matters.yml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_an_ordinary_matter_is_for_somebody_else(case: dict[str, Any]) -> None:
    """A child beside a grown-up, a sign, a mark or a word of worry keeps it a report."""
    reading = trained_reader().read(case["text"], with_wording=False)
    assert ordinary_matter(case["text"], reading) == case["matter"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("report my mate dez hes well dodgy lol", True),
        ("my old next door neighbour, wait no, my uncle is a perv", True),
        ("its about my ex, he has a girl of 13 round", True),
        ("my mate Gary on the door lets 14 year olds in", False),
        ("my friend here on reception gives kids free drinks", False),
        ("our manager keeps a girl of 15 back", False),
        ("my brother is a coach at the club", False),
    ],
)
def test_a_friend_or_relative_is_no_colleague(text: str, own: bool) -> None:
    """Unless a word of work stands beside them."""
    assert is_of_own_circle(text) is own


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("is it a sign, a yr 8 lad with a second phone", True),
        ("could it mean anything that a girl of 14 has a wad of notes", True),
        ("is it a sign if a pupil yawns", False),
        ("is it a sign that the shop next door has loads of cash", False),
    ],
)
def test_a_child_beside_what_exploitation_is_known_by_may_be_a_sign(text: str, may_be: bool) -> None:
    """Who asks of it is not told that it is none."""
    assert may_be_a_sign(text) is may_be
