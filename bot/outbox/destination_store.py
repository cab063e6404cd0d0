"""Who receives referrals: found by role and area, added, paused and removed by the operator."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.db import changes_a_row
from bot.outbox.model import Destination
from bot.outbox.tables import ClientRow, DestinationRow, OutboxRow

BOTH_LIVE = timedelta(hours=24)  # that an earlier secret still opens and signs after a new one was made
_ACTIVE = DestinationRow.active.is_(True)


def _destination(row: DestinationRow) -> Destination:
    hours = row.acknowledge_within_hours
    within = timedelta(hours=hours) if hours is not None else None
    return Destination(row.id, row.role, row.mode, row.name, row.practice, row.area, row.url, within, row.whole)


async def destinations_for(
    session: AsyncSession, roles: Collection[str], area: str | None, *, practice: bool
) -> Mapping[str, Destination]:
    """Return of each role the area's own destination, else the default one, if any; practice and real never mix."""
    if not roles:
        return {}
    here = DestinationRow.role.in_(roles), DestinationRow.practice.is_(practice), _ACTIVE
    rows = list(await session.scalars(select(DestinationRow).where(*here).order_by(DestinationRow.id.desc())))
    default = {row.role: row for row in rows if row.area is None}
    own = {row.role: row for row in rows if row.area == area and area is not None}
    return {role: _destination(row) for role, row in (default | own).items()}


async def destination(session: AsyncSession, destination_id: str) -> Destination | None:
    """Return a destination by its id, also one that is paused."""
    row = await session.get(DestinationRow, destination_id)
    return _destination(row) if row else None


async def destinations(session: AsyncSession) -> list[Destination]:
    """Return every active destination."""
    return list(await states_of_destinations(session, only_active=True))


async def states_of_destinations(session: AsyncSession, *, only_active: bool = False) -> Mapping[Destination, bool]:
    """Return every destination with whether it is active; one that is paused is not."""
    query = select(DestinationRow).order_by(DestinationRow.id)
    rows = await session.scalars(query.where(_ACTIVE) if only_active else query)
    return {_destination(row): row.active for row in rows}


async def destinations_with_secrets(
    session: AsyncSession, sealer: Sealer, now: datetime
) -> list[tuple[Destination, tuple[str, ...]]]:
    """Return every active destination with the secrets that are live, the newest first."""
    rows = await session.scalars(select(DestinationRow).where(_ACTIVE))
    return [(_destination(row), _live(sealer, row, now)) for row in rows]


async def secret(session: AsyncSession, sealer: Sealer, destination_id: str) -> str | None:
    """Return the newest secret shared with an active destination."""
    row = await session.get(DestinationRow, destination_id)
    if row is None or not row.active or row.sealed_secret is None:
        return None
    return sealer.open(row.sealed_secret, _place(row.id))


async def live_secrets(session: AsyncSession, sealer: Sealer, destination_id: str, now: datetime) -> tuple[str, ...]:
    """Return the secrets that open the feed for an active destination: two while they are being changed."""
    row = await session.get(DestinationRow, destination_id)
    return _live(sealer, row, now) if row is not None and row.active else ()


async def is_open_to(session: AsyncSession, destination_id: str, *, practice: bool) -> bool:
    """Say whether a system of this kind may give anything to a destination: neither paused nor of the other kind."""
    row = await session.get(DestinationRow, destination_id)
    return row is not None and row.active and row.practice is practice


def _live(sealer: Sealer, row: DestinationRow, now: datetime) -> tuple[str, ...]:
    is_earlier_live = row.earlier_until is not None and row.earlier_until > now
    sealed = row.sealed_secret, row.sealed_earlier_secret if is_earlier_live else None
    return tuple(sealer.open(one, _place(row.id)) for one in sealed if one is not None)


def _place(destination_id: str) -> str:
    return f"destinations.sealed_secret:{destination_id}"


async def add_destination(
    session: AsyncSession, sealer: Sealer, new: Destination, shared: str | None, *, is_to_answer: bool = False
) -> None:
    """Add or replace a destination; its secret is sealed. One that `is_to_answer` a challenge gets nothing before."""
    row = await session.get(DestinationRow, new.id)
    row = row or DestinationRow(id=new.id, active=not is_to_answer, unanswered=is_to_answer)
    row.role, row.mode, row.name, row.practice = new.role, new.mode, new.name, new.practice
    row.area, row.url, row.whole = new.area, new.url, new.whole
    hours = new.acknowledge_within
    row.acknowledge_within_hours = int(hours.total_seconds() // 3600) if hours is not None else None
    row.sealed_secret = sealer.seal(shared, _place(new.id)) if shared is not None else None
    session.add(row)
    await session.flush()


async def rotate_secret(
    session: AsyncSession, sealer: Sealer, destination_id: str, shared: str, now: datetime, *, at_once: bool = False
) -> bool:
    """Give a destination a new secret; the one before stays live for a day, unless it must end at once."""
    row = await session.get(DestinationRow, destination_id)
    if row is None:
        return False
    row.sealed_earlier_secret = None if at_once else row.sealed_secret
    row.earlier_until = None if at_once else now + BOTH_LIVE
    row.sealed_secret = sealer.seal(shared, _place(destination_id))
    await session.flush()
    return True


async def pause_destination(session: AsyncSession, destination_id: str) -> bool:
    """Let nothing out to a destination and nothing be read by it; what waits goes on waiting. False for an unknown."""
    return await _switch(session, destination_id, active=False)


async def resume_destination(session: AsyncSession, destination_id: str) -> bool:
    """Let a destination that was paused receive again; False for an unknown one."""
    return await _switch(session, destination_id, active=True)


async def unanswered(session: AsyncSession) -> set[str]:
    """Return the destinations whose receiver has not answered the challenge yet."""
    return set(await session.scalars(select(DestinationRow.id).where(DestinationRow.unanswered.is_(True))))


async def to_be_challenged(
    session: AsyncSession, sealer: Sealer, destination_id: str, now: datetime
) -> tuple[Destination, tuple[str, ...]] | None:
    """Return a destination with its live secrets, also one that is not active; None for an unknown one."""
    row = await session.get(DestinationRow, destination_id)
    return (_destination(row), _live(sealer, row, now)) if row is not None else None


async def challenge_answered(session: AsyncSession, destination_id: str) -> bool:
    """Let a destination receive: its receiver has answered the challenge. False for an unknown one."""
    this = update(DestinationRow).where(DestinationRow.id == destination_id)
    return await changes_a_row(session, this.values(active=True, unanswered=False))


async def _switch(session: AsyncSession, destination_id: str, *, active: bool) -> bool:
    this = update(DestinationRow).where(DestinationRow.id == destination_id)
    return await changes_a_row(session, this.values(active=active))


async def remove_destination(session: AsyncSession, destination_id: str) -> int | None:
    """Remove a destination and return 0; while messages wait for it, how many, and nothing is removed.

    None for an unknown one.
    """
    if await destination(session, destination_id) is None:
        return None
    waits = (OutboxRow.recipient == destination_id) & (OutboxRow.state == "waiting")
    waiting = await session.scalar(select(func.count()).select_from(OutboxRow).where(waits)) or 0
    if not waiting:
        await session.execute(delete(ClientRow).where(ClientRow.destination_id == destination_id))
        await session.execute(delete(DestinationRow).where(DestinationRow.id == destination_id))
    return waiting


async def remove_practice_destinations(session: AsyncSession) -> None:
    """Remove every practice destination; from then on real destinations alone receive referrals."""
    theirs = select(DestinationRow.id).where(DestinationRow.practice.is_(True))
    await session.execute(delete(ClientRow).where(ClientRow.destination_id.in_(theirs)))
    await session.execute(delete(DestinationRow).where(DestinationRow.practice.is_(True)))
