"""What Rasa hands to an action, as the interview takes it, and what comes back as Rasa's events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actions.sdk import SlotSet
from bot.inbox import Conversation
from bot.interview.turn_input import TurnInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.interview.outcome import Outcome

Events = list[dict[str, Any]]


def read_turn(tracker: Any) -> TurnInput:
    """Return the message of an action call with its place in the conversation."""
    message = tracker.latest_message or {}
    return TurnInput(
        handle=tracker.sender_id,
        message_id=message.get("message_id") or "",
        text=(message.get("text") or "").strip(),
        tapped=bool(message.get("tapped")),
        values=_values(message),
        **_meaning(message),
        **_place(message.get("metadata") or {}),
        requested=tracker.slots.get("requested_slot"),
        interrupted=bool((tracker.active_loop or {}).get("rejected")),
        memory=tracker.slots,
    )


def _values(message: Mapping[str, Any]) -> tuple[str, ...]:
    entities = message.get("entities") or ()
    return tuple(entity["value"] for entity in entities if entity.get("entity") == "value")


def _meaning(message: Mapping[str, Any]) -> dict[str, Any]:
    intent = message.get("intent") or {}
    ranking = tuple(entry["name"] for entry in message.get("intent_ranking") or ())
    return {
        "intent": intent.get("name") or "",
        "confidence": float(intent.get("confidence") or 0.0),
        "ranking": ranking,
    }


def _place(metadata: Mapping[str, Any]) -> dict[str, Any]:
    channel = metadata.get("channel") or "web"
    place = {"channel": channel, "sector": metadata.get("sector"), "area": metadata.get("area")}
    return {**place, "parked": metadata.get("parked") == "yes"}


def conversation_of(turn: TurnInput) -> Conversation:
    """Return the conversation as far as the engine knows it: nothing of who the person is."""
    return Conversation(turn.handle, turn.channel, sector=turn.sector, area=turn.area)


def events_of(outcome: Outcome) -> Events:
    """Return the slots that an outcome sets; none at all lets a rule answer."""
    if outcome.left_to_rules:
        return []
    memory = [SlotSet(key, value) for key, value in outcome.memory.items()]
    return [*memory, SlotSet("answered", outcome.answered), SlotSet("requested_slot", outcome.next_step)]
