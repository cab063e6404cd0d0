"""The end of an alarm: who got a safety event and gets no referral hears that the person took it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import store
from bot.concerns.context import ConcernContext
from bot.concerns.draft import draft
from bot.concerns.model import Concern, Draft
from bot.concerns.redaction.redact import redact
from bot.concerns.referral import products
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.publish import Publisher
from bot.concerns.referral.recipients import recipients
from bot.concerns.referral.safety_event import events_of
from bot.concerns.routing import route
from bot.concerns.stated_danger import take_danger_back
from bot.understanding.facts import Facts

TOPIC = "safety.cleared.v1"
Reason = Literal["discarded", "taken_back"]


async def discard(session: AsyncSession, context: ConcernContext, concern_id: str, now: datetime) -> Concern:
    """Drop an unfinished concern; who got an event of it and no referral is told so."""
    dropped = await store.discard(session, context, concern_id, now)
    if dropped.version == 0:
        await _clear(session, context, concern_id, "discarded", (), now)
    return dropped


async def take_back(
    session: AsyncSession, context: ConcernContext, concern_id: str, words: Sequence[str], now: datetime
) -> bool:
    """Keep the person's words by which a danger is over, and tell who got an event; False when none stood."""
    if not await take_danger_back(session, context, concern_id, words, now):
        return False
    await _clear(session, context, concern_id, "taken_back", words, now)
    return True


async def _clear(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    reason: Reason,
    words: Sequence[str],
    now: datetime,
) -> None:
    row = await store.locked(session, concern_id)
    held = await draft(session, context, concern_id, strict=True)
    if not held.alarmed:
        return
    to = await recipients(session, held.alarmed, row.area, practice=context.practice)
    events = await events_of(session, context, concern_id)
    visible = [redact(part, held.redaction).text for part in words]
    case = ReferralCase(
        _without_words(held), route(held, context.knowledge), (), to, context.knowledge, row.version, False, now
    )
    addressed = products.all_clear(case, reason, visible, events)
    await Publisher(session, context, row).publish(addressed, TOPIC, now, held.redaction)


def _without_words(held: Draft) -> Draft:
    """Return a draft of which nothing is told: what was thrown away does not leave."""
    return replace(held, statements=(), answers={}, facts=Facts(), parts={}, questions=())
