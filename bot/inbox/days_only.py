"""Once nobody is writing any more the rows of a chat name days: by the time alone they lead to no report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, select, update

from bot.inbox import sql
from bot.inbox.tables import HandoverRow

if TYPE_CHECKING:
    from sqlalchemy import Table
    from sqlalchemy.ext.asyncio import AsyncSession

DAY = timedelta(days=1)


def day_of(moment: datetime) -> datetime:
    """Return the beginning of the day (UTC) of a moment."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


async def chats_quiet_between(session: AsyncSession, since: datetime | None, until: datetime) -> Sequence[str]:
    """Return the chats whose last word came before a moment, and not before an earlier one."""
    quiet = sql.CHATS.c.last_seen < until
    if since is not None:
        quiet &= sql.CHATS.c.last_seen >= since
    rows = await session.execute(select(sql.CHATS.c.handle, sql.CHATS.c.last_seen).where(quiet))
    return [handle for handle, last_seen in rows if last_seen != day_of(last_seen)]


async def name_days_only(session: AsyncSession, handle: str, until: datetime) -> None:
    """Leave of every time of a chat the day, unless somebody wrote since; the moments stay sealed with the words.

    A chat names the beginning of its day, so that it never seems to go on; a message the end of its day, so that what
    looks for newer ones overlooks none.
    """
    quiet = (sql.CHATS.c.handle == handle) & (sql.CHATS.c.last_seen < until)
    times = (await session.execute(select(sql.CHATS.c.started_at, sql.CHATS.c.last_seen).where(quiet))).first()
    if times is None:
        return
    days = {"started_at": day_of(times.started_at), "last_seen": day_of(times.last_seen)}
    await session.execute(sql.SAVE_CHAT.values(**days), {"of": handle})
    await _end_of_day(session, sql.MESSAGES, handle, "received_at", "handled_at")
    await _end_of_day(session, sql.REPLIES, handle, "created_at", "delivered_at")


async def _end_of_day(session: AsyncSession, table: Table, handle: str, came: str, done: str) -> None:
    own = table.c.handle == handle
    moments = list(await session.scalars(select(table.c[came]).where(own)))
    for day in sorted({day_of(moment) for moment in moments if moment != day_of(moment)}):
        ends: dict[str, Any] = {came: day + DAY}
        ends[done] = case((table.c[done].is_not(None), day + DAY))
        of_day = own & (table.c[came] > day) & (table.c[came] < day + DAY)
        await session.execute(update(table).where(of_day).values(**ends))


async def drop_ended_handovers(session: AsyncSession, now: datetime) -> None:
    """Forget the ways from one chat into another whose time is over."""
    await session.execute(delete(HandoverRow).where(HandoverRow.open_until <= now))
