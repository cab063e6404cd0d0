"""Danger goes out at once, before the rest is asked: one provisional event for police and social care, and updates.

An update goes only when something that helps to find the child is new: people, a place, a vehicle, another danger.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.concerns import stated_danger
from bot.concerns.context import ConcernContext
from bot.concerns.draft import draft
from bot.concerns.redaction.redact import redact
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral import products
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.publish import Publisher
from bot.concerns.referral.recipients import recipients
from bot.concerns.referral.site import site_of
from bot.concerns.routing import route
from bot.concerns.stated_danger import keep_danger
from bot.concerns.store import UNFINISHED, locked
from bot.concerns.tables import AnswerRow, ConcernRow, ProductRow
from bot.understanding.danger import signs_of
from bot.understanding.text.plain_sentences import sentences_as_typed

if TYPE_CHECKING:
    from bot.concerns.model import Draft, Route

TOPIC = "safety.reported.v1"
KIND = "safety_event"
ROLES = ("police", "social_care")
MATERIAL = ("role", "name", "ages", "count", "vrm", "vrm_partial", "make", "handle", "number", "lat")
LONGEST = 3  # sentences of an account in which no single one states the danger

Payload = Mapping[str, Any]


async def safety_event(
    session: AsyncSession, context: ConcernContext, concern_id: str, evidence: Sequence[str], now: datetime
) -> list[str]:
    """Keep that danger was stated and publish what a concern holds of it, unless an event said all of it before.

    Return the product ids; raises ConcernError("no_concern").
    """
    row = await locked(session, concern_id)
    if row.state == "discarded":
        return []
    held = await _held(session, context, row)
    evidence = evidence or held.suspected
    if row.state in UNFINISHED:
        await keep_danger(session, context, concern_id, _own_words(held, evidence) or evidence, now)
        held = await _held(session, context, row)
    return await _publish(session, context, row, held, evidence, now)


async def _publish(
    session: AsyncSession,
    context: ConcernContext,
    row: ConcernRow,
    held: Draft,
    evidence: Sequence[str],
    now: datetime,
) -> list[str]:
    earlier = await events_of(session, context, row.id)
    words = [redact(part, held.redaction).text for part in _own_words(held, (*held.danger_words, *evidence))]
    case = await _case(session, context, row, held, now)
    addressed = products.safety_event(case, words, updates=earlier)
    if earlier and not any(_adds(product.payload, earlier) for product, _ in addressed):
        return []
    await Publisher(session, context, row).publish(addressed, TOPIC, now, held.redaction)
    return [product.id for product, _ in addressed]


async def _held(session: AsyncSession, context: ConcernContext, row: ConcernRow) -> Draft:
    """Return what a concern holds while somebody is in danger: nothing is confirmed, and the place travels."""
    return await draft(session, context, row.id, context.gazetteer(row.area), strict=True)


async def suspected_since(session: AsyncSession, before: datetime) -> list[str]:
    """Return the ids of unfinished concerns with suspicious words of before a moment that nobody answered for."""
    other = aliased(AnswerRow)
    answered = select(other.id).where(
        other.concern_id == ConcernRow.id, other.field.in_(("happening_now", stated_danger.FIELD))
    )
    waiting = await session.scalars(
        select(ConcernRow.id)
        .join(AnswerRow, AnswerRow.concern_id == ConcernRow.id)
        .where(AnswerRow.field == stated_danger.SUSPECTED, ConcernRow.state.in_(UNFINISHED))
        .where(ConcernRow.touched_at <= before, ~answered.exists())
    )
    return list(waiting.unique())


async def _case(
    session: AsyncSession, context: ConcernContext, row: ConcernRow, held: Draft, now: datetime
) -> ReferralCase:
    to = await recipients(session, ROLES, row.area, practice=context.practice)
    lines = release_copy(held, held.redaction, texts=context.texts, knowledge=context.knowledge)
    destined = _in_danger(route(held, context.knowledge))
    site = site_of(context, row)
    return ReferralCase(held, destined, lines, to, context.knowledge, row.version, False, now, site=site)


def _in_danger(destined: Route) -> Route:
    lanes = tuple(dict.fromkeys(("safety", *destined.lanes)))
    return replace(destined, lanes=lanes, danger=True, same_day=True)


def _own_words(held: Draft, evidence: Sequence[str]) -> tuple[str, ...]:
    """Return the evidence that the person wrote; where none is theirs, as with a ticked sign, their first words."""
    stated = "\n".join(statement.text for statement in held.statements)
    own = tuple(dict.fromkeys(part for part in evidence if part in stated))
    return own or tuple(sentences_as_typed(stated))[:LONGEST]


async def events_of(session: AsyncSession, context: ConcernContext, concern_id: str) -> list[Payload]:
    """Return the payloads of a concern's safety events, the first one first."""
    rows = await session.scalars(
        select(ProductRow).where(ProductRow.concern_id == concern_id, ProductRow.kind == KIND).order_by(ProductRow.id)
    )
    return [json.loads(context.content.open(row.payload, f"concern_products.payload:{row.id}")) for row in rows]


def _adds(payload: Payload, earlier: Sequence[Payload]) -> bool:
    """Say whether a payload has something material that no earlier one had."""
    before = {fact for event in earlier for fact in _material(event)}
    return not set(_material(payload)) <= before


def _material(payload: Payload) -> Iterator[str]:
    for subject in payload["subjects"]:
        if subject["type"] == "place":
            yield f"place {subject.get('name') or subject.get('as_told')}"
        yield from (f"{subject['type']} {key} {subject[key]}" for key in MATERIAL if subject.get(key))
    yield from (f"danger {sign}" for words in payload["danger_words"] for sign in signs_of(words))
    yield from ("pin",) if payload["reporter_now"] else ()
    yield from ("earlier report",) if "earlier_report" in payload else ()
