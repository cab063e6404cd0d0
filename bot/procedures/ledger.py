"""The ledger of one concern: each step with its records, and whether both keys have turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.guidance.procedure.procedure_model import GRAVEST_FIRST, Procedures
from bot.procedures.model import SETTLED, Step
from bot.procedures.recording import words_of
from bot.procedures.tables import RecordRow, StepRow


@dataclass(frozen=True)
class Ledger:
    """Every step of a concern; `keys` says of each role that must turn one whether it has, with when."""

    reference: str
    lane: str
    area: str | None
    steps: tuple[Step, ...]
    keys: tuple[tuple[str, datetime | None], ...]
    closed_at: datetime | None


async def ledger_of(session: AsyncSession, sealer: Sealer, book: Procedures, concern_id: str) -> Ledger | None:
    """Return the ledger of a concern; None where nothing was opened for it."""
    of_concern = select(StepRow).where(StepRow.concern_id == concern_id).order_by(StepRow.opened_at, StepRow.id)
    rows = list(await session.scalars(of_concern))
    if not rows:
        return None
    own = select(RecordRow).where(RecordRow.concern_id == concern_id).order_by(RecordRow.at, RecordRow.id)
    recorded = list(await session.scalars(own))
    order = [rule.id for rule in book.steps]
    rows.sort(key=lambda row: order.index(row.step) if row.step in order else len(order))
    lane = min((row.lane for row in rows), key=[*GRAVEST_FIRST].index)  # type: ignore[arg-type]
    steps = tuple(_step(sealer, row, recorded) for row in rows)
    keys = _keys(book, lane, steps)
    return Ledger(rows[0].reference, lane, rows[0].area, steps, keys, _closed_at(steps, keys))


async def addressees_of(session: AsyncSession, concern_id: str, roles: Sequence[str]) -> dict[str, str]:
    """Return the recipients of these roles that have a line of a concern, each with its newest product."""
    of_concern = StepRow.concern_id == concern_id, StepRow.role.in_(roles)
    rows = await session.execute(select(StepRow.recipient, StepRow.product_id).where(*of_concern).order_by(StepRow.id))
    return {row.recipient: row.product_id for row in rows}


def _step(sealer: Sealer, row: StepRow, recorded: Sequence[RecordRow]) -> Step:
    own = [one for one in recorded if (one.step, one.owner) == (row.step, row.role)]
    about = row.step, row.role, row.recipient, row.required, row.lane, row.state
    return Step(*about, row.opened_at, row.due_at, row.settled_at, row.product_id, tuple(_said(sealer, o) for o in own))


def _said(sealer: Sealer, row: RecordRow) -> dict[str, str | None]:
    day = row.on.isoformat() if row.on else None
    record = {"by": row.role, "state": row.state, "on": day, "code": row.code, **words_of(sealer, row)}
    return {**record, "at": row.at.isoformat()}


def _keys(book: Procedures, lane: str, steps: Sequence[Step]) -> tuple[tuple[str, datetime | None], ...]:
    """Return who must have decided before the concern closes, and when each did; nobody, in a lane without keys."""
    if lane not in book.two_keys.lanes:
        return ()
    turned = {step.owner: step.settled_at for step in steps if step.step == book.two_keys.step}
    return tuple((role, turned.get(role)) for role in book.two_keys.roles)


def _closed_at(steps: Sequence[Step], keys: Sequence[tuple[str, datetime | None]]) -> datetime | None:
    asked = [step for step in steps if step.required]
    is_open = any(step.state not in SETTLED for step in asked) or any(turned is None for _, turned in keys)
    moments = [step.settled_at for step in asked if step.settled_at]
    return None if is_open or not moments else max(moments)
