"""Which question comes next, which came before, and what the routing table may still ask."""

from __future__ import annotations

from typing import Any

import pytest

from bot.interview.path import next_question, path, previous_question, still_wanted, to_come
from bot.interview.turn_draft import NoDraft
from bot.questions.catalogue import QUESTIONS
from bot.questions.model import Situation
from tests.support.concerns import a_draft, given


def draft(**values: Any) -> NoDraft:
    """Return a draft of one statement with these choices."""
    answers = {name: given(value) for name, value in values.items()}
    return NoDraft(a_draft("he keeps waiting for her").statements, answers)


def test_an_answered_question_stays_on_the_way_back() -> None:
    """What no longer applies can still be changed."""
    names = [row.id for row in path(draft(parked="parked", happening_now="yes"), Situation(sector="hotel"))]
    assert names[:2] == ["parked", "happening_now"]


def test_the_offer_of_the_web_form_belongs_to_the_channel_of_the_moment() -> None:
    """Who moved to the web is not led back to the offer."""
    names = [row.id for row in path(draft(child_known="yes", child_web="here"), Situation(channel="web"))]
    assert "child_web" not in names
    assert "child_name" in names


def test_the_first_question_has_none_before_it() -> None:
    """There is nothing to go back to."""
    assert previous_question(NoDraft(), Situation(sector="taxi"), "parked") is None


def test_what_is_still_to_come_is_counted_from_the_plan() -> None:
    """Two in one breath are one, the check is none; before the first words, and without a trade, there is no plan."""
    narrow, rows = Situation(sector="hotel", answers_at_most=11), QUESTIONS.by_id
    told = draft(happening_now="no_recent", how_known="saw_heard")
    ahead = [row.id for row in path(told, narrow) if row.id not in told.answers]
    assert ahead == ["where", "when", "children", "adults", "child_known", "reporter_choice", "updates", "check"]
    assert [to_come(told, narrow, rows[name]) for name in ("where", "children", "updates")] == [4, 4, 4]
    assert to_come(told, narrow, rows["check"]) is None
    assert to_come(NoDraft(), narrow, rows["account"]) is None
    assert to_come(told, Situation(sector=None), rows["where"]) is None


def test_after_the_check_nothing_is_asked() -> None:
    """All answered ends the interview."""
    everything = draft(**{row.id: "x" for row in QUESTIONS.rows})
    assert next_question(everything, Situation()) is None


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ("with_person_of_concern", "child_safe_now")),
        ({"happening_now": "yes"}, ("child_safe_now", "child_findable")),
        ({"happening_now": "yes", "child_known": "no"}, ("child_safe_now", "school_contract")),
        ({"child_safe_now": "yes"}, ("with_person_of_concern",)),
        ({"child_safe_now": "yes", "anyone_under_18": "yes"}, ()),
    ],
)
def test_routing_asks_two_at_most_the_gravest_first_and_nothing_already_answered(
    answers: dict[str, str], expected: tuple[str, ...]
) -> None:
    """Questions cost patience; those that another answer covers cost it for nothing."""
    wanted = ("school_contract", "child_findable", "child_safe_now", "with_person_of_concern")
    assert still_wanted(draft(**answers), wanted) == expected
