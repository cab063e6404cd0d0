"""Who receives referrals: found by role and area, added by the operator."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.outbox.model import Destination
from bot.outbox.tables import DestinationRow


def _destination(row: DestinationRow) -> Destination:
    hours = row.acknowledge_within_hours
    within = timedelta(hours=hours) if hours is not None else None
    return Destination(row.id, row.role, row.mode, row.name, row.practice, row.area, row.url, within)


async def destination_for(session: AsyncSession, role: str, area: str | None) -> Destination | None:
    """Return the area's own destination for a role, else the default one, else None."""
    here = DestinationRow.role == role, DestinationRow.active.is_(True)
    rows = list(await session.scalars(select(DestinationRow).where(*here)))
    own = [row for row in rows if row.area == area and area is not None]
    default = [row for row in rows if row.area is None]
    return next((_destination(row) for row in own or default), None)


async def destination(session: AsyncSession, destination_id: str) -> Destination | None:
    """Return a destination by its id."""
    row = await session.get(DestinationRow, destination_id)
    return _destination(row) if row else None


async def destinations(session: AsyncSession) -> list[Destination]:
    """Return every active destination."""
    rows = await session.scalars(select(DestinationRow).where(DestinationRow.active.is_(True)))
    return [_destination(row) for row in rows]


async def destinations_with_secrets(session: AsyncSession, sealer: Sealer) -> list[tuple[Destination, str | None]]:
    """Return every active destination with the secret shared with it."""
    rows = await session.scalars(select(DestinationRow).where(DestinationRow.active.is_(True)))
    return [(_destination(row), _secret(sealer, row)) for row in rows]


async def secret(session: AsyncSession, sealer: Sealer, destination_id: str) -> str | None:
    """Return the secret shared with an active destination."""
    row = await session.get(DestinationRow, destination_id)
    return _secret(sealer, row) if row is not None and row.active else None


def _secret(sealer: Sealer, row: DestinationRow) -> str | None:
    sealed = row.sealed_secret
    return sealer.open(sealed, f"destinations.sealed_secret:{row.id}") if sealed is not None else None


async def add_destination(session: AsyncSession, sealer: Sealer, new: Destination, shared: str | None) -> None:
    """Add or replace a destination; its secret is sealed."""
    row = await session.get(DestinationRow, new.id) or DestinationRow(id=new.id)
    row.role, row.mode, row.name, row.practice = new.role, new.mode, new.name, new.practice
    row.area, row.url, row.active = new.area, new.url, True
    hours = new.acknowledge_within
    row.acknowledge_within_hours = int(hours.total_seconds() // 3600) if hours is not None else None
    context = f"destinations.sealed_secret:{new.id}"
    row.sealed_secret = sealer.seal(shared, context) if shared is not None else None
    session.add(row)
    await session.flush()


async def is_practice(session: AsyncSession, area: str | None) -> bool:
    """Say whether nothing here is real yet: true until a real police destination of the area is active."""
    police = await destination_for(session, "police", area)
    return police is None or police.practice


async def remove_practice_destinations(session: AsyncSession) -> None:
    """Remove the demo receivers; from then on real destinations alone receive referrals."""
    await session.execute(delete(DestinationRow).where(DestinationRow.practice.is_(True)))
