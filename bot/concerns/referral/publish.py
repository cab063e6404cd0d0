"""Freeze products and put their messages into the outbox, in the caller's one unit of work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity, outbox
from bot.concerns.context import ConcernContext
from bot.concerns.model import Draft, Product, Recipient
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral import products
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.recipients import recipient_of, recipients
from bot.concerns.routing import route
from bot.concerns.tables import ConcernRow, ProductRow

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace, Knowledge

TOPIC = "referral.submitted.v1"


def gazetteer(knowledge: Knowledge, area: str | None) -> Sequence[GazetteerPlace]:
    """Return the places of an area."""
    return knowledge.areas[area].places if area and area in knowledge.areas else ()


async def publish_version(
    session: AsyncSession,
    context: ConcernContext,
    row: ConcernRow,
    current: Draft,
    *,
    confirmed: bool,
    knowledge: Knowledge,
    now: datetime,
) -> list[tuple[Product, Recipient | None]]:
    row.version += 1
    row.passed_at = now
    contact = None
    if confirmed and current.choice == "named":
        contact = await identity.contact(session, context.vault, row.id)
    found = route(current, knowledge)
    to = await recipients(session, found.recipients, row.area)
    lines = release_copy(current, current.redaction, texts=context.texts, knowledge=knowledge)
    case = ReferralCase(current, found, lines, to, knowledge, row.version, confirmed, now, contact)
    made = products.build(case)
    for product, recipient in made:
        await publish_product(session, context, row, product, recipient, topic=TOPIC, now=now)
    return made


async def publish_product(
    session: AsyncSession,
    context: ConcernContext,
    row: ConcernRow,
    product: Product,
    recipient: Recipient | None,
    *,
    topic: str,
    now: datetime,
) -> None:
    kept = ProductRow(id=product.id, concern_id=row.id, version=row.version, kind=product.kind, role=product.role)
    kept.destination_id, kept.made_at = recipient.destination_id if recipient else None, now
    kept.payload = context.content.seal(
        _valid(json.dumps(product.payload, ensure_ascii=False)), f"concern_products.payload:{product.id}"
    )
    session.add(kept)
    await session.flush()
    if recipient is None:
        return
    addressee = recipient_of(recipient.role, recipient.destination_id)
    state: outbox.SendingState = "waiting" if recipient.electronic else "not_passed_on"
    message = outbox.OutboxMessage(addressee, topic, product.id, _thin(product), state)
    await outbox.Outbox(session, context.content).enqueue(message, now)


def _valid(text: str) -> str:
    """Return text that every receiver can encode: half a surrogate pair, which is no character, becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _thin(product: Product) -> dict[str, Any]:
    """Return what an event may carry: no child, no words."""
    body = {name: product.payload[name] for name in ("reference", "version", "kind", "lane", "test", "confirmed")}
    return {"id": product.id, **body, "urgency": product.payload["urgency"]["level"]}
