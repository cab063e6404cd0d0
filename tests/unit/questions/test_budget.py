"""What a report may cost: what routes and what finds a child is asked, the rest waits for "tell more"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.interview.path import next_question, not_put, path
from bot.interview.turn_draft import NoDraft
from bot.questions.catalogue import QUESTIONS
from bot.questions.model import Situation
from tests.support.concerns import a_draft, given

DRIVER = Situation(sector="taxi", parked=True, sector_questions=4, answers_at_most=11, asks_first=("where", "adults"))
SO_FAR = {"happening_now": "no_recent", "indicators": []}


def draft(**values: Any) -> NoDraft:
    """Return a draft of one statement with these choices."""
    answers = {name: given(value) for name, value in values.items()}
    return NoDraft(a_draft("he keeps waiting for her").statements, answers)


def asked_of(situation: Situation, **values: Any) -> list[str]:
    """Return what is still asked, each answered in turn, up to the check."""
    answers, asked = dict(values), []
    while (row := next_question(draft(**answers), situation)) and row.id != "check":
        asked.append(row.id)
        answers[row.id] = "x"
    return asked


def test_what_has_no_room_is_left_over_and_the_trades_own_order_counts() -> None:
    """Account, parked and two answers are given; four are certain: the choice, the way back, the child, the check."""
    asked = asked_of(replace(DRIVER, in_account=("when",)), **SO_FAR)
    assert asked == ["where", "children", "adults", "child_known", "reporter_choice", "updates"]
    assert set(not_put(draft(**SO_FAR), DRIVER)) >= {"vehicle", "context", "sector_question_4"}


@pytest.mark.parametrize("order", [("where", "adults"), ("adults", "where", "children"), ("sector_question_2", "when")])
def test_the_day_is_asked_behind_the_trades_first_question_when_none_was_said(order: tuple[str, ...]) -> None:
    """A report without a day finds no recording; once a day or a pattern was told its room is another question's."""
    narrow = Situation(sector="hotel", sector_questions=3, answers_at_most=9, asks_first=order)
    assert set(asked_of(narrow, **SO_FAR)) - {"child_known", "reporter_choice", "updates"} == {order[0], "when"}
    assert "when" not in asked_of(replace(narrow, in_account=("when",)), **SO_FAR)


def test_what_the_routing_table_wants_is_asked_however_many_questions_there_were() -> None:
    """A question of danger or of a licence takes the room of others, never the other way round."""
    wanted = ("child_safe_now", "driver_badge_or_plate", "licensing_authority")
    narrow = Situation(sector="taxi", parked=True, answers_at_most=3, wanted=wanted)
    assert set(wanted) <= set(asked_of(narrow, **SO_FAR))
    assert "vehicle" not in asked_of(narrow, **SO_FAR)


def test_who_wants_to_tell_more_is_asked_the_rest() -> None:
    """Nothing is closed for good."""
    everything = draft(**SO_FAR, more="yes")
    assert not_put(everything, DRIVER) == ()
    assert {"vehicle", "context", "how_known", "sector_question_4"} <= {row.id for row in path(everything, DRIVER)}


def test_facts_that_were_denied_are_asked_for_whatever_they_cost() -> None:
    """Who says no to what was read back is asked: the facts of the account no longer count."""
    narrow = Situation(sector="hotel", answers_at_most=3)
    assert not {"where", "vehicle"} & set(asked_of(narrow, **SO_FAR, read_back="yes"))
    assert {"where", "when", "children", "adults", "vehicle"} <= set(asked_of(narrow, **SO_FAR, read_back="no"))


def test_an_unknown_trade_is_asked_everything() -> None:
    """Without a trade nobody has said what a report may cost."""
    assert not_put(draft(**SO_FAR), Situation()) == ()


def test_every_question_that_finds_a_child_has_a_rank_of_its_own() -> None:
    """Two of the same rank would be left over by the order of the list."""
    ranks = [row.worth for row in QUESTIONS.rows if row.worth and not row.sector_number]
    assert len(ranks) == len(set(ranks))


def test_what_is_asked_under_the_card_is_an_answer_too() -> None:
    """Who was asked whether 999 was called is asked one question less."""
    in_danger = replace(DRIVER, in_danger=True)
    assert len(asked_of(in_danger, **SO_FAR, called_999="no")) == len(asked_of(in_danger, **SO_FAR)) - 1
    assert len(asked_of(DRIVER, **SO_FAR, called_999="yes")) == len(asked_of(DRIVER, **SO_FAR))
