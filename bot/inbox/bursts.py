"""The words of one turn: short messages in a row, or the parts of a long one that the channel cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.inbox.model import StoredMessage

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
    """Return what was said, each message by itself; the parts of a text that was cut are one."""
    spoken: list[Piece] = []
    before = ""
    for part in parts:
        if spoken and _is_cut(before):
            space = " " if before[-1:].isspace() else ""
            spoken[-1] = replace(spoken[-1], text=f"{spoken[-1].text}{space}{part.incoming.words}")
        else:
            incoming = part.incoming
            spoken.append(Piece(part.id, incoming.words, part.received_at, incoming.forwarded, incoming.quoted))
        before = part.incoming.text or ""
    return spoken


def joined(parts: Iterable[StoredMessage]) -> str:
    """Return the words of a turn as one text, a line for each thing that was said."""
    return "\n".join(piece.text for piece in pieces(parts))


def _is_cut(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 >= CUT
