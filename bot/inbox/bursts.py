"""The words of one turn: short messages in a row, or the parts of a long one that the channel cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.inbox.model import StoredMessage
from bot.inbox.words import clean

CUT = 4096  # UTF-16 units: where Telegram's apps cut a long text, inside a word if need be


@dataclass(frozen=True)
class Piece:
    """What was said at once: its words, the message that began it, and when it came."""

    message_id: str
    text: str
    received_at: datetime
    forwarded: bool = False
    quoted: str | None = None


def pieces(parts: Iterable[StoredMessage]) -> list[Piece]:
    """Return what was said, each message by itself; the parts of a text that was cut are one, letter for letter."""
    return [_piece(group) for group in _cut_texts(parts)]


def _cut_texts(parts: Iterable[StoredMessage]) -> list[list[StoredMessage]]:
    texts: list[list[StoredMessage]] = []
    for part in parts:
        if texts and _goes_on(texts[-1][-1], part):
            texts[-1].append(part)
        else:
            texts.append([part])
    return texts


def _piece(parts: list[StoredMessage]) -> Piece:
    first = parts[0]
    # Joined as they came: a part may begin or end with the space between two words.
    text = clean("".join(part.incoming.text or "" for part in parts))
    return Piece(first.id, text, first.received_at, first.incoming.forwarded, first.incoming.quoted)


def joined(parts: Iterable[StoredMessage]) -> str:
    """Return the words of a turn as one text, a line for each thing that was said."""
    return "\n".join(piece.text for piece in pieces(parts))


def _goes_on(before: StoredMessage, part: StoredMessage) -> bool:
    """Say whether a message is the rest of the one before it; own words never go on what somebody else wrote."""
    same_voice = before.incoming.forwarded == part.incoming.forwarded and part.incoming.quoted is None
    return same_voice and len((before.incoming.text or "").encode("utf-16-le", "surrogatepass")) // 2 >= CUT
