"""Messages that came in and replies that went out: once each, in order, sealed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.crypto import Sealer
from bot.db import changes_a_row, insert_unless_there, new_id
from bot.inbox.model import Conversation, Incoming, Reply, StoredMessage, WaitingChat
from bot.inbox.tables import ConversationRow, IncomingRow, ReplyRow

SEALED = ("link_code", "organisation", "listens")  # they may say who reports, and what
IN_COLUMN = {"sealed": SEALED}  # the column that holds several fields


def _values(sealer: Sealer, conversation: Conversation) -> dict[str, Any]:
    """Return a conversation as its row holds it."""
    plain = {f.name: getattr(conversation, f.name) for f in fields(conversation) if f.name not in SEALED}
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
    row = await session.get(ConversationRow, handle, populate_existing=True)
    return _conversation(sealer, row) if row else None


def _conversation(sealer: Sealer, row: ConversationRow) -> Conversation:
    values = {f.name: getattr(row, f.name) for f in fields(Conversation) if f.name not in SEALED}
    hidden = json.loads(sealer.open(row.sealed, f"conversations.sealed:{row.handle}")) if row.sealed else {}
    return Conversation(**{**values, **hidden, "danger_facts": list(row.danger_facts)})


async def save_conversation(
    session: AsyncSession, sealer: Sealer, conversation: Conversation, before: Conversation | None = None
) -> bool:
    """Write the fields back that differ from those of `before`, without it every one; say whether any was written."""
    values = _values(sealer, conversation)
    if before is not None:
        changed = {f.name for f in fields(Conversation) if getattr(before, f.name) != getattr(conversation, f.name)}
        values = {name: value for name, value in values.items() if changed.intersection(IN_COLUMN.get(name, (name,)))}
    if values:
        where = ConversationRow.handle == conversation.handle
        await session.execute(update(ConversationRow).where(where).values(**values))
    return bool(values)


async def end_conversation(session: AsyncSession, handle: str, now: datetime) -> None:
    """End a conversation that has not ended; no other field is touched, as a turn may be writing them."""
    is_open = (ConversationRow.handle == handle) & ConversationRow.ended_at.is_(None)
    await session.execute(update(ConversationRow).where(is_open).values(ended_at=now))


def _next_sequence(table: type[IncomingRow] | type[ReplyRow], handle: str) -> ScalarSelect[int]:
    last = select(func.coalesce(func.max(table.sequence), 0) + 1).where(table.handle == handle)
    return last.scalar_subquery()


async def _lock(session: AsyncSession, handle: str, now: datetime | None = None) -> ConversationRow | None:
    # The conversation's row is the lock that keeps two writers of one conversation in order on PostgreSQL.
    seen = {"last_seen": now} if now else {"handle": handle}
    locked = update(ConversationRow).where(ConversationRow.handle == handle).values(**seen)
    options = {"populate_existing": True}
    return (await session.scalars(locked.returning(ConversationRow).execution_options(**options))).first()


async def store(session: AsyncSession, sealer: Sealer, incoming: Incoming, now: datetime) -> int | None:
    """Store a message before anything else sees it; None when it is already here."""
    await _lock(session, incoming.handle, now)
    return await _insert(session, sealer, incoming, now)


async def store_and_look(
    session: AsyncSession, sealer: Sealer, incoming: Incoming, now: datetime
) -> Conversation | None:
    """Do the same and return the conversation; None when the message is already here or belongs to none."""
    row = await _lock(session, incoming.handle, now)
    is_new = await _insert(session, sealer, incoming, now) is not None
    return _conversation(sealer, row) if row and is_new else None


async def _insert(session: AsyncSession, sealer: Sealer, incoming: Incoming, now: datetime) -> int | None:
    key, handle = new_id(), incoming.handle
    sealed = sealer.seal(incoming.to_text(), f"inbox_messages.sealed:{key}")
    row = {"id": key, "handle": handle, "dedupe_key": incoming.dedupe_key, "sealed": sealed, "received_at": now}
    new = insert_unless_there(session, IncomingRow, "handle", "dedupe_key")
    new = new.values(sequence=_next_sequence(IncomingRow, handle), **row).returning(IncomingRow.sequence)
    sequence: int | None = await session.scalar(new)
    return sequence


def _opened(sealer: Sealer, row: IncomingRow) -> StoredMessage:
    incoming = Incoming.from_text(sealer.open(row.sealed, f"inbox_messages.sealed:{row.id}"))
    return StoredMessage(row.id, row.sequence, incoming, row.received_at, row.handled_at is not None, row.burst)


async def waiting(
    session: AsyncSession, sealer: Sealer, handle: str, *, latest: int | None = None
) -> list[StoredMessage]:
    """Return the messages of a conversation that no turn has answered yet, oldest first; only the `latest` of them."""
    query = select(IncomingRow).where(IncomingRow.handle == handle, IncomingRow.handled_at.is_(None))
    rows = await session.scalars(query.order_by(IncomingRow.sequence.desc()).limit(latest))
    return [_opened(sealer, row) for row in reversed(rows.all())]


async def chat_that_waits(
    session: AsyncSession, sealer: Sealer, handle: str, span: tuple[int, int] | None = None
) -> WaitingChat | None:
    """Return a conversation with its messages that no turn has answered yet, oldest first; only those of a span."""
    other = aliased(IncomingRow)
    others = select(func.max(other.received_at)).where(other.handle == handle, ~_waits(other, span))
    is_meant = (IncomingRow.handle == ConversationRow.handle) & _waits(IncomingRow, span)
    query = select(ConversationRow, others.scalar_subquery(), IncomingRow).outerjoin(IncomingRow, is_meant)
    query = query.where(ConversationRow.handle == handle).order_by(IncomingRow.sequence)
    rows = (await session.execute(query.execution_options(populate_existing=True))).all()
    if not rows:
        return None
    waiting = tuple(_opened(sealer, row) for _, _, row in rows if row is not None)
    return WaitingChat(_conversation(sealer, rows[0][0]), waiting, rows[0][1])


def _waits(row: type[IncomingRow], span: tuple[int, int] | None) -> ColumnElement[bool]:
    waits = row.handled_at.is_(None)
    return waits if span is None else waits & row.sequence.between(*span)


async def message_by_key(session: AsyncSession, sealer: Sealer, handle: str, key: str) -> StoredMessage | None:
    """Return the message that a channel knows under this key."""
    query = select(IncomingRow).where(IncomingRow.handle == handle, IncomingRow.dedupe_key == key)
    row = await session.scalar(query)
    return _opened(sealer, row) if row else None


async def messages_before(session: AsyncSession, sealer: Sealer, handle: str, sequence: int) -> list[StoredMessage]:
    """Return the messages of a conversation that came before one of them, oldest first."""
    query = select(IncomingRow).where(IncomingRow.handle == handle, IncomingRow.sequence < sequence)
    return [_opened(sealer, row) for row in await session.scalars(query.order_by(IncomingRow.sequence))]


async def handles_waiting(session: AsyncSession) -> list[str]:
    """Return the conversations in which something waits for a turn."""
    query = select(IncomingRow.handle).where(IncomingRow.handled_at.is_(None)).distinct()
    return list(await session.scalars(query))


async def handled(session: AsyncSession, message_id: str, now: datetime) -> bool:
    """Mark a message, and all that is answered in one turn with it, as answered; False when it was before."""
    same_turn = (IncomingRow.id == message_id) | (IncomingRow.burst == message_id)
    marked = update(IncomingRow).where(same_turn, IncomingRow.handled_at.is_(None)).values(handled_at=now)
    return await changes_a_row(session, marked)


async def join_burst(session: AsyncSession, message_ids: Sequence[str]) -> None:
    """Make messages one turn, named by the first of them; what comes later does not belong to it."""
    await session.execute(update(IncomingRow).where(IncomingRow.id.in_(message_ids)).values(burst=message_ids[0]))


async def burst_of(session: AsyncSession, sealer: Sealer, message_id: str) -> list[StoredMessage]:
    """Return the messages that are answered in the turn of one message, oldest first; by itself it is the only one."""
    query = select(IncomingRow).where((IncomingRow.id == message_id) | (IncomingRow.burst == message_id))
    return [_opened(sealer, row) for row in await session.scalars(query.order_by(IncomingRow.sequence))]


async def add_replies(
    session: AsyncSession,
    sealer: Sealer,
    handle: str,
    bodies: Sequence[dict[str, Any]],
    *,
    message_id: str | None,
    now: datetime,
    is_locked: bool = False,
) -> list[int]:
    """Store replies in order and return their sequences; `is_locked` when the conversation was written before."""
    if not is_locked:
        await _lock(session, handle)
    sequences: list[int] = []
    for body in bodies:
        key = new_id()
        sealed = sealer.seal(json.dumps(body), f"inbox_replies.sealed:{key}")
        row = {"id": key, "handle": handle, "message_id": message_id, "sealed": sealed, "created_at": now}
        new = insert(ReplyRow).values(sequence=_next_sequence(ReplyRow, handle), **row)
        sequences.append((await session.scalars(new.returning(ReplyRow.sequence))).one())
    return sequences


def _reply(sealer: Sealer, row: ReplyRow) -> Reply:
    body = json.loads(sealer.open(row.sealed, f"inbox_replies.sealed:{row.id}"))
    return Reply(row.id, row.handle, row.sequence, body, row.created_at, row.channel_ref, row.message_id)


async def replies_after(session: AsyncSession, sealer: Sealer, handle: str, sequence: int) -> list[Reply]:
    """Return the replies of a conversation after a cursor, oldest first."""
    query = select(ReplyRow).where(ReplyRow.handle == handle, ReplyRow.sequence > sequence)
    return [_reply(sealer, row) for row in await session.scalars(query.order_by(ReplyRow.sequence))]


async def reply_at(session: AsyncSession, sealer: Sealer, handle: str, sequence: int) -> Reply | None:
    """Return one reply by its place in the conversation."""
    row = await session.scalar(select(ReplyRow).where(ReplyRow.handle == handle, ReplyRow.sequence == sequence))
    return _reply(sealer, row) if row else None


async def latest_answer(session: AsyncSession, sealer: Sealer, handle: str) -> Reply | None:
    """Return the newest reply to something that the person wrote."""
    answers = (ReplyRow.handle == handle) & ReplyRow.message_id.is_not(None)
    row = await session.scalar(select(ReplyRow).where(answers).order_by(ReplyRow.sequence.desc()).limit(1))
    return _reply(sealer, row) if row else None


async def reply_by_reference(session: AsyncSession, sealer: Sealer, handle: str, channel_ref: str) -> Reply | None:
    """Return the reply that a channel knows under its own id."""
    row = await session.scalar(select(ReplyRow).where(ReplyRow.handle == handle, ReplyRow.channel_ref == channel_ref))
    return _reply(sealer, row) if row else None


async def undelivered(session: AsyncSession, sealer: Sealer, channel: str, limit: int = 100) -> list[Reply]:
    """Return the replies that a sending channel has not brought to its person yet, in order per conversation."""
    query = (
        select(ReplyRow)
        .join(ConversationRow, ConversationRow.handle == ReplyRow.handle)
        .where(ConversationRow.channel == channel, ReplyRow.delivered_at.is_(None))
        .order_by(ReplyRow.created_at, ReplyRow.sequence)
        .limit(limit)
    )
    return [_reply(sealer, row) for row in await session.scalars(query)]


async def delivered(session: AsyncSession, reply_id: str, now: datetime, channel_ref: str | None = None) -> None:
    """Mark a reply as brought; `channel_ref` is the channel's own id of it."""
    values = {"delivered_at": now, "channel_ref": channel_ref}
    await session.execute(update(ReplyRow).where(ReplyRow.id == reply_id).values(**values))
