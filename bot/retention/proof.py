"""Proof of deletion is written in the unit of work that deletes, and never deleted itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.db import random_id
from bot.inbox import day_of
from bot.retention.tables import DeletionRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.crypto import Sealer


@dataclass(frozen=True)
class Deletion:
    """What was deleted, when, by which rule; `by` and `why` of a referral that a person disposed of."""

    at: datetime
    rule: str
    what: str
    rows: int
    reference: str | None = None
    by: str | None = None
    why: str | None = None


async def prove(session: AsyncSession, rule: str, rows: Mapping[str, int], now: datetime) -> None:
    """Write down what a clock deleted, with the day: finer times would lead from a chat to its report."""
    for what, count in rows.items():
        if count:
            session.add(DeletionRow(id=random_id(), at=day_of(now), rule=rule, what=what, rows=count))
    await session.flush()


async def prove_disposal(session: AsyncSession, sealer: Sealer, deletion: Deletion, rows: Mapping[str, int]) -> None:
    """Write down what a named person destroyed of a referral, and why."""
    for what, count in rows.items():
        key = random_id()
        row = DeletionRow(id=key, at=deletion.at, rule=deletion.rule, what=what, rows=count)
        row.reference = deletion.reference
        row.sealed = sealer.seal(json.dumps({"by": deletion.by, "why": deletion.why}), _place(key))
        session.add(row)
    await session.flush()


async def deletions(session: AsyncSession, sealer: Sealer) -> Sequence[Deletion]:
    """Return every deletion, the newest last."""
    rows = await session.scalars(select(DeletionRow).order_by(DeletionRow.at, DeletionRow.what))
    return [_deletion(sealer, row) for row in rows]


def _deletion(sealer: Sealer, row: DeletionRow) -> Deletion:
    who = json.loads(sealer.open(row.sealed, _place(row.id))) if row.sealed is not None else {}
    return Deletion(row.at, row.rule, row.what, row.rows, row.reference, who.get("by"), who.get("why"))


def _place(key: str) -> str:
    return f"deletions.sealed:{key}"
