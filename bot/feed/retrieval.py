"""A recipient may fetch what was addressed to it, nothing else, and every read is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import ConcernContext, ConcernError, Owner, owner, payload
from bot.crypto import CannotOpen, Sealer
from bot.db import new_id
from bot.feed.problems import Problem
from bot.feed.tables import ReadRow
from bot.outbox import arrived
from bot.services import Services

NOT_FOUND, UNAVAILABLE = 404, 503
log = structlog.get_logger()


@dataclass(frozen=True)
class ReadBy:
    """Who reads: the recipient, which client of it, and why, where it said so."""

    recipient: str
    client_id: str | None = None
    reason: str | None = None

    def row(self, sealer: Sealer, product_id: str, now: datetime) -> ReadRow:
        """Return the line of the audit; the reason is sealed: it may name somebody."""
        key = new_id()
        reason = sealer.seal(self.reason, place_of_reason(key)) if self.reason else None
        read = ReadRow(id=key, reader=self.recipient, client_id=self.client_id, product_id=product_id, at=now)
        read.sealed_reason = reason
        return read


def place_of_reason(key: str) -> str:
    """Return where the reason of a read is sealed to."""
    return f"feed_reads.sealed_reason:{key}"


async def addressed_to(session: AsyncSession, client: str, product_id: str) -> Owner:
    """Return a product of this recipient; raises Problem for one that does not exist and for somebody else's alike."""
    try:
        product = await owner(session, product_id)
    except ConcernError:
        product = None
    if product is None or product.destination_id != client:
        raise Problem(NOT_FOUND, "referral-unknown", "No referral with this id was addressed to you")
    return product


async def fetch(services: Services, reading: ReadBy, product_id: str, now: datetime) -> Mapping[str, Any]:
    """Return the frozen payload and write the read down in the same unit of work."""
    async with services.database.writing() as session:
        await addressed_to(session, reading.recipient, product_id)
        session.add(reading.row(services.content, product_id, now))
        # Who has fetched it has it: this is how a destination that pulls gets to "delivered".
        await arrived(session, product_id, reading.recipient, now)
        try:
            return await payload(session, ConcernContext.of(services), product_id)
        except CannotOpen as problem:
            log.error("a referral cannot be opened", state="damaged")
            raise Problem(UNAVAILABLE, "referral-damaged", "This referral cannot be opened") from problem
