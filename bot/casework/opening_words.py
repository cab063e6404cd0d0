"""What was typed right before the first words of an account belongs to it: "night porter", "yesterday half 3ish"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import concerns, inbox
from bot.understanding.text import controls

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.concerns import ConcernContext, Statement
    from bot.inbox import StoredMessage

WITHIN = timedelta(minutes=10)
NOTHING_TOLD: tuple[controls.ListName, ...] = ("small_talk", "yes", "no", "parked")
COMMAND = "/"
EVERY = 10**9  # beyond every sequence


async def keep_opening_words(
    session: AsyncSession, context: ConcernContext, concern_id: str, handle: str, now: datetime
) -> list[Statement]:
    """Keep them as statements of a concern that was just opened, each said when it came, and return them.

    After a receipt nothing is taken up: what was typed since may belong to the report that was sent.
    """
    since = now - WITHIN
    earlier = _opening(await inbox.messages_before(session, context.content, handle, EVERY, since), since)
    if not earlier or await _has_sent(session, context, handle):
        return []
    statements = concerns.Statements(session, context)
    return [
        await statements.add(concern_id, concerns.NewStatement(piece.text, piece.message_id), piece.received_at)
        for piece in inbox.pieces(earlier)
    ]


async def _has_sent(session: AsyncSession, context: ConcernContext, handle: str) -> bool:
    replies = await inbox.replies_after(session, context.content, handle, 0)
    return any(reply.body["kind"] == "receipt" for reply in replies)


def _opening(earlier: Sequence[StoredMessage], since: datetime) -> list[StoredMessage]:
    """Return the words in a row that end with the message in hand, without those that only ask or greet."""
    handled = [message for message in earlier if message.handled]
    return [message for message in reversed(list(_in_a_row(handled, since))) if _tells(message.incoming.words)]


def _in_a_row(messages: Sequence[StoredMessage], since: datetime) -> Iterator[StoredMessage]:
    """Give the messages from the newest back to a button, a request to the chat or a longer pause."""
    for message in reversed(messages):
        words, typed = message.incoming.words, message.incoming.kind == "text" and not message.incoming.forwarded
        if not typed or message.received_at < since or _is_a_control(words):
            return
        yield message


def _is_a_control(words: str) -> bool:
    """Return whether words steer the chat or ask it for something, as a command of Telegram's ("/start") does."""
    return words.startswith(COMMAND) or bool(controls.steering(words)) or controls.says(words, "requests")


def _tells(words: str) -> bool:
    asks = words.endswith("?") or controls.asks_in_form(words)
    return inbox.is_readable(words) and not asks and not any(controls.says(words, name) for name in NOTHING_TOLD)
