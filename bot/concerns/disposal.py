"""What is destroyed of a concern: the words of one that was discarded; all of one that was sent, by hand alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, Delete, delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity, procedures
from bot.concerns.store import UNFINISHED
from bot.concerns.tables import AnswerRow, ConcernRow, OutcomeRow, ProductRow, StatementRow, SubmissionRow
from bot.identity import Vault

Destroyed = dict[str, int]  # rows by the kind of what was destroyed


async def discarded_before(session: AsyncSession, moment: datetime) -> Sequence[str]:
    """Return the concerns discarded before a moment, no part of which was passed on, and of which words are left."""
    passed_on = exists().where(ProductRow.concern_id == ConcernRow.id)
    left = exists().where(StatementRow.concern_id == ConcernRow.id)
    due = ConcernRow.state == "discarded", ConcernRow.touched_at < moment, left, ~passed_on
    return list(await session.scalars(select(ConcernRow.id).where(*due)))


async def destroy_words(session: AsyncSession, concern_id: str) -> Destroyed:
    """Destroy the words of a concern, what was said first and what was answered; the reference stays taken."""
    return {
        "statements": await _rows(session, delete(StatementRow).where(StatementRow.concern_id == concern_id)),
        "answers": await _rows(session, delete(AnswerRow).where(AnswerRow.concern_id == concern_id)),
    }


async def sent_before(session: AsyncSession, moment: datetime) -> Sequence[tuple[str, datetime]]:
    """Return reference and day of the referrals that were last passed on before a moment, the oldest first."""
    passed_on = ConcernRow.passed_at < moment, ConcernRow.state.not_in(UNFINISHED)
    query = select(ConcernRow.reference, ConcernRow.passed_at).where(*passed_on).order_by(ConcernRow.passed_at)
    return [(reference, at) for reference, at in await session.execute(query) if at is not None]


async def destroy(session: AsyncSession, vault: Vault, concern_id: str) -> Destroyed:
    """Destroy a concern with its words, its products, what recipients answered, its procedure, and who reported it."""
    await identity.cut(session, vault, concern_id)
    products = select(ProductRow.id).where(ProductRow.concern_id == concern_id)
    gone = await destroy_words(session, concern_id)
    gone["procedure"] = await procedures.forget(session, concern_id)
    gone["outcomes"] = await _rows(session, delete(OutcomeRow).where(OutcomeRow.product_id.in_(products)))
    gone["sendings"] = await _rows(session, delete(SubmissionRow).where(SubmissionRow.concern_id == concern_id))
    gone["products"] = await _rows(session, delete(ProductRow).where(ProductRow.concern_id == concern_id))
    gone["referrals"] = await _rows(session, delete(ConcernRow).where(ConcernRow.id == concern_id))
    return gone


async def _rows(session: AsyncSession, work: Delete) -> int:
    result = await session.execute(work, execution_options={"synchronize_session": False})
    return result.rowcount if isinstance(result, CursorResult) else 0
