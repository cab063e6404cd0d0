"""What became of a concern that was passed on, for whoever looks later: no words of it, and nobody's name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.context import ConcernContext
from bot.concerns.model import Concern
from bot.concerns.queries import payload
from bot.concerns.referral.recipient_questions import RecipientQuestion, alarmed_and_asked, is_answer_to
from bot.concerns.store import as_concern
from bot.concerns.tables import ConcernRow, OutcomeRow, ProductRow, StatementRow

REPORTER = "reporter"
SHOWN = ("test", "confirmed", "lane", "lanes", "urgency", "knowledge_version")


@dataclass(frozen=True)
class SentProduct:
    """One product as it was passed on; `head` is what of it tells of no child."""

    id: str
    version: int
    kind: str
    role: str
    destination_id: str | None
    made_at: datetime
    head: Mapping[str, Any]


@dataclass(frozen=True)
class Answered:
    """One answer of a recipient; `text` was cleared for release by whoever wrote it."""

    product_id: str
    kind: str
    code: str | None
    text: str | None
    at: datetime


@dataclass(frozen=True)
class History:
    """A concern, everything that was sent of it, what was answered, and which questions still wait."""

    concern: Concern
    sent: tuple[SentProduct, ...]
    answers: tuple[Answered, ...]
    asked: tuple[tuple[RecipientQuestion, bool], ...]


async def passed_on_in(session: AsyncSession, area: str) -> list[tuple[str, str]]:
    """Return id and reference of every concern of an area of which something was passed on, by reference."""
    of_area = select(ConcernRow.id, ConcernRow.reference).where(ConcernRow.area == area)
    sent = ConcernRow.id.in_(select(ProductRow.concern_id).where(ProductRow.role != REPORTER))
    return [(key, reference) for key, reference in await session.execute(of_area.where(sent).order_by("reference"))]


async def history(session: AsyncSession, context: ConcernContext, concern_id: str) -> History:
    """Return what became of one concern, in the order in which it happened."""
    row = await session.get_one(ConcernRow, concern_id)
    own = ProductRow.concern_id == concern_id, ProductRow.role != REPORTER
    products = list(await session.scalars(select(ProductRow).where(*own).order_by(ProductRow.made_at, ProductRow.id)))
    sent = tuple([await _sent(session, context, product) for product in products])
    of_these = OutcomeRow.product_id.in_([product.id for product in products])
    rows = await session.scalars(select(OutcomeRow).where(of_these).order_by(OutcomeRow.at, OutcomeRow.id))
    answers = tuple(_answered(context, outcome) for outcome in rows)
    return History(as_concern(row), sent, answers, await _asked(session, context, concern_id))


async def _sent(session: AsyncSession, context: ConcernContext, row: ProductRow) -> SentProduct:
    whole = await payload(session, context, row.id)
    head = {name: whole.get(name) for name in SHOWN}
    return SentProduct(row.id, row.version, row.kind, row.role, row.destination_id, row.made_at, head)


def _answered(context: ConcernContext, row: OutcomeRow) -> Answered:
    answer: dict[str, Any] = json.loads(context.content.open(row.data, f"concern_outcomes.data:{row.id}"))
    return Answered(row.product_id, row.kind, answer.get("code"), answer.get("text"), row.at)


async def _asked(
    session: AsyncSession, context: ConcernContext, concern_id: str
) -> tuple[tuple[RecipientQuestion, bool], ...]:
    """Return what recipients asked, each with whether words of the person answer it."""
    _, asked = await alarmed_and_asked(session, context, concern_id)
    own = select(StatementRow.source).where(StatementRow.concern_id == concern_id).distinct()
    sources = list(await session.scalars(own))
    return tuple((one, any(is_answer_to(source, one) for source in sources)) for one in asked)
