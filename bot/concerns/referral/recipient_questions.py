"""What recipients asked about a concern, and which words of the person answer it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.context import ConcernContext
from bot.concerns.tables import OutcomeRow, ProductRow

ASKED = "asked:"  # in front of the question's id, as the source of the statement that answers it
KIND = "question"
ALARM = "safety_event"


@dataclass(frozen=True)
class RecipientQuestion:
    """A question of one recipient about one of its products; `token` is the recipient's own name for it."""

    id: str
    role: str
    product_id: str
    text: str
    token: str | None
    asked_at: datetime


def answer_source(question_id: str) -> str:
    """Return the source of statements that answer a question."""
    return ASKED + question_id.replace("-", "")


def is_answer_to(source: str, question: RecipientQuestion) -> bool:
    """Say whether a statement's source names a question."""
    return source == answer_source(question.id)


async def alarmed_and_asked(
    session: AsyncSession, context: ConcernContext, concern_id: str
) -> tuple[tuple[str, ...], tuple[RecipientQuestion, ...]]:
    """Return the roles that got a safety event of a concern, and what recipients asked, the first question first."""
    asked = (OutcomeRow.product_id == ProductRow.id) & (OutcomeRow.kind == KIND)
    rows = await session.execute(
        select(ProductRow.role, ProductRow.kind, OutcomeRow)
        .outerjoin(OutcomeRow, asked)
        .where(ProductRow.concern_id == concern_id, or_(ProductRow.kind == ALARM, OutcomeRow.id.is_not(None)))
        .order_by(OutcomeRow.id)
    )
    every = rows.all()
    alarmed = tuple(sorted({role for role, kind, _ in every if kind == ALARM}))
    return alarmed, tuple(_question(context, row, role) for role, _, row in every if row is not None)


def _question(context: ConcernContext, row: OutcomeRow, role: str) -> RecipientQuestion:
    data = json.loads(context.content.open(row.data, f"concern_outcomes.data:{row.id}"))
    return RecipientQuestion(row.id, role, row.product_id, data.get("text") or "", data.get("token"), row.at)
