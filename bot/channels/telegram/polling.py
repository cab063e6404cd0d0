"""Long polling with our own loop: the offset moves only after the updates are stored.

python-telegram-bot's Updater moves it (Telegram then forgets the updates) once they lie in a queue in memory; a process
that dies there loses what people wrote.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import structlog
from telegram import Update
from telegram.error import RetryAfter, TelegramError

from bot.channels.telegram.send import seconds_to_wait
from bot.channels.telegram.updates import read_update

if TYPE_CHECKING:
    from telegram import Bot

    from bot.channels.telegram.deafness import Hearing
    from bot.channels.telegram.receive import UpdateReceiver

ALLOWED = ("message", "edited_message", "callback_query", "channel_post", "my_chat_member")
AT_A_TIME = 100  # the most that getUpdates gives, https://core.telegram.org/bots/api#getupdates
LONGEST_PAUSE = 30.0  # seconds between two attempts while Telegram or the database is away
log = structlog.get_logger()


class Poller:
    """Asks Telegram for updates, again and again."""

    def __init__(self, bot: Bot, receiver: UpdateReceiver, hearing: Hearing, *, wait: int = 25) -> None:
        self._bot, self._receiver, self._hearing, self._wait = bot, receiver, hearing, wait
        self._offset: int | None = None
        self._pause = 0.0

    async def run(self) -> None:
        """Poll until cancelled; an error of Telegram or of storing is met by asking for the same updates again."""
        while True:
            await self.turn()
            if self._pause:
                await asyncio.sleep(self._pause)

    async def turn(self) -> None:
        """Fetch, store, confirm; nothing is confirmed when anything could not be stored."""
        try:
            updates = await self._fetch()
        except TelegramError as problem:
            self._hearing.trouble(type(problem).__name__)
            self._slower(problem)
            return
        self._hearing.heard()
        if not updates or await self._receiver.take_all(updates):
            self._pause = 0.0
            self._offset = updates[-1].update_id + 1 if updates else self._offset
        else:
            self._slower(None)

    def _slower(self, problem: TelegramError | None) -> None:
        asked = seconds_to_wait(problem) if isinstance(problem, RetryAfter) else 0.0
        self._pause = asked or min(LONGEST_PAUSE, max(0.25, 2 * self._pause))
        log.warning("polling waits", kind=type(problem).__name__ if problem else "NotStored", seconds=self._pause)

    async def _fetch(self) -> Sequence[Update]:
        """Ask for updates as they are: `get_updates` reads them all together, and fails for all when one is odd."""
        values = {"offset": self._offset, "limit": AT_A_TIME, "timeout": self._wait, "allowed_updates": ALLOWED}
        arguments = {name: value for name, value in values.items() if value is not None}
        raw = await self._bot.do_api_request("getUpdates", api_kwargs=arguments, read_timeout=self._wait + 10)
        return [update for one in cast(list[Any], raw) if (update := read_update(one, self._bot))]
