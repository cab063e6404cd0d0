"""An update of Telegram in our own terms: pure, total, and without any id but the opaque handle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram import Message, MessageEntity, Update

from bot.inbox import Incoming

# Message attributes that carry something we must not take; the first that is set names the content.
REFUSED = (
    "animation",  # before document: an animation carries both
    "photo",
    "video",
    "video_note",
    "voice",
    "audio",
    "document",
    "sticker",
    "contact",
    "poll",
    "dice",
    "story",
    "game",
    "paid_media",
    "checklist",
    "giveaway",
    "invoice",
)
SERVICE, UNKNOWN = "service", "unknown"


def message_key(message: Message) -> str:
    """Return the key under which a message is stored once."""
    return f"m{message.message_id}"


def content_of(message: Message) -> str | None:
    """Return the name of what a message carries and we do not take, or None for words and places."""
    if message.text is not None or message.location is not None:
        return None
    refused = next((name for name in REFUSED if getattr(message, name, None)), None)
    # What the library does not know yet lands in `api_kwargs`: new content is refused, not overlooked.
    return refused or (UNKNOWN if message.api_kwargs else SERVICE)


def is_service(message: Message) -> bool:
    """Say whether nobody wrote this: a pinned message, a changed timer, somebody joined."""
    return content_of(message) == SERVICE and message.caption is None and message.effective_attachment is None


def to_incoming(update: Update, handle: str) -> Incoming | None:
    """Return what was said; None for an update that says nothing (a tap is read by `callback_queries`)."""
    if update.edited_message is not None:
        return _edited(update, update.edited_message, handle)
    message = update.message
    if message is None or is_service(message):
        return None
    key, context = message_key(message), context_of(message)
    if refused := content_of(message):
        return Incoming(handle, key, "refused", text=with_addresses(message) or None, content_type=refused, **context)
    if message.location is not None:
        pin = (message.location.latitude, message.location.longitude)
        named = f"{message.venue.title}, {message.venue.address}" if message.venue else None
        return Incoming(handle, key, "pin", text=named, pin=pin)
    return Incoming(handle, key, "text", text=with_addresses(message), **context)


def context_of(message: Message) -> dict[str, Any]:
    """Return whose words they are, what was quoted from another chat, and which message of ours they answer."""
    answered = message.reply_to_message
    return {
        "forwarded": message.forward_origin is not None,
        "quoted": message.quote.text if message.quote and message.external_reply else None,
        "replies_to": str(answered.message_id) if answered else None,
    }


def with_addresses(message: Message) -> str:
    """Return the words or the caption, with the addresses that lie behind some of them on lines of their own."""
    text, entities = message.text or message.caption or "", (*message.entities, *message.caption_entities)
    behind = [entity.url for entity in entities if entity.type == MessageEntity.TEXT_LINK and entity.url]
    return "\n".join([text, *(url for url in dict.fromkeys(behind) if url not in text)])


def _edited(update: Update, message: Message, handle: str) -> Incoming | None:
    # A live location moves by edits; a pin stays where it was first set.
    if message.text is None and message.caption is None:
        return None
    return Incoming(handle, f"u{update.update_id}", "edit", text=with_addresses(message), edits=message_key(message))


@dataclass(frozen=True)
class Tap:
    """What a button carries: the reply that it stands under, and which of its buttons, `done` or `open`."""

    sequence: int
    button: str

    @property
    def index(self) -> int | None:
        """The option's place, or None for `done` and `open`."""
        return int(self.button) if self.button.isdecimal() else None


DONE = "done"
OPEN = "open"
DIGITS = 9  # a reply's sequence or an option's place never has more


def callback_data(sequence: int, button: int | str) -> str:
    """Return the data of a button, at most 64 bytes."""
    return f"{sequence}:{button}"


def read_tap(data: str | None) -> Tap | None:
    """Return a tap, or None for data that we never made."""
    sequence, colon, button = (data or "").partition(":")
    if not colon or not _number(sequence) or not (_number(button) or button in (DONE, OPEN)):
        return None
    return Tap(int(sequence), button)


def _number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= DIGITS
