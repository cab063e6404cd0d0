"""Who waits for word of what came of a concern, after the time in which a service was to give it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.db import changes_a_row
from bot.guidance.procedure.procedure_model import Procedures
from bot.procedures.model import SETTLED, Overdue
from bot.procedures.overdue import as_overdue
from bot.procedures.tables import StepRow

ANSWER = "outcome"  # the acknowledgement that is word to the person


async def without_word(session: AsyncSession, book: Procedures, now: datetime, limit: int = 100) -> list[Overdue]:
    """Return the overdue words to a person of which they were not told yet that it is still open."""
    words = [rule.id for rule in book.steps if ANSWER in rule.answered_by]
    late = StepRow.step.in_(words), StepRow.state.not_in(SETTLED), StepRow.due_at < now, StepRow.told_at.is_(None)
    rows = await session.scalars(select(StepRow).where(*late).order_by(StepRow.due_at, StepRow.id).limit(limit))
    return [as_overdue(row) for row in rows]


async def mark_told(session: AsyncSession, step: Overdue, now: datetime) -> bool:
    """Write down that the person was told; False when it was done, or settled, a moment before."""
    own = StepRow.reference == step.reference, StepRow.step == step.step, StepRow.role == step.role
    still = StepRow.told_at.is_(None), StepRow.state.not_in(SETTLED)
    return await changes_a_row(session, update(StepRow).where(*own, *still).values(told_at=now))


async def is_taken_on(session: AsyncSession, book: Procedures, step: Overdue) -> bool:
    """Say whether the service has said that it took the concern on, which is all that may be claimed of it."""
    taking = [rule.id for rule in book.steps if "accepted" in rule.answered_by]
    own = StepRow.reference == step.reference, StepRow.role == step.role, StepRow.step.in_(taking)
    return await session.scalar(select(StepRow.id).where(*own, StepRow.state == "done").limit(1)) is not None
