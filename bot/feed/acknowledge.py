"""What a recipient answers: its state, the outcome on the concern, and a notice to the person, in one commit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox, procedures
from bot.concerns import ConcernContext, outcomes_of, record_outcome
from bot.db import new_id
from bot.feed.answer_rules import CONFLICT, Kind, check_answer, check_order
from bot.feed.person_notices import News, can_be_asked, tell_person
from bot.feed.problems import Problem
from bot.feed.procedure.step_news import StepNews, announce
from bot.feed.retrieval import addressed_to
from bot.feed.tables import AcknowledgementRow
from bot.services import Services

DONE = "done"  # what an answer makes of a step
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
    """Write an acknowledgement down once; True when it was here already.

    Raises Problem for somebody else's referral, an answer that cannot be taken, and a token of another answer.
    """
    async with services.database.writing() as session:
        product = await addressed_to(session, answer.recipient, answer.product_id)
        if await _is_repeat(session, services, answer):
            return True
        check_answer(answer)
        check_order(answer.kind, await _earlier(session, answer))
        if answer.kind == "question" and not await can_be_asked(session, services, product.concern_id):
            raise Problem(
                CONFLICT, "not-delivered", "The question can reach nobody: there is no way back to the person"
            )
        await _write(session, answer, now)
        if change := TRANSITIONS.get(answer.kind):
            await change(session, answer.product_id, answer.recipient, now)
        of_whom = product.concern_id, product.role
        settled = await procedures.settle_by_answer(session, services.knowledge.procedures, *of_whom, answer.kind, now)
        for step in settled:
            news = StepNews(product.concern_id, answer.recipient, product.role, step, DONE)
            await announce(session, services, news, now)
        await _keep(session, services, answer, now)
    return False


async def _is_repeat(session: AsyncSession, services: Services, answer: Acknowledgement) -> bool:
    """Say whether the very same answer is here; raises Problem when its token was used for another one."""
    same = AcknowledgementRow.recipient == answer.recipient, AcknowledgementRow.token == answer.token
    first = await session.scalar(select(AcknowledgementRow).where(*same))
    if first is None:
        return False
    answers = await outcomes_of(session, ConcernContext.of(services), first.product_id)
    was = next(
        ({"code": c.get("code"), "text": c.get("text")} for c in answers if c.get("token") == answer.token), None
    )
    same_words = was == {"code": answer.code, "text": answer.text}
    if (first.product_id, first.kind) != (answer.product_id, answer.kind) or not same_words:
        raise Problem(CONFLICT, "token-reused", "This token was used for another acknowledgement")
    return True


async def _earlier(session: AsyncSession, answer: Acknowledgement) -> list[str]:
    """Return what the recipient has said of this referral so far."""
    own = AcknowledgementRow.recipient == answer.recipient, AcknowledgementRow.product_id == answer.product_id
    return list(await session.scalars(select(AcknowledgementRow.kind).where(*own)))


async def _write(session: AsyncSession, answer: Acknowledgement, now: datetime) -> None:
    row = AcknowledgementRow(id=new_id(), recipient=answer.recipient, token=answer.token, kind=answer.kind, at=now)
    row.product_id = answer.product_id
    try:
        async with session.begin_nested():
            session.add(row)
    except IntegrityError:  # two calls at once with one token: the other one was a moment earlier
        raise Problem(CONFLICT, "token-in-use", "This token is being used at this moment; send it again") from None


async def _keep(session: AsyncSession, services: Services, answer: Acknowledgement, now: datetime) -> None:
    data = {"code": answer.code, "text": answer.text, "recipient": answer.recipient, "token": answer.token}
    outcome_id = await record_outcome(session, ConcernContext.of(services), answer.product_id, answer.kind, data, now)
    if answer.kind != "received":  # a machine's word; the person hears when somebody has taken it
        question = outcome_id if answer.kind == "question" else None
        news = News(answer.recipient, answer.product_id, answer.kind, answer.text, answer.code, question)
        await tell_person(session, services, news, now)
