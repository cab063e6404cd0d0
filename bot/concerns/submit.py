"""Pass a concern on: the frozen products and their outgoing messages, in the caller's one unit of work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity, outbox
from bot.concerns import products
from bot.concerns.draft import draft
from bot.concerns.masking import mask
from bot.concerns.model import Box, ConcernError, Draft, Product, Receipt, Recipient, Route
from bot.concerns.receipts import receipt_of, told
from bot.concerns.recipients import recipient_of, recipients
from bot.concerns.release import release_copy
from bot.concerns.routing import route
from bot.concerns.store import UNFINISHED, locked
from bot.concerns.tables import ConcernRow, ProductRow, SubmissionRow
from bot.concerns.telling import answers

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace, Knowledge

TOPIC = "referral.submitted.v1"
SAFETY_TOPIC = "safety.reported.v1"
UNFINISHED_AFTER = timedelta(minutes=30)  # stated to the person before the account
SAFETY_ROLES = ("police", "social_care")


async def submit(
    session: AsyncSession,
    box: Box,
    concern_id: str,
    *,
    message_key: str,
    confirmed: bool,
    knowledge: Knowledge,
    now: datetime,
) -> Receipt:
    """Freeze and send a concern; the same message key, or nothing new since, gives the same receipt."""
    row = await locked(session, concern_id)
    message_key = f"{concern_id}:{message_key}"
    known = await _earlier(session, row, message_key)
    if known is not None:
        return await told(session, box, known, knowledge, now)
    if row.state not in (*UNFINISHED, "submitted"):
        raise ConcernError("concern_closed")
    current = await draft(session, box, concern_id, gazetteer(knowledge, row.area), strict=not confirmed)
    sent = await _pass_on(session, box, row, current, confirmed=confirmed, knowledge=knowledge, now=now)
    row.state, row.confirmed = "submitted", confirmed
    await _let_go(session, box, row)
    receipt = receipt_of(row, sent)
    kept = SubmissionRow(message_key=message_key, concern_id=concern_id, version=row.version)
    kept.receipt = box.content.seal(json.dumps(receipt), f"concern_submissions.receipt:{message_key}")
    session.add(kept)
    await session.flush()
    return await told(session, box, kept, knowledge, now)


async def _let_go(session: AsyncSession, box: Box, row: ConcernRow) -> None:
    """Of an anonymous reporter only custody still knows the way back, and nobody once it was cut."""
    told = await answers(session, box, row.id)
    if "reporter_choice" in told and told["reporter_choice"].value == "anonymous":
        row.handle = None
        if "updates" in told and told["updates"].value == "cut":
            await identity.cut(session, row.id)


async def _earlier(session: AsyncSession, row: ConcernRow, message_key: str) -> SubmissionRow | None:
    same = await session.get(SubmissionRow, message_key)
    if same is not None:
        return same
    if row.state != "submitted" or row.passed_at is None or row.touched_at > row.passed_at:
        return None
    latest = select(SubmissionRow).where(SubmissionRow.concern_id == row.id).order_by(SubmissionRow.version.desc())
    return (await session.scalars(latest.limit(1))).first()


def gazetteer(knowledge: Knowledge, area: str | None) -> Sequence[GazetteerPlace]:
    """Return the places of an area."""
    return knowledge.areas[area].places if area and area in knowledge.areas else ()


async def _pass_on(
    session: AsyncSession,
    box: Box,
    row: ConcernRow,
    current: Draft,
    *,
    confirmed: bool,
    knowledge: Knowledge,
    now: datetime,
) -> list[tuple[Product, Recipient | None]]:
    where = route(current, knowledge)
    row.version += 1
    row.passed_at = now
    contact = None
    if confirmed and current.choice == "named":
        contact = await identity.contact(session, box.vault, row.id)
    frame = products.Frame(
        row.version, confirmed, await recipients(session, where.recipients, row.area), now, contact=contact
    )
    lines = release_copy(current, current.masks, texts=box.texts, knowledge=knowledge)
    made = products.build(current, where, lines, knowledge=knowledge, frame=frame)
    for product, recipient in made:
        await _freeze(session, box, row, product, recipient, topic=TOPIC, now=now)
    return made


async def _freeze(
    session: AsyncSession,
    box: Box,
    row: ConcernRow,
    product: Product,
    recipient: Recipient | None,
    *,
    topic: str,
    now: datetime,
) -> None:
    kept = ProductRow(id=product.id, concern_id=row.id, version=row.version, kind=product.kind, role=product.role)
    kept.destination_id, kept.made_at = recipient.destination_id if recipient else None, now
    kept.payload = box.content.seal(json.dumps(product.payload), f"concern_products.payload:{product.id}")
    session.add(kept)
    await session.flush()
    if recipient is None:
        return
    await outbox.enqueue(
        session,
        box.content,
        recipient=recipient_of(recipient.role, recipient.destination_id),
        topic=topic,
        body=_thin(product),
        subject=product.id,
        now=now,
        state="waiting" if recipient.electronic else "not_passed_on",
    )


def _thin(product: Product) -> dict[str, Any]:
    """Return what an event may carry: no child, no words."""
    body = {name: product.payload[name] for name in ("reference", "version", "kind", "lane", "test", "confirmed")}
    return {"id": product.id, **body, "urgency": product.payload["urgency"]["level"]}


async def safety_event(
    session: AsyncSession, box: Box, concern_id: str, evidence: Sequence[str], knowledge: Knowledge, now: datetime
) -> list[str]:
    """Send what is known of a danger at once, provisional; return the product ids. The same words send nothing more."""
    row = await locked(session, concern_id)
    current = await draft(session, box, concern_id, gazetteer(knowledge, row.area), strict=True)
    words = [mask(part, current.masks).text for part in evidence]
    if row.state == "discarded" or await _sent_before(session, box, concern_id, words):
        return []
    frame = products.Frame(row.version, False, await recipients(session, SAFETY_ROLES, row.area), now)
    lines = release_copy(current, current.masks, texts=box.texts, knowledge=knowledge)
    where = _in_danger(route(current, knowledge))
    made = products.safety_event(current, lines, words, knowledge=knowledge, frame=frame, route=where)
    for product, recipient in made:
        await _freeze(session, box, row, product, recipient, topic=SAFETY_TOPIC, now=now)
    return [product.id for product, _ in made]


def _in_danger(found: Route) -> Route:
    lanes = tuple(dict.fromkeys(("safety", *found.lanes)))
    return Route(lanes, found.products, found.urgency, True, True, found.recipients, found.ask, found.classified)


async def _sent_before(session: AsyncSession, box: Box, concern_id: str, words: Sequence[str]) -> bool:
    rows = await session.scalars(
        select(ProductRow).where(ProductRow.concern_id == concern_id, ProductRow.kind == "safety_event")
    )
    sent = [json.loads(box.content.open(row.payload, f"concern_products.payload:{row.id}")) for row in rows]
    return any(set(words) <= set(payload["danger_words"]) for payload in sent)


async def pass_on_unfinished(session: AsyncSession, box: Box, knowledge: Knowledge, now: datetime) -> list[str]:
    """Pass on, unconfirmed, what was left unfinished for 30 minutes unless discarded; return the references."""
    due = await session.scalars(
        select(ConcernRow.id)
        .where(ConcernRow.state.in_(UNFINISHED), ConcernRow.touched_at <= now - UNFINISHED_AFTER)
        .where(or_(ConcernRow.passed_at.is_(None), ConcernRow.passed_at < ConcernRow.touched_at))
        .order_by(ConcernRow.touched_at)
    )
    passed = []
    for concern_id in list(due):
        row = await locked(session, concern_id)
        if row.state not in UNFINISHED or (row.passed_at and row.passed_at >= row.touched_at):
            continue  # somebody else passed it on while we waited for it
        current = await draft(session, box, concern_id, gazetteer(knowledge, row.area), strict=True)
        if current.statements:
            await _pass_on(session, box, row, current, confirmed=False, knowledge=knowledge, now=now)
            row.state = "parked"
            passed.append(row.reference)
    await session.flush()
    return passed
