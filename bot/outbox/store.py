"""Put messages in, claim them, record what came of it; never sends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import ColumnElement, CursorResult, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value

from bot.crypto import CannotOpen, Sealer
from bot.db import changes_a_row, random_id, wakes
from bot.outbox.model import GAP, Delivered, OutboxItem, OutboxMessage, Outcome, Refused, TryLater
from bot.outbox.retry import next_attempt
from bot.outbox.tables import OutboxRow

log = structlog.get_logger()
CLAIM = timedelta(seconds=60)  # a worker that dies gives its messages back after this long
IN_TURN = OutboxRow.goes_first.desc(), OutboxRow.attempts, OutboxRow.sequence
_NEW = insert(OutboxRow.__table__)  # type: ignore[arg-type]
IN_ORDER = 0x0B0C  # the advisory lock that makes sequences become visible in order


class Outbox:
    """The outbox in one unit of work; bodies are sealed at rest."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session, self._sealer = session, sealer

    async def enqueue(self, message: OutboxMessage, now: datetime) -> str:
        """Add a message in the caller's unit of work and return its id, which stays the same on every attempt."""
        return (await self.enqueue_all([message], now))[0]

    async def enqueue_all(self, messages: Sequence[OutboxMessage], now: datetime) -> list[str]:
        """Add messages in one go, in their order, and return their ids."""
        rows = [self._values(message, now) for message in messages]
        if rows:
            await _one_at_a_time(self._session)
            await self._session.execute(_NEW, rows)
            wakes(self._session)
        return [row["id"] for row in rows]

    def _values(self, message: OutboxMessage, now: datetime) -> dict[str, Any]:
        key = random_id()  # leads by its time to nothing that a person did at that moment
        row: dict[str, Any] = {"id": key, "recipient": message.recipient, "topic": message.topic}
        row |= {"subject": message.subject, "sealed": self._sealer.seal(json.dumps(message.body), place_of(key))}
        times = dict.fromkeys(("created_at", "next_at", "changed_at"), now)
        return {**row, **times, "state": message.state, "attempts": 0, "goes_first": message.goes_first}

    async def claim(
        self,
        now: datetime,
        *,
        recipients: Sequence[str] | None = None,
        topic: str | None = None,
        goes_first: bool | None = None,
        limit: int = 20,
    ) -> list[OutboxItem]:
        """Take due messages for these recipients, of this topic or lane; nobody else gets them until the claim expires.

        What tells of danger comes first, and what was never tried before what is tried again. A message of no named
        topic that cannot be read is given as a gap: its recipient hears where it stands.
        """
        due = _due(now, recipients, topic)
        if goes_first is not None:
            due &= OutboxRow.goes_first.is_(goes_first)
        query = select(OutboxRow).where(due).order_by(*IN_TURN).limit(limit).with_for_update(skip_locked=True)
        claimed = []
        for row in await self._session.scalars(query):
            # Compare and set: where there is no row lock two workers may have read the same row.
            mine = update(OutboxRow).where(OutboxRow.sequence == row.sequence, due).values(claimed_until=now + CLAIM)
            if await changes_a_row(self._session, mine):
                set_committed_value(row, "claimed_until", now + CLAIM)
                item = self._item_or_gap(row)
                if item.is_gap:  # one damaged row must not stop the others
                    log.error("a message cannot be opened", topic=row.topic)
                if item.is_gap and topic is not None:
                    row.state, row.reason, row.changed_at = "refused", "cannot_open", now
                else:
                    claimed.append(item)
        return claimed

    async def events_after(self, recipient: str, after: int, limit: int) -> list[OutboxItem]:
        """Return a recipient's messages in strict sequence order after a cursor, for those who pull."""
        query = select(OutboxRow).where(OutboxRow.recipient == recipient, OutboxRow.sequence > after)
        rows = await self._session.scalars(query.order_by(OutboxRow.sequence).limit(limit))
        return [self._item_or_gap(row) for row in rows]

    async def of_days(self, recipient: str, since: datetime, until: datetime) -> list[OutboxItem]:
        """Return a recipient's messages made from a moment on and before another one, in strict order."""
        theirs = OutboxRow.recipient == recipient, OutboxRow.created_at >= since, OutboxRow.created_at < until
        rows = await self._session.scalars(select(OutboxRow).where(*theirs).order_by(OutboxRow.sequence))
        return [self._item_or_gap(row) for row in rows]

    async def head(self, recipient: str) -> int:
        """Return the newest sequence of a recipient; 0 when it has none."""
        newest = select(func.max(OutboxRow.sequence)).where(OutboxRow.recipient == recipient)
        return await self._session.scalar(newest) or 0

    async def newest(self) -> int:
        """Return the newest sequence of anybody; 0 in an empty outbox."""
        return await self._session.scalar(select(func.max(OutboxRow.sequence))) or 0

    def _item_or_gap(self, row: OutboxRow) -> OutboxItem:
        """Return a row as an item; a damaged one as a gap, so that the others are read."""
        try:
            return self._item(row)
        except CannotOpen:
            lost, claim = {"id": row.subject}, row.claimed_until
            gap = row.recipient, GAP, row.subject, lost
            return OutboxItem(row.id, row.sequence, *gap, row.attempts, row.created_at, claim)

    def _item(self, row: OutboxRow) -> OutboxItem:
        """Return a row as an item; raises CannotOpen when its body was changed or moved."""
        body = json.loads(self._sealer.open(row.sealed, place_of(row.id)))
        addressed = row.recipient, row.topic, row.subject
        return OutboxItem(row.id, row.sequence, *addressed, body, row.attempts, row.created_at, row.claimed_until)


async def addressees(session: AsyncSession, topic: str, now: datetime) -> list[str]:
    """Return for whom messages of a topic are due, whoever has waited longest first."""
    due = select(OutboxRow.recipient).where(_due(now, None, topic))
    return list(await session.scalars(due.group_by(OutboxRow.recipient).order_by(func.min(OutboxRow.sequence))))


async def delete_settled(session: AsyncSession, topic: str, before: datetime) -> int:
    """Delete the messages of a topic that wait for nothing since before a moment; return how many."""
    old = (OutboxRow.topic == topic) & (OutboxRow.state != "waiting") & (OutboxRow.changed_at < before)
    result = await session.execute(delete(OutboxRow).where(old))
    return result.rowcount if isinstance(result, CursorResult) else 0


async def lanes_due(session: AsyncSession, recipients: Sequence[str], now: datetime) -> list[tuple[str, bool]]:
    """Return for which recipients something is due, and whether it goes first: one entry a recipient and lane."""
    lane = OutboxRow.recipient, OutboxRow.goes_first
    rows = await session.execute(select(*lane).where(_due(now, recipients, None)).distinct())
    return [(recipient, first) for recipient, first in rows]


def place_of(key: str) -> str:
    """Return where a body is sealed to."""
    return f"outbox.sealed:{key}"


async def _one_at_a_time(session: AsyncSession) -> None:
    # PostgreSQL hands out sequence numbers before the commit: without this lock a reader could pass a cursor over a
    # message that becomes visible later. SQLite has one writer anyway.
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(select(func.pg_advisory_xact_lock(IN_ORDER)))


def _due(now: datetime, recipients: Sequence[str] | None, topic: str | None) -> ColumnElement[bool]:
    free = or_(OutboxRow.claimed_until.is_(None), OutboxRow.claimed_until < now)
    due = (OutboxRow.state == "waiting") & (OutboxRow.next_at <= now) & free
    if recipients is not None:
        due &= OutboxRow.recipient.in_(recipients)
    return due if topic is None else due & (OutboxRow.topic == topic)


async def record(session: AsyncSession, item: OutboxItem, outcome: Outcome, now: datetime) -> str | None:
    """Record what came of an attempt and return the new state; None when the item was no longer this worker's."""
    query = select(OutboxRow).where(OutboxRow.id == item.id).with_for_update()
    row = await session.scalar(query.execution_options(populate_existing=True))
    if row is None or row.state != "waiting":
        return None
    if row.claimed_until != item.claimed_until and not isinstance(outcome, Delivered):
        return None  # the claim expired and another worker has it; only a success is worth recording
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
    again = None if isinstance(outcome, Refused) else _next(row, now, outcome)
    row.state, row.next_at = ("refused", now) if again is None else ("waiting", again)
    if again is None:
        log.error("a message was given up", recipient=row.recipient, topic=row.topic, reason=row.reason)


def _next(row: OutboxRow, now: datetime, outcome: TryLater) -> datetime | None:
    return next_attempt(row.attempts, row.replayed_at or row.created_at, now, outcome.after)
