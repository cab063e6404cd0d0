"""One-time ways from one conversation into another: only a blind index of what opens them is kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.inbox.tables import HandoverRow


async def offer_handover(session: AsyncSession, blind: str, handle: str, *, now: datetime, until: datetime) -> None:
    """Keep a new way out of a conversation; an earlier one of the same conversation opens nothing any more."""
    stale = or_(HandoverRow.handle == handle, HandoverRow.open_until <= now)
    await session.execute(delete(HandoverRow).where(stale))
    session.add(HandoverRow(blind=blind, handle=handle, open_until=until))
    await session.flush()


async def is_open(session: AsyncSession, blind: str, now: datetime) -> bool:
    """Say whether a way can still be taken; looking does not use it up."""
    usable = (HandoverRow.blind == blind) & HandoverRow.used_at.is_(None) & (HandoverRow.open_until > now)
    return await session.scalar(select(HandoverRow.blind).where(usable)) is not None


async def take_handover(session: AsyncSession, blind: str, now: datetime) -> str | None:
    """Use a way up and return the conversation that it leads out of; None when it was used, ended or never made."""
    usable = (HandoverRow.blind == blind) & HandoverRow.used_at.is_(None) & (HandoverRow.open_until > now)
    used = update(HandoverRow).where(usable).values(used_at=now).returning(HandoverRow.handle)
    return (await session.scalars(used)).first()
