"""A product that goes out opens the steps of whoever gets it; a graver one tightens them, or asks again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.db import new_id
from bot.guidance.model import Knowledge
from bot.guidance.procedure.procedure_model import GRAVEST_FIRST, StepRule
from bot.procedures.model import SETTLED, Addressed
from bot.procedures.tables import StepRow
from bot.procedures.working_time import due_at


async def open_steps(
    session: AsyncSession, knowledge: Knowledge, sent: Sequence[Addressed], now: datetime, *, anew: bool = False
) -> None:
    """Open what products of one concern call for from their recipients, in the caller's unit of work.

    `anew`: nothing of the concern has left before, so that no step of it is open.
    """
    asked = [(product, rule) for product in sent for rule in knowledge.procedures.steps if _calls_for(rule, product)]
    if not asked:
        return
    here = {} if anew else await _open_already(session, asked[0][0].concern_id)
    for product, rule in asked:
        row = here.get((product.role, rule.id))
        if row is None:
            here[product.role, rule.id] = row = _new(knowledge, rule, product, now)
            session.add(row)
        else:
            _renew(knowledge, rule, row, product, now)


async def _open_already(session: AsyncSession, concern_id: str) -> dict[tuple[str, str], StepRow]:
    lines = await session.scalars(select(StepRow).where(StepRow.concern_id == concern_id))
    return {(row.role, row.step): row for row in lines}


def _calls_for(rule: StepRule, sent: Addressed) -> bool:
    when = rule.when
    return (
        sent.role in rule.owner
        and (not when.lanes or sent.lane in when.lanes)
        and set(when.to) <= sent.roles
        and when.missing in (None, sent.missing)
    )


def _new(knowledge: Knowledge, rule: StepRule, sent: Addressed, now: datetime) -> StepRow:
    row = StepRow(id=new_id(), concern_id=sent.concern_id, reference=sent.reference, step=rule.id, role=sent.role)
    row.recipient, row.product_id, row.lane, row.area = sent.recipient, sent.product_id, sent.lane, sent.area
    row.required, row.state, row.opened_at = rule.required, "open", now
    row.due_at = _due(knowledge, rule, sent, now)
    return row


def _renew(knowledge: Knowledge, rule: StepRule, row: StepRow, sent: Addressed, now: datetime) -> None:
    """Point the line to the newest product; a graver lane has its own clock, and may ask for the step again."""
    row.recipient, row.product_id = sent.recipient, sent.product_id
    if GRAVEST_FIRST.index(sent.lane) >= [*GRAVEST_FIRST].index(row.lane):  # type: ignore[arg-type]
        return
    row.lane, due = sent.lane, _due(knowledge, rule, sent, now)
    if row.state in SETTLED:
        if rule.again:
            row.state, row.settled_at, row.opened_at, row.due_at = "open", None, now, due
        return
    row.due_at = min((moment for moment in (row.due_at, due) if moment), default=None)


def _due(knowledge: Knowledge, rule: StepRule, sent: Addressed, now: datetime) -> datetime | None:
    span = knowledge.procedures.span(rule, sent.lane, sent.area)
    return due_at(now, span, knowledge.bank_holidays) if span else None
