"""Pass a concern on: the frozen products and their outgoing messages, in the caller's one unit of work."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.context import ConcernContext
from bot.concerns.draft import draft
from bot.concerns.model import ConcernError, Receipt
from bot.concerns.referral.publish import gazetteer, publish_version
from bot.concerns.referral.receipts import current_receipt, receipt_of
from bot.concerns.statements import answers
from bot.concerns.store import UNFINISHED, locked
from bot.concerns.tables import ConcernRow, SubmissionRow

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge


async def submit(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    *,
    message_key: str,
    confirmed: bool,
    knowledge: Knowledge,
    now: datetime,
) -> Receipt:
    """Freeze and send a concern; the same message key, or nothing new since, gives the same receipt."""
    row = await locked(session, concern_id)
    message_key = f"{concern_id}:{message_key}"
    known = await _earlier(session, row, message_key)
    if known is not None:
        return await current_receipt(session, context, known, knowledge, now)
    if row.state not in (*UNFINISHED, "submitted"):
        raise ConcernError("concern_closed")
    current = await draft(session, context, concern_id, gazetteer(knowledge, row.area), strict=not confirmed)
    sent = await publish_version(session, context, row, current, confirmed=confirmed, knowledge=knowledge, now=now)
    row.state, row.confirmed = "submitted", confirmed
    await _let_go(session, context, row)
    receipt = receipt_of(row, sent)
    kept = SubmissionRow(message_key=message_key, concern_id=concern_id, version=row.version)
    kept.receipt = context.content.seal(json.dumps(receipt), f"concern_submissions.receipt:{message_key}")
    session.add(kept)
    await session.flush()
    return await current_receipt(session, context, kept, knowledge, now)


async def _let_go(session: AsyncSession, context: ConcernContext, row: ConcernRow) -> None:
    """Of an anonymous reporter only custody still knows the way back, and nobody once it was cut."""
    told = await answers(session, context, row.id)
    if "reporter_choice" in told and told["reporter_choice"].value == "anonymous":
        row.handle = row.came_from = None
        if "updates" in told and told["updates"].value == "cut":
            await identity.cut(session, context.vault, row.id)
        else:
            await identity.keep_way(session, context.vault, row.id)


async def _earlier(session: AsyncSession, row: ConcernRow, message_key: str) -> SubmissionRow | None:
    same = await session.get(SubmissionRow, message_key)
    if same is not None:
        return same
    if row.state != "submitted" or row.passed_at is None or row.touched_at > row.passed_at:
        return None
    latest = select(SubmissionRow).where(SubmissionRow.concern_id == row.id).order_by(SubmissionRow.version.desc())
    return (await session.scalars(latest.limit(1))).first()


async def unfinished(session: AsyncSession, now: datetime, *, after: timedelta) -> list[str]:
    """Return the ids of the concerns that were left unfinished for so long, unless discarded; the oldest first."""
    due = await session.scalars(
        select(ConcernRow.id)
        .where(ConcernRow.state.in_(UNFINISHED), ConcernRow.touched_at <= now - after)
        .where(or_(ConcernRow.passed_at.is_(None), ConcernRow.passed_at < ConcernRow.touched_at))
        .order_by(ConcernRow.touched_at)
    )
    return list(due)


async def pass_on_one(
    session: AsyncSession, context: ConcernContext, concern_id: str, knowledge: Knowledge, now: datetime
) -> str | None:
    """Pass an unfinished concern on, unconfirmed; return its reference, or None when there was nothing to pass on."""
    row = await locked(session, concern_id)
    if row.state not in UNFINISHED or (row.passed_at and row.passed_at >= row.touched_at):
        return None  # somebody else passed it on while we waited for it
    current = await draft(session, context, concern_id, gazetteer(knowledge, row.area), strict=True)
    if not current.statements and not current.indicators:
        return None
    await publish_version(session, context, row, current, confirmed=False, knowledge=knowledge, now=now)
    row.state = "parked"
    await session.flush()
    return row.reference


async def pass_on_unfinished(
    session: AsyncSession, context: ConcernContext, knowledge: Knowledge, now: datetime, *, after: timedelta
) -> list[str]:
    """Pass on all that was left unfinished for so long in one unit of work; return the references."""
    due = await unfinished(session, now, after=after)
    passed = [await pass_on_one(session, context, one, knowledge, now) for one in due]
    return [reference for reference in passed if reference]
