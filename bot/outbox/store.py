"""Put messages in, claim them, write down what came of it; never sends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import CannotOpen, Sealer
from bot.db import new_id
from bot.outbox.model import Delivered, OutboxItem, Outcome, RecipientState, Refused
from bot.outbox.retry import next_attempt
from bot.outbox.tables import OutboxRow

CLAIM = timedelta(seconds=60)  # a worker that dies gives its messages back after this long
IN_ORDER = 0x0B0C  # the advisory lock that makes sequences become visible in order


async def _one_at_a_time(session: AsyncSession) -> None:
    # PostgreSQL hands out sequence numbers before the commit: without this lock a reader could pass a cursor over a
    # message that becomes visible later. SQLite has one writer anyway.
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(select(func.pg_advisory_xact_lock(IN_ORDER)))


async def enqueue(
    session: AsyncSession,
    sealer: Sealer,
    *,
    recipient: str,
    topic: str,
    body: dict[str, Any],
    subject: str,
    now: datetime,
    state: str = "waiting",
) -> str:
    """Add a message in the caller's unit of work and return its id, which stays the same on every attempt."""
    await _one_at_a_time(session)
    key = new_id()
    sealed = sealer.seal(json.dumps(body), f"outbox.sealed:{key}")
    row = OutboxRow(id=key, recipient=recipient, topic=topic, subject=subject, sealed=sealed, state=state)
    row.created_at = row.next_at = row.changed_at = now
    row.attempts = 0
    session.add(row)
    await session.flush()
    return key


def opened(sealer: Sealer, row: OutboxRow) -> OutboxItem:
    """Return a row as an item; raises CannotOpen when its body was changed or moved."""
    body = json.loads(sealer.open(row.sealed, f"outbox.sealed:{row.id}"))
    sent = row.recipient, row.topic, row.subject
    return OutboxItem(row.id, row.sequence, *sent, body, row.attempts, row.created_at, row.claimed_until)


def _due(now: datetime, recipients: Sequence[str] | None, topic: str | None) -> ColumnElement[bool]:
    free = or_(OutboxRow.claimed_until.is_(None), OutboxRow.claimed_until < now)
    due = (OutboxRow.state == "waiting") & (OutboxRow.next_at <= now) & free
    if recipients is not None:
        due &= OutboxRow.recipient.in_(recipients)
    return due if topic is None else due & (OutboxRow.topic == topic)


async def claim(
    session: AsyncSession,
    sealer: Sealer,
    *,
    now: datetime,
    recipients: Sequence[str] | None = None,
    topic: str | None = None,
    limit: int = 20,
) -> list[OutboxItem]:
    """Take due messages for these recipients or of this topic; nobody else gets them until the claim expires."""
    due = _due(now, recipients, topic)
    query = select(OutboxRow).where(due).order_by(OutboxRow.sequence).limit(limit).with_for_update(skip_locked=True)
    taken = []
    for row in await session.scalars(query):
        # Compare and set: where there is no row lock two workers may have read the same row.
        mine = update(OutboxRow).where(OutboxRow.sequence == row.sequence, due).values(claimed_until=now + CLAIM)
        if await _changed(session, mine):
            await session.refresh(row)
            try:
                taken.append(opened(sealer, row))
            except CannotOpen:  # one damaged row must not stop the others
                row.state, row.reason, row.changed_at = "refused", "cannot_open", now
    return taken


async def _changed(session: AsyncSession, change: Any) -> bool:
    result = await session.execute(change.execution_options(synchronize_session=False))
    return isinstance(result, CursorResult) and result.rowcount > 0


async def record(session: AsyncSession, item: OutboxItem, outcome: Outcome, now: datetime) -> str | None:
    """Write down what came of an attempt and return the new state; None when the item was no longer this worker's."""
    query = select(OutboxRow).where(OutboxRow.id == item.id).with_for_update()
    row = await session.scalar(query.execution_options(populate_existing=True))
    if row is None or row.state != "waiting":
        return None
    if row.claimed_until != item.claimed_until and not isinstance(outcome, Delivered):
        return None  # the claim expired and another worker has it; only a success is worth telling
    row.attempts += 1
    row.claimed_until, row.changed_at = None, now
    _settle(row, outcome, now)
    await session.flush()
    return row.state


def _settle(row: OutboxRow, outcome: Outcome, now: datetime) -> None:
    if isinstance(outcome, Delivered):
        row.state, row.reason = "delivered", None
        return
    row.reason = outcome.reason
    again = None if isinstance(outcome, Refused) else next_attempt(row.attempts, row.created_at, now, outcome.after)
    row.state, row.next_at = ("refused", now) if again is None else ("waiting", again)


async def states(session: AsyncSession, subject: str) -> list[RecipientState]:
    """Return how far each recipient of a subject is."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.subject == subject).order_by(OutboxRow.sequence))
    return [RecipientState(row.recipient, row.state, row.changed_at) for row in rows]


async def set_state(
    session: AsyncSession,
    subject: str,
    recipient: str,
    state: str,
    *,
    now: datetime,
    only_from: Sequence[str] | None = None,
) -> bool:
    """Set what a recipient said of a subject or what the person did (told); False = not theirs, or not from there."""
    where = (OutboxRow.subject == subject) & (OutboxRow.recipient == recipient)
    if only_from is not None:
        where &= OutboxRow.state.in_(only_from)
    return await _changed(session, update(OutboxRow).where(where).values(state=state, changed_at=now))


async def accepted(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that a recipient took a subject on."""
    return await set_state(session, subject, recipient, "accepted", now=now)


async def told_by_phone(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that the person called a recipient who can only be telephoned."""
    return await set_state(session, subject, recipient, "told", now=now, only_from=("not_passed_on",))


async def sent(session: AsyncSession, subject: str) -> bool:
    """Say whether every recipient of a subject accepted it or was told by telephone."""
    found = await states(session, subject)
    return bool(found) and all(state.state in ("accepted", "told") for state in found)


async def events_after(
    session: AsyncSession, sealer: Sealer, recipient: str, after: int, limit: int
) -> list[OutboxItem]:
    """Return a recipient's messages in strict sequence order after a cursor, for those who pull."""
    query = select(OutboxRow).where(OutboxRow.recipient == recipient, OutboxRow.sequence > after)
    rows = await session.scalars(query.order_by(OutboxRow.sequence).limit(limit))
    return [opened(sealer, row) for row in rows]
