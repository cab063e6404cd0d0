"""What a recipient answers: its state, the outcome on the concern, and a notice to the person, in one commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import Box, record_outcome
from bot.db import new_id
from bot.feed.reading import addressed_to
from bot.feed.tables import AcknowledgementRow
from bot.identity import Vault, reply_address
from bot.notices import notify
from bot.outbox import destination, set_state
from bot.services import Services

STATE_OF = {"accepted": "accepted", "rejected": "refused"}


@dataclass(frozen=True)
class Acknowledgement:
    """One answer of one recipient: kind received, accepted, rejected, question or outcome."""

    recipient: str
    product_id: str
    token: str
    kind: str
    code: str | None = None
    text: str | None = None


async def _is_repeat(session: AsyncSession, told: Acknowledgement) -> bool:
    same = AcknowledgementRow.recipient == told.recipient, AcknowledgementRow.token == told.token
    return await session.scalar(select(AcknowledgementRow.id).where(*same)) is not None


async def acknowledge(services: Services, told: Acknowledgement, now: datetime) -> bool:
    """Write an acknowledgement down once; True when it was here already. Raises Problem for somebody else's."""
    async with services.database.writing() as session:
        product = await addressed_to(session, told.recipient, told.product_id)
        if await _is_repeat(session, told):
            return True
        row = AcknowledgementRow(id=new_id(), recipient=told.recipient, token=told.token, kind=told.kind, at=now)
        row.product_id = told.product_id
        session.add(row)
        if told.kind in STATE_OF:
            await set_state(session, told.product_id, told.recipient, STATE_OF[told.kind], now=now)
        vault = Vault(services.identity, services.blinder)
        box = Box(services.content, services.texts, vault)
        data = {"code": told.code, "text": told.text, "recipient": told.recipient}
        await record_outcome(session, box, told.product_id, told.kind, data, now)
        await _tell_person(session, services, vault, (told, product.concern_id, product.reference), now)
    return False


async def _tell_person(
    session: AsyncSession,
    services: Services,
    vault: Vault,
    what: tuple[Acknowledgement, str, str],
    now: datetime,
) -> None:
    told, concern_id, reference = what
    handle = await reply_address(session, vault, concern_id)
    place = await destination(session, told.recipient)
    if handle is None or place is None or told.kind == "received":
        return  # "received" is a machine's word; the person hears when somebody has taken it
    values = {"reference": reference, "recipient": place.name, "text": told.text or ""}
    await notify(session, services, handle, f"utter_notices_{told.kind}", values, now=now)
