"""Small kindnesses around a turn: typing shown, what a block kept away brought again, ticks only where they count."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from telegram import ChatMember
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import identity, inbox
from bot.channels.telegram.once_only import FirstOf
from bot.channels.telegram.start import CHANNEL

if TYPE_CHECKING:
    from telegram import Bot, ChatMemberUpdated

    from bot.identity import Vault
    from bot.inbox import Reply
    from bot.services import Services

LAST_FEW = 10  # replies among which the open question is looked for


async def typing(bot: Bot, services: Services, vault: Vault, handle: str) -> None:
    """Show that an answer comes; when that fails nobody is worse off."""
    async with services.database.reading() as session:
        chat = await identity.address(session, vault, handle)
    with suppress(TelegramError):
        if chat is not None:
            await bot.send_chat_action(int(chat), ChatAction.TYPING)


async def unblocked(services: Services, vault: Vault, change: ChatMemberUpdated, chat: str) -> None:
    """Bring what a block kept away, once the person lets us write again."""
    if change.new_chat_member.status != ChatMember.MEMBER:
        return
    async with services.database.writing() as session:
        await inbox.bring_again(session, await identity.handle_for(session, vault, CHANNEL, chat))


class FirstAnswers:
    """Knows which taps count: the first on the newest question. Only such a tap shows what it chose."""

    def __init__(self, services: Services) -> None:
        self._services, self._answered = services, FirstOf()

    async def is_first(self, asked: Reply) -> bool:
        """Say whether no later question was put and no tap has answered this one."""
        async with self._services.database.reading() as session:
            recent = await inbox.newest_replies(session, self._services.content, asked.handle, LAST_FEW)
        newest = max((reply.sequence for reply in recent if reply.body.get("step")), default=asked.sequence)
        return newest == asked.sequence and self._answered.is_first((asked.handle, asked.sequence))
