"""How far each recipient is with what was addressed to it: one state a recipient, kept apart from the concern's own.

Nothing is "sent" as a whole: it counts as passed on to a recipient when that recipient accepted it, or when the person
said that they telephoned one who cannot be reached otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import cast

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.db import changes_a_row
from bot.outbox.model import RECORDED, RecipientState, SendingState
from bot.outbox.tables import OutboxRow


async def states(session: AsyncSession, subject: str) -> list[RecipientState]:
    """Return how far each recipient of a subject is."""
    own = OutboxRow.subject == subject, OutboxRow.topic != RECORDED
    rows = await session.scalars(select(OutboxRow).where(*own).order_by(OutboxRow.sequence))
    return [RecipientState(row.recipient, cast(SendingState, row.state), row.changed_at) for row in rows]


async def first_states(session: AsyncSession, subjects: Collection[str]) -> Mapping[str, str]:
    """Return how far the first recipient of each subject is, of those that were addressed to anybody."""
    if not subjects:
        return {}
    newest_first = select(OutboxRow).where(OutboxRow.subject.in_(subjects)).order_by(OutboxRow.sequence.desc())
    return {row.subject: row.state for row in await session.scalars(newest_first)}


async def arrived(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that a recipient has it: fetched, or said to be received; never takes an acceptance back."""
    return await _become(session, "delivered", subject, recipient, now, only_from="waiting")


async def heard(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that a recipient has read what the others recorded: how one that pulls gets to "delivered" there."""
    news = (OutboxRow.subject == subject) & (OutboxRow.recipient == recipient) & (OutboxRow.topic == RECORDED)
    waits = update(OutboxRow).where(news, OutboxRow.state == "waiting")
    return await changes_a_row(session, waits.values(state="delivered", changed_at=now))


async def accepted(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that a recipient took a subject on; False when it was not addressed to them."""
    return await _become(session, "accepted", subject, recipient, now)


async def rejected(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that a recipient does not take a subject on; False when it was not addressed to them."""
    return await _become(session, "refused", subject, recipient, now)


async def told_by_phone(session: AsyncSession, subject: str, recipient: str, now: datetime) -> bool:
    """Record that the person called a recipient who can only be telephoned; False when none waited for that."""
    return await _become(session, "told", subject, recipient, now, only_from="not_passed_on")


async def _become(
    session: AsyncSession,
    state: SendingState,
    subject: str,
    recipient: str,
    now: datetime,
    only_from: SendingState | None = None,
) -> bool:
    where = (OutboxRow.subject == subject) & (OutboxRow.recipient == recipient) & (OutboxRow.topic != RECORDED)
    if only_from is not None:
        where &= OutboxRow.state == only_from
    return await changes_a_row(session, update(OutboxRow).where(where).values(state=state, reason=None, changed_at=now))
