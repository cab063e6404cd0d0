"""Submit a concern, or pass on an unfinished one, in the caller's one unit of work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.answers import Answers
from bot.concerns.context import ConcernContext
from bot.concerns.draft import Held, draft, draft_of
from bot.concerns.model import Answer, ConcernError, Draft, Receipt
from bot.concerns.referral.publish import Publisher
from bot.concerns.referral.receipts import current_receipt, receipt_of, states_of
from bot.concerns.store import UNFINISHED, locked
from bot.concerns.tables import ConcernRow, SubmissionRow


async def submit(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    *,
    message_key: str,
    confirmed: bool,
    now: datetime,
    read: Held | None = None,
) -> Receipt:
    """Publish a concern; the same message key, or nothing new since, gives the same receipt.

    `read`: what is stored of it, where it was read in this unit of work.
    Raises ConcernError: no_concern, concern_closed for one that was discarded.
    """
    row = await locked(session, concern_id)
    message_key = context.vault.blinder.blind(f"submission:{concern_id}:{message_key}")
    earlier = await _earlier(session, row, message_key) if row.version else None
    if earlier is not None:
        return await current_receipt(session, context, earlier, now)
    if row.state not in (*UNFINISHED, "submitted"):
        raise ConcernError("concern_closed")
    held = await _draft(session, context, row, read if confirmed else None, strict=not confirmed)
    publisher = Publisher(session, context, row)
    addressed = await publisher.publish_version(held, state="submitted", confirmed=confirmed, now=now)
    await _let_go(session, context, row, held.answers if confirmed else None)
    submission = SubmissionRow(message_key=message_key, concern_id=concern_id, version=row.version)
    receipt = json.dumps(receipt_of(row, addressed))
    submission.receipt = context.content.seal(receipt, f"concern_submissions.receipt:{message_key}")
    session.add(submission)
    await session.flush()
    return await current_receipt(session, context, submission, now, states=states_of(addressed))


async def _draft(
    session: AsyncSession, context: ConcernContext, row: ConcernRow, read: Held | None, *, strict: bool
) -> Draft:
    gazetteer = context.gazetteer(row.area)
    if read is None or read.row is not row:
        return await draft(session, context, row.id, gazetteer, strict=strict)
    return draft_of(context, read, gazetteer)


async def _let_go(
    session: AsyncSession, context: ConcernContext, row: ConcernRow, read: Mapping[str, Answer] | None
) -> None:
    """Of an anonymous reporter only custody still knows the way back, and nobody once it was cut.

    `read` are all answers, where they were read: a draft of what nobody confirmed is without what was chosen half-way.
    """
    given = read if read is not None else await Answers(session, context).latest(row.id)
    if "reporter_choice" in given and given["reporter_choice"].value == "anonymous":
        row.handle = row.came_from = None
        if "updates" in given and given["updates"].value == "cut":
            await identity.cut(session, context.vault, row.id)
        else:
            await identity.keep_way(session, context.vault, row.id)


async def _earlier(session: AsyncSession, row: ConcernRow, message_key: str) -> SubmissionRow | None:
    same_message = await session.get(SubmissionRow, message_key)
    if same_message is not None:
        return same_message
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


async def pass_on_one(session: AsyncSession, context: ConcernContext, concern_id: str, now: datetime) -> str | None:
    """Publish an unfinished concern, unconfirmed; return its reference, or None when there was nothing to pass on.

    Raises ConcernError("no_concern").
    """
    row = await locked(session, concern_id)
    if row.state not in UNFINISHED or (row.passed_at and row.passed_at >= row.touched_at):
        return None  # somebody else passed it on while we waited for it
    held = await draft(session, context, concern_id, context.gazetteer(row.area), strict=True)
    if not held.statements and not held.indicators:
        return None
    await Publisher(session, context, row).publish_version(held, state="parked", confirmed=False, now=now)
    await session.flush()
    return row.reference


async def pass_on_unfinished(
    session: AsyncSession, context: ConcernContext, now: datetime, *, after: timedelta
) -> list[str]:
    """Publish all that was left unfinished for so long in one unit of work; return the references."""
    due = await unfinished(session, now, after=after)
    references = [await pass_on_one(session, context, concern_id, now) for concern_id in due]
    return [reference for reference in references if reference]
