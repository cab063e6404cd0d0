"""A conversation that several tests begin with."""

from __future__ import annotations

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

DOMAIN = Domain.load("domain.yml")
WORDS = "words of a person"


def in_the_form(messages: int = 0) -> DialogueStateTracker:
    """Return a conversation in the middle of the form after some messages."""
    start = [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")]
    form = [ActionExecuted("concern_form"), ActiveLoop("concern_form"), SlotSet("requested_slot", "when")]
    spoken = [UserUttered(WORDS)] * messages
    events = [*start, *form, *spoken, ActionExecuted("action_listen")]
    return DialogueStateTracker.from_events("h1", events, DOMAIN.slots)
