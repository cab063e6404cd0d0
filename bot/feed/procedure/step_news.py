"""When a recipient records a step the other recipients get an event: which step, whose, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox, procedures
from bot.concerns import ConcernContext, payload
from bot.outbox import RECORDED, Outbox, OutboxMessage
from bot.services import Services

BY_TELEPHONE = "call"
# What an event says of the recipient's own referral, as the events of its versions do.
OF_REFERRAL = ("id", "reference", "version", "kind", "lane", "test", "confirmed")


@dataclass(frozen=True)
class StepNews:
    """A step of a concern that one recipient recorded; who took part and why stays in the ledger."""

    concern_id: str
    recipient: str
    role: str
    step: str
    state: str


async def announce(session: AsyncSession, services: Services, news: StepNews, now: datetime) -> int:
    """Put an event into the outbox for each other recipient that sees the step; return how many there are."""
    book = services.knowledge.procedures
    rule = book.rule(news.step)
    if rule is None or rule.private:
        return 0
    others = await procedures.addressees_of(session, news.concern_id, book.sees_all)
    to = {recipient: product for recipient, product in others.items() if recipient != news.recipient}
    return sum([await _announce_to(session, services, news, *one, now) for one in to.items()])


async def _announce_to(
    session: AsyncSession, services: Services, news: StepNews, recipient: str, product_id: str, now: datetime
) -> bool:
    place = await outbox.destination(session, recipient)
    if place is None or place.mode == BY_TELEPHONE:
        return False
    own = await payload(session, ConcernContext.of(services), product_id)
    body = {name: own[name] for name in OF_REFERRAL} | {"urgency": own["urgency"]["level"], "supersedes": None}
    body |= {"step": news.step, "state": news.state, "by": news.role}
    message = OutboxMessage(recipient, RECORDED, product_id, body)
    await Outbox(session, services.content).enqueue(message, now)
    return True
