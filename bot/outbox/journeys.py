"""How each message fared, for whoever looks later: when it was put in, how often it was tried, what came of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import CannotOpen, Sealer
from bot.outbox.store import place_of
from bot.outbox.tables import OutboxRow


@dataclass(frozen=True)
class Journey:
    """One message for one recipient; `reason` is why it has not arrived, where it has not."""

    recipient: str
    topic: str
    state: str
    attempts: int
    reason: str | None
    put_in_at: datetime
    changed_at: datetime


async def journeys(session: AsyncSession, subject: str) -> list[Journey]:
    """Return how the messages of one subject fared, in the order in which they were put in."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.subject == subject).order_by(OutboxRow.sequence))
    return [_journey(row) for row in rows]


async def journeys_of(session: AsyncSession, sealer: Sealer, topic: str) -> list[tuple[Journey, Mapping[str, Any]]]:
    """Return every message of a topic with its body; one that cannot be opened is left out."""
    rows = await session.scalars(select(OutboxRow).where(OutboxRow.topic == topic).order_by(OutboxRow.sequence))
    opened = ((_journey(row), _body(sealer, row)) for row in rows)
    return [(journey, body) for journey, body in opened if body is not None]


def _journey(row: OutboxRow) -> Journey:
    fared = row.state, row.attempts, row.reason, row.created_at, row.changed_at
    return Journey(row.recipient, row.topic, *fared)


def _body(sealer: Sealer, row: OutboxRow) -> Mapping[str, Any] | None:
    try:
        body: dict[str, Any] = json.loads(sealer.open(row.sealed, place_of(row.id)))
    except CannotOpen:
        return None
    return body
