"""Tell the person what became of their referral, where a way back still exists."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.tables import ConcernRow, ProductRow
from bot.identity import Vault, reply_address
from bot.notices import notify
from bot.outbox import destination
from bot.services import Services


async def tell_person(
    session: AsyncSession,
    services: Services,
    recipient: str,
    product_id: str,
    what: str,
    *,
    text: str | None = None,
    now: datetime,
) -> bool:
    """Put the notice `utter_notices_<what>` into the outbox; False when the way back was cut or is not known."""
    query = select(ProductRow.concern_id, ConcernRow.reference).join(ConcernRow).where(ProductRow.id == product_id)
    found = (await session.execute(query)).one_or_none()
    place = await destination(session, recipient)
    if found is None or place is None:
        return False
    handle = await reply_address(session, Vault(services.identity, services.blinder), found.concern_id)
    if handle is None:
        return False
    values = {"reference": found.reference, "recipient": place.name, "text": text or ""}
    await notify(session, services, handle, f"utter_notices_{what}", values, now=now)
    return True
