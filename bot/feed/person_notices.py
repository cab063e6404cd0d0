"""Tell the person what became of their referral, where a way back still exists."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import ConcernContext, owner, payload, who_to_tell
from bot.identity import reply_address
from bot.notices import notify
from bot.outbox import destination
from bot.services import Services

NOT_DELIVERED = "not_delivered"


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
    """Put the notice `utter_notices_<what>` into the outbox; False when the person wants none or cannot be reached."""
    context = ConcernContext.of(services)
    handle = await _handle(session, context, product_id, what)
    place = await destination(session, recipient)
    if handle is None or place is None:
        return False
    reference = (await payload(session, context, product_id))["reference"]
    values = {"reference": reference, "recipient": place.name, "text": text or ""}
    await notify(session, services, handle, f"utter_notices_{what}", values, now=now)
    return True


async def _handle(session: AsyncSession, context: ConcernContext, product_id: str, what: str) -> str | None:
    concern_id = (await owner(session, product_id)).concern_id
    # Who wants no updates is still told that nobody got it: somebody has to call.
    if what == NOT_DELIVERED:
        return await reply_address(session, context.vault, concern_id)
    return await who_to_tell(session, context, concern_id)
