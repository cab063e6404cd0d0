"""Tell the person what became of their referral, where a way back still exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import ConcernContext, owner, payload, who_to_tell
from bot.guidance.texts import Texts, outcome_sentence
from bot.identity import reply_address
from bot.notices import Notice, notify, reaches
from bot.outbox import destination
from bot.services import Services

NOT_DELIVERED = "not_delivered"
ACCEPTED = "accepted"


@dataclass(frozen=True)
class News:
    """What became of a product with one recipient; `what` and `code` name the text, `text` is the recipient's own.

    `question` is the id of what the recipient asks.
    """

    recipient: str
    product_id: str
    what: str
    text: str | None = None
    code: str | None = None
    question: str | None = None


async def tell_person(session: AsyncSession, services: Services, news: News, now: datetime) -> bool:
    """Put news into the outbox; False when there is none for the person, or they want none or cannot be reached."""
    context = ConcernContext.of(services)
    handle = await _handle(session, context, news)
    place = await destination(session, news.recipient)
    if handle is None or place is None:
        return False
    product = await payload(session, context, news.product_id)
    what = _what(news, product)
    if what is None:
        return False
    area = product["area"]
    words = what_is_told(services.texts, replace(news, what=what), area)
    version = product["version"]
    notice = Notice(words, product["reference"], place.name, news.text or "", version, news.question, area)
    await notify(session, services, handle, notice, now=now)
    return True


async def can_be_asked(session: AsyncSession, services: Services, concern_id: str) -> bool:
    """Say whether a question about a concern can reach whoever reported it."""
    handle = await who_to_tell(session, ConcernContext.of(services), concern_id)
    return handle is not None and await reaches(session, services, handle)


def what_is_told(texts: Texts, news: News, area: str | None) -> str:
    """Return which words a notice has: the sentence of a reason code, or what became of it."""
    coded = f"{news.what}_{news.code}"
    return coded if news.code and outcome_sentence(texts, coded, area) else news.what


def _what(news: News, product: Mapping[str, Any]) -> str | None:
    """Return which news it is to the person: an alarm that arrived is no thanks, and its end is no news."""
    if news.what != ACCEPTED:
        return news.what
    if product["kind"] == "safety_event":
        return "alarm"
    if product["kind"] == "all_clear":
        return None
    if not product["confirmed"]:
        return "unfinished_accepted"
    return ACCEPTED if product["version"] == 1 else "more_accepted"


async def _handle(session: AsyncSession, context: ConcernContext, news: News) -> str | None:
    concern_id = (await owner(session, news.product_id)).concern_id
    # Who wants no updates is still told that nobody got it: somebody has to call.
    if news.what == NOT_DELIVERED:
        return await reply_address(session, context.vault, concern_id)
    return await who_to_tell(session, context, concern_id)
