"""A referral is held until a named person disposes of it and says why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import column, select, table, update

from bot import concerns
from bot.retention.proof import Deletion, prove_disposal

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.crypto import Sealer
    from bot.identity import Vault

DISPOSED = "disposed-by-hand"


# Of rooms that stand above this one, by name: the audit of reads is the feed's.
_READS = table("feed_reads", column("product_id"), column("sealed_reason"))
_PRODUCTS = table("concern_products", column("id"), column("concern_id"))


class CannotDispose(Exception):
    """A disposal that is not carried out; the message says why."""


async def to_review(session: AsyncSession, after_days: int | None, now: datetime) -> Sequence[tuple[str, datetime]]:
    """Return reference and moment of the referrals whose review is due; none where no time for it is set."""
    return [] if after_days is None else await concerns.sent_before(session, now - timedelta(days=after_days))


async def dispose(
    session: AsyncSession, sealer: Sealer, vault: Vault, reference: str, *, by: str, why: str, now: datetime
) -> int:
    """Destroy a referral that was sent, with who reported it, and keep proof; return how many rows went.

    Raises CannotDispose without a name and a reason, and for what is unfinished or unknown.
    """
    if not by.strip() or not why.strip():
        raise CannotDispose("Say who disposes of it and why: both are kept")
    concern = await concerns.by_reference(session, reference)
    if concern is None:
        raise CannotDispose("There is no referral with this reference")
    if concern.state in concerns.UNFINISHED:
        raise CannotDispose("It is unfinished: its person is still writing, or it is about to be passed on")
    await _forget_reasons(session, concern.id)
    gone = await concerns.destroy(session, vault, concern.id)
    proof = Deletion(now, DISPOSED, "", 0, reference, by.strip(), why.strip())
    await prove_disposal(session, sealer, proof, gone)
    return sum(gone.values())


async def _forget_reasons(session: AsyncSession, concern_id: str) -> None:
    """Blank why the referral was read: who read it and when stays as proof, and a reason may name a child."""
    own = select(_PRODUCTS.c.id).where(_PRODUCTS.c.concern_id == concern_id)
    await session.execute(update(_READS).where(_READS.c.product_id.in_(own)).values(sealed_reason=None))
