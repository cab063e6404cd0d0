"""An hour after the last word the rows of a chat name days alone: no time leads from a report to its chat."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot import inbox

if TYPE_CHECKING:
    from datetime import datetime

    from bot.services import Services

QUIET = timedelta(hours=1)  # longer than a session of the web chat lives without a word


class DaysOnly:
    """Remembers up to when it has looked: the first look of a process goes through every chat."""

    def __init__(self) -> None:
        self._since: datetime | None = None

    async def turn(self, services: Services, now: datetime) -> int:
        """Make the times of chats that have become quiet days, and forget ended handovers; return how many chats."""
        async with services.database.reading() as session:
            quiet = await inbox.chats_quiet_between(session, self._since, now - QUIET)
        for handle in quiet:
            async with services.database.writing() as session:
                await inbox.name_days_only(session, handle, now - QUIET)
        async with services.database.writing() as session:
            await inbox.drop_ended_handovers(session, now)
        self._since = now - QUIET
        return len(quiet)
