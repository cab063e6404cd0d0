"""Draw cases of an area by lot, and gather what became of each; nobody's name, and no word of what was reported."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import concerns, identity, notices, outbox, procedures
from bot.concerns import Answered, ConcernContext, History, SentProduct
from bot.crypto import Sealer
from bot.feed.retrieval import place_of_reason
from bot.feed.tables import ReadRow
from bot.notices import WordToThePerson
from bot.outbox import Journey
from bot.procedures import Ledger


@dataclass(frozen=True)
class ReadOnce:
    """One read: when, by which client of the recipient, and why, where it said so."""

    at: datetime
    client: str | None
    reason: str | None


@dataclass(frozen=True)
class Delivery:
    """One product: to whom it went and by which way, how it fared, when it was read, and what was answered."""

    product: SentProduct
    recipient: str
    journeys: Sequence[Journey]
    reads: Sequence[ReadOnce]
    answers: Sequence[Answered]


@dataclass(frozen=True)
class CaseFile:
    """One concern: what was sent, the procedure, the words to the reporter, and requests for who reported."""

    history: History
    deliveries: Sequence[Delivery]
    ledger: Ledger | None
    words: Sequence[WordToThePerson]
    identity_requests: Sequence[str]  # the state of each

    @property
    def reference(self) -> str:
        """The reference that the reporter and every recipient have."""
        return self.history.concern.reference


@dataclass(frozen=True)
class Inspection:
    """What was drawn: out of how many, with which seed, at which moment; each case in the order of its reference."""

    area: str
    made_at: datetime
    cases_in_area: int
    seed: int
    practice: bool
    cases: Sequence[CaseFile]


async def inspect(
    session: AsyncSession, context: ConcernContext, area: str, *, sample: int, seed: int, now: datetime
) -> Inspection:
    """Return cases of an area drawn by lot: the same seed over the same cases draws the same ones."""
    every = await concerns.passed_on_in(session, area)
    lot = random.Random(seed)
    drawn = sorted(lot.sample(every, min(sample, len(every))), key=itemgetter(1))
    words = await notices.words_to_the_person(session, context.content, context.texts, [ref for _, ref in drawn])
    asked = _by_concern(await identity.releases(session, context.vault))
    cases = [await _case_file(session, context, key, words, asked.get(key, ())) for key, _ in drawn]
    return Inspection(area, now, len(every), seed, context.practice, cases)


def _by_concern(releases: Sequence[identity.Release]) -> Mapping[str, Sequence[str]]:
    states: dict[str, list[str]] = {}
    for request in releases:
        states.setdefault(request.concern_id, []).append(request.state)
    return states


async def _case_file(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    words: Sequence[WordToThePerson],
    identity_requests: Sequence[str],
) -> CaseFile:
    history = await concerns.history(session, context, concern_id)
    deliveries = [await _delivery(session, context.content, product, history) for product in history.sent]
    ledger = await procedures.ledger_of(session, context.content, context.knowledge.procedures, concern_id)
    own = [one for one in words if one.reference == history.concern.reference]
    return CaseFile(history, deliveries, ledger, own, identity_requests)


async def _delivery(session: AsyncSession, sealer: Sealer, product: SentProduct, history: History) -> Delivery:
    place = await outbox.destination(session, product.destination_id) if product.destination_id else None
    read = select(ReadRow).where(ReadRow.product_id == product.id).order_by(ReadRow.at)
    reads = [_read_once(sealer, row) for row in await session.scalars(read)]
    answers = [one for one in history.answers if one.product_id == product.id]
    fared = await outbox.journeys(session, product.id)
    return Delivery(product, place.name if place else "", fared, reads, answers)


def _read_once(sealer: Sealer, row: ReadRow) -> ReadOnce:
    reason = sealer.open(row.sealed_reason, place_of_reason(row.id)) if row.sealed_reason is not None else None
    return ReadOnce(row.at, row.client_id, reason)
