"""Danger goes out at once, before the rest is asked: a provisional event for police and social care."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.context import ConcernContext
from bot.concerns.draft import draft
from bot.concerns.model import Route
from bot.concerns.redaction.redact import redact
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral import products
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.publish import gazetteer, publish_product
from bot.concerns.referral.recipients import recipients
from bot.concerns.routing import route
from bot.concerns.store import locked
from bot.concerns.tables import ProductRow

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge

TOPIC = "safety.reported.v1"
ROLES = ("police", "social_care")


async def safety_event(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    evidence: Sequence[str],
    knowledge: Knowledge,
    now: datetime,
) -> list[str]:
    """Send what is known of a danger at once, provisional; return the product ids. The same words send nothing more."""
    row = await locked(session, concern_id)
    current = await draft(session, context, concern_id, gazetteer(knowledge, row.area), strict=True)
    words = [redact(part, current.redaction).text for part in evidence]
    if row.state == "discarded" or await _sent_before(session, context, concern_id, words):
        return []
    to = await recipients(session, ROLES, row.area)
    lines = release_copy(current, current.redaction, texts=context.texts, knowledge=knowledge)
    found = _in_danger(route(current, knowledge))
    made = products.safety_event(ReferralCase(current, found, lines, to, knowledge, row.version, False, now), words)
    for product, recipient in made:
        await publish_product(session, context, row, product, recipient, topic=TOPIC, now=now)
    return [product.id for product, _ in made]


def _in_danger(found: Route) -> Route:
    lanes = tuple(dict.fromkeys(("safety", *found.lanes)))
    return replace(found, lanes=lanes, danger=True, same_day=True)


async def _sent_before(session: AsyncSession, context: ConcernContext, concern_id: str, words: Sequence[str]) -> bool:
    rows = await session.scalars(
        select(ProductRow).where(ProductRow.concern_id == concern_id, ProductRow.kind == "safety_event")
    )
    sent = [json.loads(context.content.open(row.payload, f"concern_products.payload:{row.id}")) for row in rows]
    return any(set(words) <= set(payload["danger_words"]) for payload in sent)
