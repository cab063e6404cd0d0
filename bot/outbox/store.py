"""Put messages in, claim them, write down what came of it; never sends."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.db import new_id
from bot.outbox.model import Delivered, Item, Outcome, RecipientState, Refused
from bot.outbox.retry import next_attempt
from bot.outbox.tables import OutboxRow

CLAIM = timedelta(seconds=60)  # a worker that dies gives its messages back after this long


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
    key = new_id()
    sealed = sealer.seal(json.dumps(body), f"outbox.sealed:{key}")
    row = OutboxRow(id=key, recipient=recipient, topic=topic, subject=subject, sealed=sealed, state=state)
    row.created_at = row.next_at = row.changed_at = now
    row.attempts = 0
    session.add(row)
    await session.flush()
    return key


def _item(sealer: Sealer, row: OutboxRow) -> Item:
    body = json.loads(sealer.open(row.sealed, f"outbox.sealed:{row.id}"))
    return Item(row.id, row.sequence, row.recipient, row.topic, row.subject, body, row.attempts, row.created_at)


async def claim(
    session: AsyncSession, sealer: Sealer, *, now: datetime, recipients: list[str], limit: int = 20
) -> list[Item]:
    """Take due messages for these recipients; nobody else gets them until the claim expires."""
    free = or_(OutboxRow.claimed_until.is_(None), OutboxRow.claimed_until < now)
    due = (OutboxRow.state == "waiting") & (OutboxRow.next_at <= now) & free
    query = select(OutboxRow).where(due, OutboxRow.recipient.in_(recipients)).order_by(OutboxRow.sequence)
    taken = []
    for row in await session.scalars(query.limit(limit).with_for_update(skip_locked=True)):
        # Compare and set: on SQLite there is no row lock, and two workers may have read the same row.
        mine = update(OutboxRow).where(OutboxRow.sequence == row.sequence, due).values(claimed_until=now + CLAIM)
        if (await session.execute(mine.execution_options(synchronize_session=False))).rowcount:  # type: ignore[attr-defined]
            taken.append(_item(sealer, row))
    return taken


async def record(session: AsyncSession, item_id: str, outcome: Outcome, now: datetime) -> None:
    """Write down what came of an attempt: each counts once."""
    row = await session.scalar(select(OutboxRow).where(OutboxRow.id == item_id))
    if row is None or row.state != "waiting":
        return
    row.attempts += 1
    row.claimed_until, row.changed_at = None, now
    if isinstance(outcome, Delivered):
        row.state, row.reason = "delivered", None
        return
    row.reason = outcome.reason
    if isinstance(outcome, Refused):
        row.state = "refused"
        return
    again = next_attempt(row.attempts, row.created_at, now, outcome.after)
    row.state, row.next_at = ("refused", now) if again is None else ("waiting", again)


async def states(session: AsyncSession, subject: str) -> list[RecipientState]:
    """Return how far each recipient of a subject is."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.subject == subject).order_by(OutboxRow.sequence))
    return [RecipientState(row.recipient, row.state, row.changed_at) for row in rows]


async def set_state(session: AsyncSession, subject: str, recipient: str, state: str, *, now: datetime) -> bool:
    """Set what a recipient said of a subject (accepted, refused) or what the person did (told); False = not theirs."""
    where = (OutboxRow.subject == subject) & (OutboxRow.recipient == recipient)
    changed = await session.execute(update(OutboxRow).where(where).values(state=state, changed_at=now))
    return bool(changed.rowcount)  # type: ignore[attr-defined]


async def events_after(session: AsyncSession, sealer: Sealer, recipient: str, after: int, limit: int) -> list[Item]:
    """Return a recipient's messages in strict sequence order after a cursor, for those who pull."""
    query = select(OutboxRow).where(OutboxRow.recipient == recipient, OutboxRow.sequence > after)
    rows = await session.scalars(query.order_by(OutboxRow.sequence).limit(limit))
    return [_item(sealer, row) for row in rows]
