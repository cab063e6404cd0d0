"""What a recipient answers: its state, the outcome on the concern, and a notice to the person, in one commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import payload, record_outcome, who_to_tell
from bot.db import new_id
from bot.feed.person import tell_person
from bot.feed.problems import Problem
from bot.feed.reading import addressed_to, box_of
from bot.feed.tables import AcknowledgementRow
from bot.identity import Vault
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
    box = box_of(services)
    async with services.database.writing() as session:
        product = await addressed_to(session, told.recipient, told.product_id)
        if await _is_repeat(session, told):
            return True
        row = AcknowledgementRow(id=new_id(), recipient=told.recipient, token=told.token, kind=told.kind, at=now)
        row.product_id = told.product_id
        session.add(row)
        if told.kind in STATE_OF:
            await set_state(session, told.product_id, told.recipient, STATE_OF[told.kind], now=now)
        data = {"code": told.code, "text": told.text, "recipient": told.recipient}
        await record_outcome(session, box, told.product_id, told.kind, data, now)
        if told.kind != "received":  # a machine's word; the person hears when somebody has taken it
            await _tell_person(session, services, told, await who_to_tell(session, box, product.concern_id), now=now)
    return False


async def _tell_person(
    session: AsyncSession, services: Services, told: Acknowledgement, handle: str | None, *, now: datetime
) -> None:
    place = await destination(session, told.recipient)
    if handle is None or place is None:
        return
    reference = (await payload(session, box_of(services), told.product_id))["reference"]
    values = {"reference": reference, "recipient": place.name, "text": told.text or ""}
    await notify(session, services, handle, f"utter_notices_{told.kind}", values, now=now)
