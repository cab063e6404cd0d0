"""What is overdue, and how long children have waited: for operators, metrics and the recipients themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Float, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.procedures.model import SETTLED, Overdue
from bot.procedures.tables import StepRow

UNIX_EPOCH_IN_JULIAN_DAYS = 2440587.5
HOUR = 3600
Labels = tuple[str, str, str, str]  # lane, area, step, role


@dataclass(frozen=True)
class Waiting:
    """Steps that are open in one place: how many, for how many hours in all, and how many past their time."""

    steps: int
    hours: float
    overdue: int


async def overdue(
    session: AsyncSession, now: datetime, *, recipient: str | None = None, area: str | None = None, limit: int = 500
) -> list[Overdue]:
    """Return the steps whose time is up, the longest overdue first; of one recipient, or of one area."""
    late = select(StepRow).where(StepRow.state.not_in(SETTLED), StepRow.due_at < now)
    late = late.where(StepRow.recipient == recipient) if recipient is not None else late
    late = late.where(StepRow.area == area) if area is not None else late
    rows = await session.scalars(late.order_by(StepRow.due_at, StepRow.id).limit(limit))
    return [as_overdue(row) for row in rows]


def as_overdue(row: StepRow) -> Overdue:
    """Return a line whose time is up."""
    about = row.reference, row.step, row.role, row.recipient, row.product_id, row.lane, row.area
    return Overdue(*about, row.opened_at, row.due_at or row.opened_at)


async def waiting(session: AsyncSession, now: datetime) -> dict[Labels, Waiting]:
    """Count what is required and open, by lane, area, step and owner."""
    place = StepRow.lane, StepRow.area, StepRow.step, StepRow.role
    is_late = func.coalesce(func.sum(_one_where(StepRow.due_at < now)), 0)
    count = select(*place, func.count(), func.sum(_seconds(session)), is_late)
    rows = await session.execute(
        count.where(StepRow.state.not_in(SETTLED), StepRow.required.is_(True)).group_by(*place)
    )
    at = now.astimezone(UTC).timestamp()
    return {
        (lane, area or "", step, role): Waiting(number, (number * at - since) / HOUR, late)
        for lane, area, step, role, number, since, late in rows
    }


def _one_where(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _seconds(session: AsyncSession) -> ColumnElement[float]:
    """Return the moment of opening in seconds since 1970, in the words of the database."""
    if session.get_bind().dialect.name == "sqlite":
        return (func.julianday(StepRow.opened_at) - UNIX_EPOCH_IN_JULIAN_DAYS) * 86400.0
    return cast(func.extract("epoch", StepRow.opened_at), Float)
