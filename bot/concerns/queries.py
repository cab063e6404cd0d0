"""What can be asked of concerns afterwards: the person's own, a product for its recipient, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity, outbox
from bot.concerns.answers import Answers
from bot.concerns.context import ConcernContext
from bot.concerns.model import ConcernError, ConcernState
from bot.concerns.referral.products import SAFETY_EVENT
from bot.concerns.referral.recipient_questions import alarmed_and_asked, is_answer_to
from bot.concerns.referral.recipients import recipient_of
from bot.concerns.store import UNFINISHED, as_concern
from bot.concerns.tables import ConcernRow, OutcomeRow, ProductRow, StatementRow
from bot.db import new_id

NOT_PASSED_ON = "not_passed_on"


@dataclass(frozen=True)
class Owner:
    """Whose product it is: the role, and the destination that may fetch it (None = by telephone, or the reporter)."""

    product_id: str
    concern_id: str
    kind: str
    role: str
    destination_id: str | None


@dataclass(frozen=True)
class AlarmSent:
    """What went out at once because a child may be in danger: when first, and to whom, as (role, name)."""

    reference: str
    at: datetime
    to: tuple[tuple[str, str | None], ...]


async def _product(session: AsyncSession, product_id: str) -> ProductRow:
    row = await session.get(ProductRow, product_id)
    if row is None:
        raise ConcernError("no_product")
    return row


async def payload(session: AsyncSession, context: ConcernContext, product_id: str) -> Mapping[str, Any]:
    """Return the frozen payload; raises ConcernError("no_product"). Who may read it is `owner`'s answer."""
    row = await _product(session, product_id)
    read: dict[str, Any] = json.loads(context.content.open(row.payload, f"concern_products.payload:{row.id}"))
    return read


async def own_copy(session: AsyncSession, context: ConcernContext, reference: str) -> Mapping[str, Any] | None:
    """Return the newest copy that was frozen for whoever reports, or None. The caller knows that it is theirs."""
    newest = select(ProductRow.id).join(ConcernRow, ConcernRow.id == ProductRow.concern_id)
    newest = newest.where(ConcernRow.reference == reference, ProductRow.role == "reporter")
    product_id = await session.scalar(newest.order_by(ProductRow.version.desc()).limit(1))
    return await payload(session, context, product_id) if product_id else None


async def owner(session: AsyncSession, product_id: str) -> Owner:
    """Return whose product it is; raises ConcernError("no_product")."""
    row = await _product(session, product_id)
    return Owner(row.id, row.concern_id, row.kind, row.role, row.destination_id)


async def newest_of(session: AsyncSession, concern_id: str, destination_id: str) -> tuple[str, str] | None:
    """Return the reference of a concern and the newest product of it that a destination has; None where it has none."""
    own = ProductRow.concern_id == concern_id, ProductRow.destination_id == destination_id
    newest = select(ConcernRow.reference, ProductRow.id).join(ProductRow, ProductRow.concern_id == ConcernRow.id)
    row = (await session.execute(newest.where(*own).order_by(ProductRow.id.desc()).limit(1))).first()
    return (row[0], row[1]) if row else None


async def areas_of(session: AsyncSession, product_ids: Sequence[str]) -> Mapping[str, str | None]:
    """Return of each product the area of its concern."""
    area = select(ProductRow.id, ConcernRow.area).join(ConcernRow, ProductRow.concern_id == ConcernRow.id)
    rows = await session.execute(area.where(ProductRow.id.in_(product_ids)))
    return {row.id: row.area for row in rows}


async def record_outcome(
    session: AsyncSession, context: ConcernContext, product_id: str, kind: str, data: Mapping[str, Any], now: datetime
) -> str:
    """Keep an acknowledgement or outcome, sealed, and return its id; raises ConcernError("no_product")."""
    await _product(session, product_id)
    row = OutcomeRow(id=new_id(), product_id=product_id, kind=kind, at=now)
    row.data = context.content.seal(json.dumps(data), f"concern_outcomes.data:{row.id}")
    session.add(row)
    await session.flush()
    return row.id


async def outcomes_of(session: AsyncSession, context: ConcernContext, product_id: str) -> list[dict[str, Any]]:
    """Return what recipients answered about a product, in the order in which it came."""
    rows = await session.scalars(
        select(OutcomeRow).where(OutcomeRow.product_id == product_id).order_by(OutcomeRow.at, OutcomeRow.id)
    )
    return [json.loads(context.content.open(row.data, f"concern_outcomes.data:{row.id}")) for row in rows]


async def who_to_tell(session: AsyncSession, context: ConcernContext, concern_id: str) -> str | None:
    """Return the conversation to tell what came of a concern; None when they did not want it or the way was cut."""
    updates = (await Answers(session, context).latest(concern_id)).get("updates")
    if updates is not None and updates.value in ("no", "cut"):
        return None
    return await identity.reply_address(session, context.vault, concern_id)


async def record_call(session: AsyncSession, concern_id: str, role: str, now: datetime) -> bool:
    """Write down that the person telephoned a recipient; False when nothing of theirs was waiting for that."""
    rows = await session.scalars(select(ProductRow).where(ProductRow.concern_id == concern_id, ProductRow.role == role))
    done = False
    for row in rows:
        done |= await outbox.told_by_phone(session, row.id, recipient_of(row.role, row.destination_id), now)
    return done


async def mine(session: AsyncSession, context: ConcernContext, handle: str) -> list[ConcernState]:
    """Return the concerns of a conversation, newest first, without those discarded and those whose way back was cut."""
    sealed = await identity.ways(session, context.vault, handle)  # sent anonymously: only custody knows whose they are
    rows = await session.scalars(
        select(ConcernRow)
        .where(
            or_(ConcernRow.handle == handle, ConcernRow.came_from == handle, ConcernRow.id.in_(sealed)),
            ConcernRow.state != "discarded",
        )
        .order_by(ConcernRow.id.desc())
    )
    return [await state(session, context, row) for row in rows]


async def state(session: AsyncSession, context: ConcernContext, row: ConcernRow) -> ConcernState:
    """Return a concern with the state of each recipient of its latest version, and every outcome."""
    sent = list(
        await session.scalars(select(ProductRow).where(ProductRow.concern_id == row.id).order_by(ProductRow.id))
    )
    latest: dict[str, ProductRow] = {}
    for product in sent:
        if product.role != "reporter" and product.version == row.version:
            latest.setdefault(product.role, product)
    recipients = [await _recipient(session, product) for product in latest.values()]
    outcomes = await session.scalars(
        select(OutcomeRow).where(OutcomeRow.product_id.in_([product.id for product in sent])).order_by(OutcomeRow.id)
    )
    answered = tuple((outcome.kind, _data(context, outcome), outcome.at) for outcome in outcomes)
    return ConcernState(as_concern(row), tuple(recipients), answered, await _open_questions(session, context, row.id))


async def _open_questions(
    session: AsyncSession, context: ConcernContext, concern_id: str
) -> tuple[tuple[str, datetime], ...]:
    """Return what recipients asked, with when, as far as no words of the person answer it."""
    _, asked = await alarmed_and_asked(session, context, concern_id)
    if not asked:
        return ()
    sources = list(
        await session.scalars(select(StatementRow.source).where(StatementRow.concern_id == concern_id).distinct())
    )
    is_open = (one for one in asked if not any(is_answer_to(source, one) for source in sources))
    return tuple((one.text, one.asked_at) for one in is_open)


async def alarmed_reference(session: AsyncSession, handle: str) -> str | None:
    """Return the reference of a conversation's unfinished concern of which an alarm went out, in one statement."""
    alarmed = (
        select(ConcernRow.reference)
        .join(ProductRow, ProductRow.concern_id == ConcernRow.id)
        .where(ConcernRow.handle == handle, ConcernRow.state.in_(UNFINISHED), ProductRow.kind == SAFETY_EVENT)
        .order_by(ConcernRow.touched_at.desc())
        .limit(1)
    )
    return await session.scalar(alarmed)


async def alarm_sent(session: AsyncSession, concern_id: str) -> AlarmSent | None:
    """Return what went out of a concern at once, or None; `to` is whom it can reach without a telephone call."""
    events = select(ProductRow).where(ProductRow.concern_id == concern_id, ProductRow.kind == SAFETY_EVENT)
    first: dict[str, ProductRow] = {}
    for product in await session.scalars(events.order_by(ProductRow.id)):
        first.setdefault(product.role, product)
    row = await session.get(ConcernRow, concern_id)
    if row is None or not first:
        return None
    reached = [await _recipient(session, product) for product in first.values()]
    to = tuple((role, name) for role, name, state, _ in reached if state != NOT_PASSED_ON)
    return AlarmSent(row.reference, min(product.made_at for product in first.values()), to)


def _data(context: ConcernContext, row: OutcomeRow) -> Mapping[str, Any]:
    data: dict[str, Any] = json.loads(context.content.open(row.data, f"concern_outcomes.data:{row.id}"))
    return data


async def _recipient(session: AsyncSession, product: ProductRow) -> tuple[str, str | None, str, datetime | None]:
    states = await outbox.states(session, product.id)
    place = await outbox.destination(session, product.destination_id) if product.destination_id else None
    name = place.name if place else None
    if not states:
        return product.role, name, NOT_PASSED_ON, None
    return product.role, name, states[0].state, states[0].at
