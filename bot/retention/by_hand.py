"""A referral is held until a named person disposes of it and says why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import concerns
from bot.retention.proof import Deletion, prove_disposal

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.crypto import Sealer
    from bot.identity import Vault

DISPOSED = "disposed-by-hand"


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
    gone = await concerns.destroy(session, vault, concern.id)
    proof = Deletion(now, DISPOSED, "", 0, reference, by.strip(), why.strip())
    await prove_disposal(session, sealer, proof, gone)
    return sum(gone.values())
