"""What a recipient answers: its state, the outcome on the concern, and a notice to the person, in one commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import record_outcome
from bot.concerns.context import ConcernContext
from bot.db import new_id
from bot.feed.person_notices import tell_person
from bot.feed.problems import Problem
from bot.feed.retrieval import addressed_to
from bot.feed.tables import AcknowledgementRow
from bot.outbox import set_state
from bot.services import Services

CONFLICT = 409
# What an answer does to the recipient's state, and from which states: "received" never takes an "accepted" back.
STATE_OF: dict[str, tuple[str, tuple[str, ...] | None]] = {
    "received": ("delivered", ("waiting",)),
    "accepted": ("accepted", None),
    "rejected": ("refused", None),
}


@dataclass(frozen=True)
class Acknowledgement:
    """One answer of one recipient: kind received, accepted, rejected, question or outcome."""

    recipient: str
    product_id: str
    token: str
    kind: str
    code: str | None = None
    text: str | None = None


async def acknowledge(services: Services, told: Acknowledgement, now: datetime) -> bool:
    """Write an acknowledgement down once; True when it was here already. Raises Problem for somebody else's."""
    async with services.database.writing() as session:
        await addressed_to(session, told.recipient, told.product_id)
        if not await _is_new(session, told, now):
            return True
        if told.kind in STATE_OF:
            state, only_from = STATE_OF[told.kind]
            await set_state(session, told.product_id, told.recipient, state, now=now, only_from=only_from)
        await _keep(session, services, told, now)
    return False


async def _is_new(session: AsyncSession, told: Acknowledgement, now: datetime) -> bool:
    row = AcknowledgementRow(id=new_id(), recipient=told.recipient, token=told.token, kind=told.kind, at=now)
    row.product_id = told.product_id
    try:
        async with session.begin_nested():
            session.add(row)
    except IntegrityError:  # this token was used before: the same answer again, or a mistake
        same = AcknowledgementRow.recipient == told.recipient, AcknowledgementRow.token == told.token
        first = (await session.scalars(select(AcknowledgementRow).where(*same))).one()
        if (first.product_id, first.kind) != (told.product_id, told.kind):
            raise Problem(CONFLICT, "token-reused", "This token was used for another acknowledgement") from None
        return False
    return True


async def _keep(session: AsyncSession, services: Services, told: Acknowledgement, now: datetime) -> None:
    data = {"code": told.code, "text": told.text, "recipient": told.recipient}
    await record_outcome(session, ConcernContext.of(services), told.product_id, told.kind, data, now)
    if told.kind != "received":  # a machine's word; the person hears when somebody has taken it
        await tell_person(session, services, told.recipient, told.product_id, told.kind, text=told.text, now=now)
