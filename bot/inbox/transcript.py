"""Both sides of a conversation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.inbox.model import Reply, StoredMessage
from bot.inbox.replies import replies_after
from bot.inbox.store import messages_before

EVERY = 10**9  # beyond every sequence


async def transcript(session: AsyncSession, sealer: Sealer, handle: str) -> list[StoredMessage | Reply]:
    """Return both sides of a conversation in the order in which they happened."""
    came = await messages_before(session, sealer, handle, EVERY)
    went = await replies_after(session, sealer, handle, 0)
    both: list[tuple[datetime, int, StoredMessage | Reply]] = [(m.received_at, m.sequence, m) for m in came]
    both += [(r.created_at, r.sequence, r) for r in went]
    return [item for _, _, item in sorted(both, key=lambda entry: entry[:2])]
