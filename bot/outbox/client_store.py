"""Who asks the feed: clients of a destination, each with a secret and a scope of its own, made and revoked by hand."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox.destination_store import BOTH_LIVE
from bot.outbox.tables import ClientRow


@dataclass(frozen=True)
class FeedClient:
    """A client: for which destination it asks, and the words of its scope; who is `revoked` opens nothing."""

    id: str
    destination_id: str
    scope: str
    revoked: bool = False


def _client(row: ClientRow) -> FeedClient:
    return FeedClient(row.id, row.destination_id, row.scope, row.revoked_at is not None)


def _hash(secret: str) -> str:
    # A secret of ours has 256 random bits: nobody guesses it from a plain hash, and nobody gets it back from one.
    return hashlib.sha256(secret.encode()).hexdigest()


async def add_client(session: AsyncSession, new: FeedClient, secret: str, now: datetime) -> None:
    """Add a client, or give one that is there this secret and scope."""
    row = await session.get(ClientRow, new.id) or ClientRow(id=new.id, made_at=now)
    row.destination_id, row.scope, row.secret_hash = new.destination_id, new.scope, _hash(secret)
    session.add(row)
    await session.flush()


async def feed_client(session: AsyncSession, client_id: str) -> FeedClient | None:
    """Return a client by its id, also one that was revoked."""
    row = await session.get(ClientRow, client_id)
    return _client(row) if row is not None else None


async def feed_clients(session: AsyncSession) -> list[FeedClient]:
    """Return every client, also those that were revoked."""
    rows = await session.scalars(select(ClientRow).order_by(ClientRow.destination_id, ClientRow.id))
    return [_client(row) for row in rows]


async def opens(session: AsyncSession, client_id: str, given: Sequence[str], now: datetime) -> FeedClient | None:
    """Return the client whose live secret is one of the forms that were given; None for a wrong one and a revoked."""
    row = await session.get(ClientRow, client_id)
    if row is None or row.revoked_at is not None:
        return None
    is_earlier_live = row.earlier_until is not None and row.earlier_until > now
    live = [row.secret_hash, *([row.earlier_hash] if row.earlier_hash and is_earlier_live else [])]
    is_right = any(hmac.compare_digest(one, _hash(form)) for one in live for form in given)
    return _client(row) if is_right else None


async def rotate_client(
    session: AsyncSession, client_id: str, secret: str, now: datetime, *, at_once: bool = False
) -> bool:
    """Give a client a new secret; the one before opens for a day, unless it must end at once. False for an unknown."""
    row = await session.get(ClientRow, client_id)
    if row is None or row.revoked_at is not None:
        return False
    row.earlier_hash = None if at_once else row.secret_hash
    row.earlier_until = None if at_once else now + BOTH_LIVE
    row.secret_hash = _hash(secret)
    await session.flush()
    return True


async def revoke_client(session: AsyncSession, client_id: str, now: datetime) -> bool:
    """End a client and every token of it at once; False for one that is unknown or ended already."""
    row = await session.get(ClientRow, client_id)
    if row is None or row.revoked_at is not None:
        return False
    row.revoked_at = now
    await session.flush()
    return True


async def has_clients(session: AsyncSession, destination_id: str) -> bool:
    """Say whether a destination has a client of its own, or had one: then its signing secret opens nothing."""
    own = select(func.count()).select_from(ClientRow).where(ClientRow.destination_id == destination_id)
    return bool(await session.scalar(own))
