"""What an action needs to know of the message that called it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CONTROL_LENGTH = 25  # longer than this is an answer, not "skip" or "back"
QUESTION_LENGTH = 120  # a longer text is never taken for a question while words are expected


@dataclass(frozen=True)
class Context:
    """One message, its reading and its place in the conversation."""

    handle: str
    message_id: str
    text: str
    intent: str
    confidence: float
    ranking: tuple[str, ...]
    values: tuple[str, ...]
    tapped: bool
    channel: str
    sector: str | None
    area: str | None
    requested: str | None
    in_form: bool
    interrupted: bool
    slots: Mapping[str, Any]

    @property
    def value(self) -> str | None:
        """The first value of the tapped button."""
        return self.values[0] if self.values else None


def read_context(tracker: Any) -> Context:
    """Return the context of an action call."""
    message = tracker.latest_message or {}
    metadata = message.get("metadata") or {}
    intent = message.get("intent") or {}
    loop = tracker.active_loop or {}
    return Context(
        handle=tracker.sender_id,
        message_id=message.get("message_id") or "",
        text=(message.get("text") or "").strip(),
        intent=intent.get("name") or "",
        confidence=float(intent.get("confidence") or 0.0),
        ranking=tuple(entry["name"] for entry in message.get("intent_ranking") or ()),
        values=tuple(entity["value"] for entity in message.get("entities") or () if entity.get("entity") == "value"),
        tapped=bool(message.get("tapped")),
        channel=metadata.get("channel") or "web",
        sector=metadata.get("sector"),
        area=metadata.get("area"),
        requested=tracker.slots.get("requested_slot"),
        in_form=bool(loop.get("name")),
        interrupted=bool(loop.get("rejected")),
        slots=tracker.slots,
    )
