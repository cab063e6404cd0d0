"""What the channels hand over and what they read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from bot.inbox.words import clean

MOMENT = "moment"  # in what is sealed: the row itself says only the day, once nobody is writing any more
MOVED = "moved"  # the kind of the message that tells a conversation that its report goes on in another one


@dataclass
class Conversation:
    """One person's chat; `mode` is normal, child or adult, `step` is what was asked last.

    `listens` says to which report the next words are added, and for which question of a recipient; `unopened` is the
    notice that waits behind a tap; `language` is in what our words come, None for English.
    `quiet` is set where somebody else may look at the phone: nothing comes unasked.
    """

    handle: str
    channel: str
    link_code: str | None = None
    sector: str | None = None
    area: str | None = None
    organisation: str | None = None
    parked: bool | None = None
    mode: str = "normal"
    step: str | None = None
    danger_facts: list[str] = field(default_factory=list)
    down_told: bool = False
    listens: dict[str, str] | None = None
    unopened: int | None = None
    emptied: bool = False  # its words were deleted; what is left says who has a report and what came of it
    language: str | None = None
    quiet: bool | None = None
    started_at: datetime | None = None
    last_seen: datetime | None = None
    ended_at: datetime | None = None


def moment_of(sealed: Mapping[str, Any], otherwise: datetime) -> datetime:
    """Return the very moment that was sealed with a message; that of its row where an earlier version sealed none."""
    return datetime.fromisoformat(sealed[MOMENT]) if MOMENT in sealed else otherwise


def listening_to(body: Mapping[str, Any]) -> dict[str, str] | None:
    """Return what a conversation listens for once a notice was read: the answer to the question that it puts."""
    asks = body.get("asks")
    return {"reference": str(body.get("reference")), "question": str(asks)} if asks else None


@dataclass(frozen=True)
class Incoming:
    """One message of a person; `kind` is text, choice, pin, edit or refused, or moved: the report goes on elsewhere.

    `question` is the reply that a choice, or words sent as an answer to one message, belong to.
    """

    handle: str
    dedupe_key: str
    kind: str
    text: str | None = None
    choices: tuple[str, ...] = ()
    question: int | None = None
    pin: tuple[float, float] | None = None
    edits: str | None = None
    content_type: str | None = None
    forwarded: bool = False  # somebody else's words that the person passed on
    quoted: str | None = None  # somebody else's words from another chat, above the person's own
    replies_to: str | None = None  # the channel's own id of the message of ours that this answers

    @property
    def words(self) -> str:
        """What was typed, as it is read and kept."""
        return clean(self.text)

    def to_text(self, received_at: datetime | None = None) -> str:
        """Return the message as the text that is sealed, with the very moment at which it came."""
        moment = {MOMENT: received_at.isoformat()} if received_at else {}
        return json.dumps({**asdict(self), **moment})

    @classmethod
    def from_text(cls, text: str) -> Incoming:
        """Read back what was sealed."""
        values: dict[str, Any] = json.loads(text)
        values.pop(MOMENT, None)
        values["choices"] = tuple(values["choices"])
        values["pin"] = tuple(values["pin"]) if values["pin"] else None
        return cls(**values)


@dataclass(frozen=True)
class StoredMessage:
    """A message with its row id and its place in the conversation."""

    id: str
    sequence: int
    incoming: Incoming
    received_at: datetime
    handled: bool
    burst: str | None = None  # the first message of the turn that it belongs to, once that turn was begun


@dataclass(frozen=True)
class WaitingChat:
    """A conversation with what waits in it, and when the newest of its other messages came."""

    conversation: Conversation
    waiting: tuple[StoredMessage, ...]
    others_until: datetime | None


@dataclass(frozen=True)
class Reply:
    """A message to the person: `body` is the JSON of a `Message`; `message_id` is the message it answers, if any."""

    id: str
    handle: str
    sequence: int
    body: dict[str, Any]
    created_at: datetime
    channel_ref: str | None = None
    message_id: str | None = None
