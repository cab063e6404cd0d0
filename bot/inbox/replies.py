"""Replies that went out: in order, sealed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Sealer
from bot.db import random_id
from bot.inbox import sql
from bot.inbox.model import MOMENT, Reply, moment_of

OF_REPLY = "of_reply"  # in a body: the place of the earlier reply that it changes
BLOCKED = "blocked"  # in place of the channel's id: the person had blocked the bot


async def add_replies(
    session: AsyncSession,
    sealer: Sealer,
    handle: str,
    bodies: Sequence[dict[str, Any]],
    *,
    message_id: str | None,
    now: datetime,
    is_locked: bool = False,
) -> list[int]:
    """Store replies in order and return their sequences; `is_locked` when the conversation was written before."""
    if not is_locked:
        await session.execute(sql.LOCK, {"of": handle})
    if not bodies:
        return []
    rows: dict[str, Any] = {"of": handle}
    for place, body in enumerate(bodies):
        key = random_id()
        sealed = sealer.seal(json.dumps({**body, MOMENT: now.isoformat()}), f"inbox_replies.sealed:{key}")
        row = {"id": key, "handle": handle, "message_id": message_id, "sealed": sealed, "created_at": now}
        rows |= {f"{name}_{place}": value for name, value in row.items()}
    return sorted(await session.scalars(sql.add_replies(len(bodies)), rows))


def _reply(sealer: Sealer, row: Sequence[Any]) -> Reply:
    key, handle, sequence, message_id, sealed, created_at, _, channel_ref = row
    body = json.loads(sealer.open(sealed, f"inbox_replies.sealed:{key}"))
    at = moment_of(body, created_at)
    body.pop(MOMENT, None)
    return Reply(key, handle, sequence, body, at, channel_ref, message_id)


async def replies_after(session: AsyncSession, sealer: Sealer, handle: str, sequence: int) -> list[Reply]:
    """Return the replies of a conversation after a cursor, oldest first."""
    rows = await session.execute(sql.AFTER, {"of": handle, "after": sequence})
    return [_reply(sealer, row) for row in rows]


async def newest_replies(session: AsyncSession, sealer: Sealer, handle: str, most: int) -> list[Reply]:
    """Return the newest replies of a conversation, oldest first."""
    rows = (await session.execute(sql.NEWEST, {"of": handle, "most": most})).all()
    return [_reply(sealer, row) for row in reversed(rows)]


async def reply_at(session: AsyncSession, sealer: Sealer, handle: str, sequence: int) -> Reply | None:
    """Return one reply by its place in the conversation."""
    row = (await session.execute(sql.REPLY_AT, {"of": handle, "place": sequence})).first()
    return _reply(sealer, row) if row else None


async def latest_answer(session: AsyncSession, sealer: Sealer, handle: str) -> Reply | None:
    """Return the newest reply to something that the person wrote."""
    row = (await session.execute(sql.LAST_ANSWER, {"of": handle})).first()
    return _reply(sealer, row) if row else None


async def reply_by_reference(session: AsyncSession, sealer: Sealer, handle: str, channel_ref: str) -> Reply | None:
    """Return the reply that a channel knows under its own id."""
    row = (await session.execute(sql.BY_REFERENCE, {"of": handle, "reference": channel_ref})).first()
    return _reply(sealer, row) if row else None


async def undelivered(session: AsyncSession, sealer: Sealer, channel: str, limit: int = 100) -> list[Reply]:
    """Return the replies that a sending channel has not brought to its person yet, in order per conversation."""
    rows = await session.execute(sql.UNDELIVERED, {"over": channel, "most": limit})
    return [_reply(sealer, row) for row in rows]


async def delivered(session: AsyncSession, reply_id: str, now: datetime, channel_ref: str | None = None) -> None:
    """Mark a reply as brought; `channel_ref` is the channel's own id of it."""
    await session.execute(sql.DELIVERED, {"one": reply_id, "at": now, "reference": channel_ref})


async def bring_again(session: AsyncSession, handle: str) -> None:
    """Let what nobody had asked for and a block kept away be brought once more."""
    await session.execute(sql.AGAIN, {"of": handle, "why": BLOCKED})


async def is_blocked(session: AsyncSession, handle: str) -> bool:
    """Say whether the person had blocked the bot when something was last brought to them."""
    return await session.scalar(sql.LAST_BROUGHT, {"of": handle}) == BLOCKED
