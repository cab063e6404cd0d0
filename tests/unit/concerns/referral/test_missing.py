"""A missing child has a block of their own, in the words told; what else is missing is no child."""

from __future__ import annotations

import pytest

from bot.concerns.referral.missing import missing
from bot.concerns.referral.payload import not_asked
from bot.guidance.model import Knowledge
from bot.understanding.facts import Facts, Vehicle
from tests.support.concerns import a_draft, given

CHILD = {"id": "s1", "type": "person", "role": "child"}
NOT_MISSING = [
    "she has a missing tooth",
    "money went missing from the till",
    "he keeps missing school",
    "he waits for her at the rank",
]


def test_a_missing_child_is_told_of_in_the_words_told() -> None:
    """Since when, how, the reference of the police, and where the child was seen."""
    words = "She has been missing since Sunday from the home. Police log 442/27. I saw her by the pier tonight."
    assert missing(a_draft(words), [CHILD]) == {
        "subject": "s1",
        "since": "since Sunday from the home",
        "circumstances": "She has been missing since Sunday from the home.",
        "police_reference": "442/27",
        "found_where": "I saw her by the pier tonight.",
    }


def test_a_stop_inside_a_time_or_a_name_cuts_no_sentence() -> None:
    """ "9.30" and "St. Mary's" stand inside one sentence, which is told whole."""
    block = missing(a_draft("Dropped her off. She went missing at 9.30 from St. Mary's home. Thanks"), [CHILD])
    assert block is not None
    assert block["circumstances"] == "She went missing at 9.30 from St. Mary's home."


@pytest.mark.parametrize("words", NOT_MISSING)
def test_what_is_no_missing_child(words: str) -> None:
    """School, money and teeth are missed too."""
    assert missing(a_draft(words), [CHILD]) is None


def test_of_two_children_nobody_says_which() -> None:
    """The block names a subject only where there is one child."""
    block = missing(a_draft("they ran away from home"), [CHILD, CHILD | {"id": "s2"}])
    assert block is not None
    assert "subject" not in block


def test_what_was_not_asked_is_not_what_is_not_known(knowledge: Knowledge) -> None:
    """An answer, also "I don't know", and a fact told freely are neither of them."""
    draft = a_draft("x", facts=Facts(vehicles=(Vehicle(make="Ford"),)), where=given(text="the pier"))
    left = not_asked(draft, knowledge)
    assert {"where", "vehicle"}.isdisjoint(left)
    assert {"when", "adults", "child_known", "sector_question_1"} <= set(left)
