"""A recipient may fetch what was addressed to it, nothing else, and every read is written down."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.tables import ConcernRow, ProductRow
from bot.db import new_id
from bot.feed.problems import Problem
from bot.feed.tables import ReadRow
from bot.services import Services

NOT_FOUND = 404


@dataclass(frozen=True)
class Addressed:
    """A product as its recipient may know it, and the concern behind it."""

    id: str
    concern_id: str
    reference: str
    sealed: bytes


async def addressed_to(session: AsyncSession, client: str, product_id: str) -> Addressed:
    """Return a product of this recipient; raises Problem for one that does not exist and for somebody else's alike."""
    query = (
        select(ProductRow.id, ProductRow.concern_id, ConcernRow.reference, ProductRow.payload)
        .join(ConcernRow, ConcernRow.id == ProductRow.concern_id)
        .where(ProductRow.id == product_id, ProductRow.destination_id == client)
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise Problem(NOT_FOUND, "referral-unknown", "No referral with this id was addressed to you")
    return Addressed(*row)


async def fetch(services: Services, client: str, product_id: str, now: datetime) -> dict[str, Any]:
    """Return the frozen payload and write the read down in the same unit of work."""
    async with services.database.writing() as session:
        product = await addressed_to(session, client, product_id)
        session.add(ReadRow(id=new_id(), reader=client, product_id=product_id, at=now))
        payload: dict[str, Any] = json.loads(
            services.content.open(product.sealed, f"concern_products.payload:{product_id}")
        )
    return payload
