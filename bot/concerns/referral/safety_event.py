"""Danger goes out at once, before the rest is asked: a provisional event for police and social care."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.context import ConcernContext
from bot.concerns.draft import draft
from bot.concerns.model import Route
from bot.concerns.redaction.redact import redact
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral import products
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.publish import Publisher
from bot.concerns.referral.recipients import recipients
from bot.concerns.referral.site import site_of
from bot.concerns.routing import route
from bot.concerns.store import locked
from bot.concerns.tables import ProductRow

TOPIC = "safety.reported.v1"
ROLES = ("police", "social_care")


async def safety_event(
    session: AsyncSession, context: ConcernContext, concern_id: str, evidence: Sequence[str], now: datetime
) -> list[str]:
    """Publish what a concern holds of a danger at once, provisional; the same words again publish nothing.

    Return the product ids; raises ConcernError("no_concern").
    """
    row = await locked(session, concern_id)
    held = await draft(session, context, concern_id, context.gazetteer(row.area), strict=True)
    words = [redact(part, held.redaction).text for part in evidence]
    if row.state == "discarded" or await _sent_before(session, context, concern_id, words):
        return []
    to = await recipients(session, ROLES, row.area)
    lines = release_copy(held, held.redaction, texts=context.texts, knowledge=context.knowledge)
    destined = _in_danger(route(held, context.knowledge))
    site = site_of(context, row)
    case = ReferralCase(held, destined, lines, to, context.knowledge, row.version, False, now, site=site)
    addressed = products.safety_event(case, words)
    for product, recipient in addressed:
        await Publisher(session, context, row).publish(product, recipient, TOPIC, now, held.redaction)
    return [product.id for product, _ in addressed]


def _in_danger(destined: Route) -> Route:
    lanes = tuple(dict.fromkeys(("safety", *destined.lanes)))
    return replace(destined, lanes=lanes, danger=True, same_day=True)


async def _sent_before(session: AsyncSession, context: ConcernContext, concern_id: str, words: Sequence[str]) -> bool:
    rows = await session.scalars(
        select(ProductRow).where(ProductRow.concern_id == concern_id, ProductRow.kind == "safety_event")
    )
    sent = [json.loads(context.content.open(row.payload, f"concern_products.payload:{row.id}")) for row in rows]
    return any(set(words) <= set(payload["danger_words"]) for payload in sent)
