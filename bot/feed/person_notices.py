"""Tell the person what became of their referral, where a way back still exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import ConcernContext, owner, payload, who_to_tell
from bot.guidance.texts import Texts
from bot.identity import reply_address
from bot.notices import notify
from bot.outbox import destination
from bot.services import Services

NOT_DELIVERED = "not_delivered"


@dataclass(frozen=True)
class News:
    """What became of a product with one recipient; `what` and `code` name the text, `text` is the recipient's own."""

    recipient: str
    product_id: str
    what: str
    text: str | None = None
    code: str | None = None


async def tell_person(session: AsyncSession, services: Services, news: News, now: datetime) -> bool:
    """Put the notice of the news into the outbox; False when the person wants none or cannot be reached."""
    context = ConcernContext.of(services)
    handle = await _handle(session, context, news)
    place = await destination(session, news.recipient)
    if handle is None or place is None:
        return False
    reference = (await payload(session, context, news.product_id))["reference"]
    values = {"reference": reference, "recipient": place.name, "text": news.text or ""}
    await notify(session, services, handle, notice_of(services.texts, news), values, now=now)
    return True


def notice_of(texts: Texts, news: News) -> str:
    """Return the key of the notice: a reason code with words of its own, or what became of it."""
    general = f"utter_notices_{news.what}"
    by_code = f"{general}_{news.code}"
    return by_code if news.code and texts.has(by_code) else general


async def _handle(session: AsyncSession, context: ConcernContext, news: News) -> str | None:
    concern_id = (await owner(session, news.product_id)).concern_id
    # Who wants no updates is still told that nobody got it: somebody has to call.
    if news.what == NOT_DELIVERED:
        return await reply_address(session, context.vault, concern_id)
    return await who_to_tell(session, context, concern_id)
