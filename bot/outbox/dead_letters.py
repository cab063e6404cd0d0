"""What a recipient refused for good, or what was given up: listed, counted, and sent again when somebody says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.db import changes_a_row, wakes
from bot.outbox.tables import DestinationRow, OutboxRow

# What the recipient itself answered ("not ours") is settled and has no reason of the wire.
_DEAD = (OutboxRow.state == "refused") & OutboxRow.reason.is_not(None)
_THEIRS = OutboxRow.recipient.in_(select(DestinationRow.id))


@dataclass(frozen=True)
class DeadLetter:
    """A message that no attempt will be made for any more; `reason` is why, as a word for the operator."""

    id: str
    recipient: str
    topic: str
    subject: str
    reason: str
    attempts: int
    put_in_at: datetime
    given_up_at: datetime


async def dead_letters(session: AsyncSession, *, limit: int = 500) -> list[DeadLetter]:
    """Return what is dead, what tells of danger first and then the oldest."""
    in_turn = OutboxRow.goes_first.desc(), OutboxRow.sequence
    rows = await session.scalars(select(OutboxRow).where(_DEAD, _THEIRS).order_by(*in_turn).limit(limit))
    return [_letter(row) for row in rows]


def _letter(row: OutboxRow) -> DeadLetter:
    about = row.id, row.recipient, row.topic, row.subject, row.reason or ""
    return DeadLetter(*about, row.attempts, row.created_at, row.changed_at)


async def count_dead(session: AsyncSession) -> Mapping[str, int]:
    """Count the dead letters of each recipient; one without any stands with 0."""
    count = func.count(OutboxRow.id)
    joined = select(DestinationRow.id, count).outerjoin(OutboxRow, (OutboxRow.recipient == DestinationRow.id) & _DEAD)
    rows = await session.execute(joined.group_by(DestinationRow.id))
    return {row[0]: row[1] for row in rows}


async def replay(session: AsyncSession, letter_id: str, now: datetime) -> bool:
    """Let a dead letter be sent again, under its id and in its place; False for what is none."""
    return bool(await _replay(session, OutboxRow.id == letter_id, now))


async def replay_all(session: AsyncSession, recipient: str, now: datetime) -> int:
    """Let every dead letter of a recipient be sent again; return how many there were."""
    letters = [letter.id for letter in await dead_letters(session, limit=100_000) if letter.recipient == recipient]
    return sum([await _replay(session, OutboxRow.id == letter, now) for letter in letters])


async def _replay(session: AsyncSession, which: ColumnElement[bool], now: datetime) -> int:
    fresh = {"state": "waiting", "attempts": 0, "next_at": now, "changed_at": now, "replayed_at": now}
    is_one = await changes_a_row(session, update(OutboxRow).where(which, _DEAD, _THEIRS).values(fresh))
    if is_one:
        wakes(session)
    return int(is_one)
