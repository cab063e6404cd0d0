"""Rasa's tracker becomes plain values, and an outcome becomes Rasa's events."""

from __future__ import annotations

from types import SimpleNamespace

from actions.tracker import conversation_of, events_of, read_turn
from bot.interview.outcome import LEFT_TO_RULES, Outcome
from tests.unit.interview.world import tracker


def test_a_message_is_read_with_its_place() -> None:
    """Text, buttons, intent and the open question are all that the interview needs."""
    call = tracker(" hello ", "greet", tap=("a", "b"), sector="hotel", slots={"requested_slot": "when"}, rejected=True)
    turn = read_turn(call)
    assert (turn.text, turn.intent, turn.values, turn.value) == ("hello", "greet", ("a", "b"), "a")
    assert (turn.sector, turn.requested, turn.interrupted, turn.tapped) == ("hotel", "when", True, True)


def test_an_empty_tracker_is_no_error() -> None:
    """The first call of a conversation may carry nothing."""
    turn = read_turn(SimpleNamespace(sender_id="h1", latest_message=None, active_loop=None, slots={}))
    assert (turn.text, turn.intent, turn.channel, turn.requested, turn.recall("concern")) == ("", "", "web", None, None)


def test_the_case_is_opened_for_the_conversation_that_the_engine_knows() -> None:
    """A handle, a channel, a sector and an area: nothing of who the person is."""
    conversation = conversation_of(read_turn(tracker(channel="telegram", area="demo")))
    assert (conversation.handle, conversation.channel, conversation.sector, conversation.area) == (
        "h1",
        "telegram",
        "taxi",
        "demo",
    )
    assert (conversation.organisation, conversation.link_code) == (None, None)


def test_a_turn_left_to_the_rules_sets_nothing() -> None:
    """No event at all lets a rule answer."""
    assert events_of(LEFT_TO_RULES) == []


def test_an_outcome_is_remembered_and_the_open_question_set() -> None:
    """The form asks what the interview asked."""
    events = events_of(Outcome((), "when", {"parked": True}, "when"))
    assert {event["name"]: event["value"] for event in events} == {
        "parked": True,
        "answered": "when",
        "requested_slot": "when",
    }
