"""Words of chats whose time is over are deleted; of a chat with a report stays who has it and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import CursorResult, Delete, delete, exists, or_, select, update

from bot.inbox import sql
from bot.inbox.replies import add_replies, replies_after
from bot.inbox.tables import HandoverRow

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.crypto import Sealer

STAYS = ("receipt", "notice")  # kinds of replies that tell of a report, and nothing of what was told in it
Deleted = dict[str, int]  # rows by the kind of what was deleted


async def chats_to_empty(session: AsyncSession, quiet_since: datetime, most: int) -> Sequence[str]:
    """Return chats of which words are left, none of which waits for an answer, quiet since before a moment."""
    left = exists().where(sql.MESSAGES.c.handle == sql.CHATS.c.handle)
    waits = exists().where(sql.MESSAGES.c.handle == sql.CHATS.c.handle, sql.MESSAGES.c.handled_at.is_(None))
    due = (sql.CHATS.c.last_seen < quiet_since) & or_(left, sql.CHATS.c.emptied.is_(False)) & ~waits
    query = select(sql.CHATS.c.handle).where(due).order_by(sql.CHATS.c.last_seen).limit(most)
    return list(await session.scalars(query))


async def empty_chat(
    session: AsyncSession, sealer: Sealer, handle: str, now: datetime, says: dict[str, Any]
) -> Deleted:
    """Delete the words of both sides, and say in their place that they are gone.

    What `says` is of a number above all that is deleted, so that whoever reads on from a number misses nothing.
    """
    replies = await replies_after(session, sealer, handle, 0)
    gone = [reply.id for reply in replies if reply.body.get("kind") not in STAYS]
    if replies and replies[-1].id in gone:
        (sequence,) = await add_replies(session, sealer, handle, [says], message_id=None, now=now)
        new = sql.REPLIES.c.handle == handle, sql.REPLIES.c.sequence == sequence
        await session.execute(update(sql.REPLIES).where(*new).values(delivered_at=now))
    await session.execute(sql.SAVE_CHAT.values(emptied=True, step=None), {"of": handle})
    return {
        "messages": await _rows(session, delete(sql.MESSAGES).where(sql.MESSAGES.c.handle == handle)),
        "replies": await _rows(session, delete(sql.REPLIES).where(sql.REPLIES.c.id.in_(gone))),
    }


async def delete_chat(session: AsyncSession, handle: str) -> Deleted:
    """Delete a chat with everything in it."""
    await session.execute(delete(HandoverRow).where(HandoverRow.handle == handle))
    return {
        "messages": await _rows(session, delete(sql.MESSAGES).where(sql.MESSAGES.c.handle == handle)),
        "replies": await _rows(session, delete(sql.REPLIES).where(sql.REPLIES.c.handle == handle)),
        "chats": await _rows(session, delete(sql.CHATS).where(sql.CHATS.c.handle == handle)),
    }


async def _rows(session: AsyncSession, work: Delete) -> int:
    result = await session.execute(work, execution_options={"synchronize_session": False})
    return result.rowcount if isinstance(result, CursorResult) else 0
