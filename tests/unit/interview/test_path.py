"""Which question comes next, which came before, how much is still to come, and what routing may still ask."""

from __future__ import annotations

from typing import Any

import pytest

from bot.interview.path import next_question, path, previous_question, still_wanted, to_come
from bot.interview.turn_draft import NoDraft
from bot.questions.catalogue import QUESTIONS
from bot.questions.model import Situation
from tests.support.concerns import a_draft, given
from tests.unit.interview.steps import SAW, skip_to
from tests.unit.interview.world import Talk


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


async def said_on(channel: str) -> list[str]:
    """Return what each question behind the account says, in order."""
    talk, said = Talk(channel=channel), []
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    shown = await talk.say(SAW)
    while talk.step != "check":
        said.append(shown[-1].get("ahead", ""))
        shown = await talk.tap(intent="skip")
    return said


async def test_a_page_says_it_at_every_question_and_ends_with_the_last_one() -> None:
    """Each number is one lower, as nothing that is asked depends on what was skipped."""
    said = await said_on("web")
    numbers = [f"About {count} more." for count in range(len(said) - 1, 1, -1)]
    assert said == [*numbers, "About one more.", "The last one, then you check it."]


async def test_a_chat_says_it_at_the_first_question_and_at_every_third() -> None:
    """A line more under each question would crowd a phone."""
    said = await said_on("telegram")
    assert said[0]
    assert said[1:] == [text if (len(said) - place) % 3 == 1 else "" for place, text in enumerate(said)][1:]
    assert sum(map(bool, said)) < len(said) / 2


async def test_a_chat_says_at_the_start_how_long_it_takes() -> None:
    """A page has it at its head; a report of sixty answers takes about half an hour."""
    for channel, is_said in (("telegram", True), ("web", False)):
        talk = Talk(channel=channel)
        await talk.say("", "report_concern", tap=())
        (shown,) = await talk.tap("parked")
        assert ("about 30 minutes" in shown["text"]) is is_said


async def test_the_check_counts_nothing() -> None:
    """It is the end, whatever could still be told."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)
    await skip_to(talk, "check")
    shown = await talk.say("hm")
    assert all("ahead" not in message for message in shown)
