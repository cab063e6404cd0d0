"""What a recipient records of a step: checked against its rule, kept once, and settled on its line."""

from __future__ import annotations

import json
from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import LONDON
from bot.crypto import Sealer
from bot.db import new_id
from bot.guidance.procedure.procedure_model import Procedures, StepRule
from bot.procedures.model import SETTLED, CannotRecord, Record
from bot.procedures.tables import RecordRow, StepRow


async def record_step(session: AsyncSession, sealer: Sealer, book: Procedures, record: Record, now: datetime) -> bool:
    """Write a record down once; True when the very same one was here already. Raises CannotRecord."""
    rule = book.rule(record.step)
    if rule is None:
        raise CannotRecord("step-unknown", f"The steps: {', '.join(one.id for one in book.steps)}")
    if await _is_repeat(session, sealer, record):
        return True
    owner = rule.owner_for(record.role)
    if owner is None:
        raise CannotRecord("step-not-yours", f"{rule.id} is recorded by {', '.join((*rule.owner, *rule.may_record))}")
    _check(rule, record, now.astimezone(LONDON).date())
    line = await _line(session, record, owner)
    await _keep(session, sealer, record, owner, now)
    line.state, line.settled_at = record.state, now if record.state in SETTLED else None
    await session.flush()
    return False


async def _is_repeat(session: AsyncSession, sealer: Sealer, record: Record) -> bool:
    same = RecordRow.recipient == record.recipient, RecordRow.token == record.token
    first = await session.scalar(select(RecordRow).where(*same))
    if first is None:
        return False
    was = (first.product_id, first.step, first.state, first.on, first.code, words_of(sealer, first))
    if was != (record.product_id, record.step, record.state, record.on, record.code, record.words()):
        raise CannotRecord("token-reused", "This token was used for another record", conflict=True)
    return True


def words_of(sealer: Sealer, row: RecordRow) -> dict[str, str | None]:
    """Return who took part and why."""
    words: dict[str, str | None] = json.loads(sealer.open(row.sealed, _place(row.id)))
    return words


def _place(record_id: str) -> str:
    return f"procedure_records.sealed:{record_id}"


def _check(rule: StepRule, record: Record, today: date) -> None:
    """Refuse a record that lacks what its step needs; raises CannotRecord."""
    if lacks := _lacks(rule, record):
        raise CannotRecord("step-incomplete", f"{rule.id}, {record.state}, needs {', '.join(lacks)}")
    codes = rule.codes.get(record.role, ()) if record.state == "done" else ()  # type: ignore[call-overload]
    if record.code is not None and record.code not in codes:
        raise CannotRecord("code-unknown", f"The codes of {rule.id}, {record.state}: {', '.join(codes) or 'none'}")
    if record.state == "done" and record.on is not None and record.on > today:
        raise CannotRecord("day-ahead", "What was done was not done on a day that has not come")


def _lacks(rule: StepRule, record: Record) -> list[str]:
    """Return what a record has to hold and does not: an exception its reason, a plan its day."""
    needs = {"not_needed": ("reason",), "planned": ("on",), "done": rule.needs}[record.state]
    given = {"on": record.on, "people": record.people, "code": record.code, "reason": record.reason}
    return [need for need in needs if not str(given[need] or "").strip()]


async def _line(session: AsyncSession, record: Record, owner: str) -> StepRow:
    own = StepRow.concern_id == record.concern_id, StepRow.step == record.step, StepRow.role == owner
    line = await session.scalar(select(StepRow).where(*own).with_for_update())
    if line is None:
        raise CannotRecord("step-not-asked", f"{record.step} is not asked for on this concern", conflict=True)
    return line


async def _keep(session: AsyncSession, sealer: Sealer, record: Record, owner: str, now: datetime) -> None:
    row = RecordRow(id=new_id(), concern_id=record.concern_id, product_id=record.product_id, step=record.step)
    row.owner, row.recipient, row.role, row.token = owner, record.recipient, record.role, record.token
    row.state, row.on, row.code, row.at = record.state, record.on, record.code, now
    row.sealed = sealer.seal(json.dumps(record.words()), _place(row.id))
    try:
        async with session.begin_nested():
            session.add(row)
    except IntegrityError:  # two calls at once with one token: the other one was a moment earlier
        raise CannotRecord(
            "token-in-use", "This token is being used at this moment; send it again", conflict=True
        ) from None


async def settle_by_answer(
    session: AsyncSession, book: Procedures, concern_id: str, role: str, kind: str, now: datetime
) -> list[str]:
    """Settle the steps of a role that its acknowledgement does by itself, and return which were open until now."""
    done = [rule.id for rule in book.steps if kind in rule.answered_by]
    if not done:
        return []
    own = StepRow.concern_id == concern_id, StepRow.role == role, StepRow.step.in_(done)
    settling = update(StepRow).where(*own, StepRow.state.not_in(SETTLED)).values(state="done", settled_at=now)
    settled = await session.scalars(settling.returning(StepRow.step).execution_options(synchronize_session="fetch"))
    return sorted(settled)
