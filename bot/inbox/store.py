"""Messages that came in and replies that went out: once each, in order, sealed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.db import changes_a_row, random_id
from bot.inbox import sql
from bot.inbox.model import Conversation, Incoming, StoredMessage, WaitingChat, moment_of
from bot.inbox.tables import ConversationRow

SEALED = ("link_code", "organisation", "listens", "language", "quiet")  # they may say who reports, and what
IN_COLUMN = {"sealed": SEALED}  # the column that holds several fields
FIELDS = tuple(one.name for one in fields(Conversation))
COLUMNS = tuple(column.name for column in sql.CHATS.c)


def _values(sealer: Sealer, conversation: Conversation) -> dict[str, Any]:
    """Return a conversation as its row holds it."""
    plain = {name: getattr(conversation, name) for name in FIELDS if name not in SEALED}
    hidden = {name: getattr(conversation, name) for name in SEALED if getattr(conversation, name) is not None}
    place = f"conversations.sealed:{conversation.handle}"
    return {**plain, "sealed": sealer.seal(json.dumps(hidden), place) if hidden else None}


async def start_conversation(
    session: AsyncSession, sealer: Sealer, conversation: Conversation, now: datetime
) -> Conversation:
    """Store a new conversation."""
    conversation.started_at = conversation.last_seen = now
    session.add(ConversationRow(**_values(sealer, conversation)))
    await session.flush()
    return conversation


async def conversation(session: AsyncSession, sealer: Sealer, handle: str) -> Conversation | None:
    """Return a conversation by its handle."""
    row = (await session.execute(sql.CHAT, {"of": handle})).first()
    return _conversation(sealer, row) if row else None


def _conversation(sealer: Sealer, row: Sequence[Any]) -> Conversation:
    values = dict(zip(COLUMNS, row, strict=True))
    sealed = values.pop("sealed")
    hidden = json.loads(sealer.open(sealed, f"conversations.sealed:{values['handle']}")) if sealed else {}
    return Conversation(**{**values, **hidden, "danger_facts": list(values["danger_facts"])})


async def save_conversation(
    session: AsyncSession, sealer: Sealer, conversation: Conversation, before: Conversation | None = None
) -> bool:
    """Write the fields back that differ from those of `before`, without it every one; say whether any was written."""
    values = _values(sealer, conversation)
    if before is not None:
        changed = {name for name in FIELDS if getattr(before, name) != getattr(conversation, name)}
        values = {name: value for name, value in values.items() if changed.intersection(IN_COLUMN.get(name, (name,)))}
    if values:
        await session.execute(sql.SAVE_CHAT.values(**values), {"of": conversation.handle})
    return bool(values)


async def end_conversation(session: AsyncSession, handle: str, now: datetime) -> None:
    """End a conversation that has not ended; no other field is touched, as a turn may be writing them."""
    await session.execute(sql.END_CHAT, {"of": handle, "at": now})


async def store(session: AsyncSession, sealer: Sealer, incoming: Incoming, now: datetime) -> int | None:
    """Store a message before anything else sees it; None when it is already here."""
    await session.execute(sql.SEE, {"of": incoming.handle, "at": now})
    return await _insert(session, sealer, incoming, now)


async def store_and_look(
    session: AsyncSession, sealer: Sealer, incoming: Incoming, now: datetime
) -> Conversation | None:
    """Do the same and return the conversation; None when the message is already here or belongs to none."""
    row = (await session.execute(sql.SEE, {"of": incoming.handle, "at": now})).first()
    is_new = await _insert(session, sealer, incoming, now) is not None
    return _conversation(sealer, row) if row and is_new else None


async def _insert(session: AsyncSession, sealer: Sealer, incoming: Incoming, now: datetime) -> int | None:
    key, handle = random_id(), incoming.handle
    sealed = sealer.seal(incoming.to_text(now), f"inbox_messages.sealed:{key}")
    row = {"id": key, "handle": handle, "dedupe_key": incoming.dedupe_key, "sealed": sealed, "received_at": now}
    new = sql.add_message(session.get_bind().dialect.name)
    sequence: int | None = await session.scalar(new, {**row, "of": handle})
    return sequence


def _opened(sealer: Sealer, row: Sequence[Any]) -> StoredMessage:
    key, _, sequence, _, sealed, received_at, handled_at, burst = row
    text = sealer.open(sealed, f"inbox_messages.sealed:{key}")
    came = moment_of(json.loads(text), received_at)
    return StoredMessage(key, sequence, Incoming.from_text(text), came, handled_at is not None, burst)


async def waiting(
    session: AsyncSession, sealer: Sealer, handle: str, *, latest: int | None = None
) -> list[StoredMessage]:
    """Return the messages of a conversation that no turn has answered yet, oldest first; only the `latest` of them."""
    if latest is None:
        rows = await session.execute(sql.WAITING, {"of": handle})
    else:
        rows = await session.execute(sql.LAST_WAITING, {"of": handle, "most": latest})
    return [_opened(sealer, row) for row in reversed(rows.all())]


async def chat_that_waits(
    session: AsyncSession, sealer: Sealer, handle: str, span: tuple[int, int] | None = None
) -> WaitingChat | None:
    """Return a conversation with its messages that no turn has answered yet, oldest first; only those of a span."""
    if span is None:
        rows = (await session.execute(sql.CHAT_THAT_WAITS, {"of": handle})).all()
    else:
        within = {"of": handle, "low": span[0], "high": span[1]}
        rows = (await session.execute(sql.CHAT_WITH_SPAN, within)).all()
    if not rows:
        return None
    end = len(COLUMNS)
    waits = tuple(_opened(sealer, row[end + 1 :]) for row in rows if row[end + 1] is not None)
    return WaitingChat(_conversation(sealer, rows[0][:end]), waits, rows[0][end])


async def message_by_key(session: AsyncSession, sealer: Sealer, handle: str, key: str) -> StoredMessage | None:
    """Return the message that a channel knows under this key."""
    row = (await session.execute(sql.BY_KEY, {"of": handle, "key_of": key})).first()
    return _opened(sealer, row) if row else None


async def messages_before(
    session: AsyncSession, sealer: Sealer, handle: str, sequence: int, since: datetime | None = None
) -> list[StoredMessage]:
    """Return the messages of a conversation that came before one of them, oldest first; none from before a moment."""
    if since is None:
        rows = await session.execute(sql.BEFORE, {"of": handle, "before": sequence})
    else:
        rows = await session.execute(sql.SINCE, {"of": handle, "before": sequence, "at": since})
    earlier = (_opened(sealer, row) for row in rows)  # the row of an old one names the end of its day
    return [message for message in earlier if since is None or message.received_at >= since]


async def handles_waiting(session: AsyncSession) -> list[str]:
    """Return the conversations in which something waits for a turn."""
    return list(await session.scalars(sql.ANY_WAITING))


async def handled(session: AsyncSession, message_id: str, now: datetime) -> bool:
    """Mark a message, and all that is answered in one turn with it, as answered; False when it was before."""
    return await changes_a_row(session, sql.HANDLED, {"first": message_id, "at": now})


async def join_burst(session: AsyncSession, message_ids: Sequence[str]) -> None:
    """Make messages one turn, named by the first of them; what comes later does not belong to it."""
    await session.execute(sql.JOIN, {"ids": list(message_ids), "first": message_ids[0]})


async def burst_of(session: AsyncSession, sealer: Sealer, message_id: str) -> list[StoredMessage]:
    """Return the messages that are answered in the turn of one message, oldest first; by itself it is the only one."""
    return [_opened(sealer, row) for row in await session.execute(sql.BURST, {"first": message_id})]
