"""What a recipient answers: its state, the outcome on the concern, and a notice to the person, in one commit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.concerns import ConcernContext, record_outcome
from bot.db import new_id
from bot.feed.person_notices import News, tell_person
from bot.feed.problems import Problem
from bot.feed.retrieval import addressed_to
from bot.feed.tables import AcknowledgementRow
from bot.services import Services

CONFLICT = 409
Kind = Literal["received", "accepted", "rejected", "question", "outcome"]
# What an answer does to the recipient's state; a question and an outcome leave it as it is.
Transition = Callable[[AsyncSession, str, str, datetime], Awaitable[bool]]
TRANSITIONS: dict[Kind, Transition] = {
    "received": outbox.arrived,
    "accepted": outbox.accepted,
    "rejected": outbox.rejected,
}


@dataclass(frozen=True)
class Acknowledgement:
    """One answer of one recipient; `code` says why: a word that the feed has a sentence for, or its own."""

    recipient: str
    product_id: str
    token: str
    kind: Kind
    code: str | None = None
    text: str | None = None


async def acknowledge(services: Services, answer: Acknowledgement, now: datetime) -> bool:
    """Write an acknowledgement down once; True when it was here already. Raises Problem for somebody else's."""
    async with services.database.writing() as session:
        await addressed_to(session, answer.recipient, answer.product_id)
        if not await _is_new(session, answer, now):
            return True
        if change := TRANSITIONS.get(answer.kind):
            await change(session, answer.product_id, answer.recipient, now)
        await _keep(session, services, answer, now)
    return False


async def _is_new(session: AsyncSession, answer: Acknowledgement, now: datetime) -> bool:
    row = AcknowledgementRow(id=new_id(), recipient=answer.recipient, token=answer.token, kind=answer.kind, at=now)
    row.product_id = answer.product_id
    try:
        async with session.begin_nested():
            session.add(row)
    except IntegrityError:  # this token was used before: the same answer again, or a mistake
        same = AcknowledgementRow.recipient == answer.recipient, AcknowledgementRow.token == answer.token
        first = (await session.scalars(select(AcknowledgementRow).where(*same))).one()
        if (first.product_id, first.kind) != (answer.product_id, answer.kind):
            raise Problem(CONFLICT, "token-reused", "This token was used for another acknowledgement") from None
        return False
    return True


async def _keep(session: AsyncSession, services: Services, answer: Acknowledgement, now: datetime) -> None:
    data = {"code": answer.code, "text": answer.text, "recipient": answer.recipient, "token": answer.token}
    outcome_id = await record_outcome(session, ConcernContext.of(services), answer.product_id, answer.kind, data, now)
    if answer.kind != "received":  # a machine's word; the person hears when somebody has taken it
        question = outcome_id if answer.kind == "question" else None
        news = News(answer.recipient, answer.product_id, answer.kind, answer.text, answer.code, question)
        await tell_person(session, services, news, now)
