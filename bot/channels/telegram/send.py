"""Replies on their way out: at least once, in order per chat, marked only after Telegram took them."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import structlog
from telegram import InlineKeyboardMarkup, LinkPreviewOptions, ReplyKeyboardRemove
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot import identity, inbox
from bot.channels.telegram import keyboard
from bot.channels.telegram.start import CHANNEL
from bot.channels.telegram.translate import OPEN, callback_data
from bot.clock import now
from bot.guidance.texts import Message
from bot.identity import Vault

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession
    from telegram import Bot, ReplyKeyboardMarkup

    from bot.inbox import Conversation, Reply
    from bot.services import Services

AT_A_TIME = 1000  # rows that one look at the table takes
CHATS_AT_ONCE = 20
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # nobody else opens a link that was meant for one person
PROTECTED = frozenset({"check", "notice"})  # what was told and what came back: not to be passed on by a slip
GONE = "gone"  # nothing below the chat says any more what it is about
LONGEST_PAUSE = 30.0  # seconds between two attempts while the network is away
log = structlog.get_logger()


def is_unsolicited(reply: Reply) -> bool:
    """Say whether nobody waits for this message, so that a stranger may see it arrive."""
    return reply.message_id is None and reply.body.get("kind") == "notice"


@dataclass(frozen=True)
class Leaving:
    """One message as Telegram is given it."""

    text: str
    markup: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None
    is_silent: bool
    is_protected: bool


class Sender:
    """Brings undelivered replies to their chats; knows an address only while it sends."""

    def __init__(self, bot: Bot, services: Services) -> None:
        self._bot, self._services = bot, services
        self._vault = Vault(services.identity, services.blinder)
        days = services.settings.chat_kept_days
        self._deleted = services.texts.say("utter_gateway_data_deleted", days=days)  # as gateway/buttons.py says it
        self._not_before: dict[str, float] = {}
        self._pause: dict[str, float] = {}
        self._wake, self._turn = asyncio.Event(), asyncio.Lock()

    def wake(self) -> None:
        """Say that there may be something to send."""
        self._wake.set()

    async def woken(self, within: float) -> None:
        """Wait until there may be something to send, at most `within` seconds."""
        try:
            async with asyncio.timeout(within):
                await self._wake.wait()
        except TimeoutError:
            return
        finally:
            self._wake.clear()

    async def deliver_due(self) -> int:
        """Send what waits and return how many rows left; one chat's trouble holds up no other."""
        async with self._turn:
            async with self._services.database.reading() as session:
                waiting = await inbox.undelivered(session, self._services.content, CHANNEL, AT_A_TIME)
            chats: dict[str, list[Reply]] = defaultdict(list)
            for reply in sorted(waiting, key=lambda reply: reply.sequence):
                chats[reply.handle].append(reply)
            limit = asyncio.Semaphore(CHATS_AT_ONCE)
            sent = await asyncio.gather(*(self._chat(handle, rows, limit) for handle, rows in chats.items()))
            return sum(sent)

    async def _chat(self, handle: str, replies: list[Reply], limit: asyncio.Semaphore) -> int:
        async with limit:
            for count, reply in enumerate(replies):
                if self._not_before.get(handle, 0.0) > asyncio.get_running_loop().time():
                    return count
                reference = await self._attempt(reply)
                if reference is None:
                    return count
                async with self._services.database.writing() as session:
                    await inbox.delivered(session, reply.id, now(), reference)
            return len(replies)

    async def _attempt(self, reply: Reply) -> str | None:
        """Return Telegram's id, or why it will never take the reply; None to try later."""
        try:
            reference = await self._send(reply)
        except RetryAfter as problem:
            self._hold(reply.handle, seconds_to_wait(problem))
            return None
        except (Forbidden, BadRequest) as problem:
            log.warning("reply not taken", kind=type(problem).__name__)
            return inbox.BLOCKED if isinstance(problem, Forbidden) else "refused"
        except TelegramError as problem:  # the network, a token that was changed: what waits is kept
            self._pause[reply.handle] = min(LONGEST_PAUSE, 2 * self._pause.get(reply.handle, 0.25))
            self._hold(reply.handle, self._pause[reply.handle])
            log.warning("reply delayed", kind=type(problem).__name__)
            return None
        self._pause.pop(reply.handle, None)
        self._not_before.pop(reply.handle, None)
        return reference

    def _hold(self, handle: str, seconds: float) -> None:
        self._not_before[handle] = asyncio.get_running_loop().time() + seconds

    async def _send(self, reply: Reply) -> str:
        async with self._services.database.reading() as session:
            chat = await identity.address(session, self._vault, reply.handle)
            conversation = await self._conversation(session, reply)
        if chat is None:
            return "cut"
        language = self._services.language(conversation.language if conversation else None)
        message = Message.from_json(language.body(reply.body) if language else reply.body)
        if place := reply.body.get(inbox.OF_REPLY):
            return await self._change(int(chat), message, reply.handle, int(place))
        if is_unsolicited(reply):  # only who drives is asked to park first
            trade = conversation.sector if conversation else None
            waiting = self._services.texts.message("utter_telegram_waiting", sector=trade)
            return await self._put(int(chat), language.message(waiting) if language else waiting, reply.sequence, OPEN)
        if reply.body["text"] == self._deleted:
            return await self._put(int(chat), message, reply.sequence, GONE)
        return await self._put(int(chat), message, reply.sequence)

    async def _conversation(self, session: AsyncSession, reply: Reply) -> Conversation | None:
        """Return the chat of a reply where it says how that is shown: its trade, or a language that was chosen."""
        if not (is_unsolicited(reply) or self._services.languages):
            return None
        return await inbox.conversation(session, self._services.content, reply.handle)

    async def _change(self, chat: int, message: Message, handle: str, place: int) -> str:
        """Change what was sent; where it cannot be found or changed any more, send it anew."""
        async with self._services.database.reading() as session:
            before = await inbox.reply_at(session, self._services.content, handle, place)
        shown = before.channel_ref if before else None
        text = keyboard.shown_text(message)
        if shown is None or not shown.isdecimal() or len(keyboard.pieces(text)) > 1:
            return await self._put(chat, message, place)
        markup = self._markup(message, place, None)
        try:
            await self._bot.edit_message_text(
                text,
                chat,
                int(shown),
                reply_markup=markup if isinstance(markup, InlineKeyboardMarkup) else None,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest:
            return await self._put(chat, message, place)
        return shown

    async def _put(self, chat: int, message: Message, sequence: int, button: str | None = None) -> str:
        texts, reference = keyboard.pieces(keyboard.shown_text(message)), "empty"
        for place, text in enumerate(texts, 1):
            markup = self._markup(message, sequence, button) if place == len(texts) else None
            leaving = Leaving(text, markup, button == OPEN, message.kind in PROTECTED)
            reference = await self._say(chat, leaving)
        return reference

    async def _say(self, chat: int, leaving: Leaving) -> str:
        """Send a message; the words come without buttons where Telegram does not take those: nobody waits for ever."""
        try:
            sent = await self._bot.send_message(
                chat,
                leaving.text,
                reply_markup=leaving.markup,
                link_preview_options=NO_PREVIEW,
                disable_notification=leaving.is_silent,  # nobody waits for it, and a stranger may hear the phone
                protect_content=leaving.is_protected,
            )
        except BadRequest:
            if leaving.markup is None:
                raise
            log.warning("sent without its buttons", kind="BadRequest")
            return await self._say(chat, replace(leaving, markup=None))
        return str(sent.message_id)

    def _markup(
        self, message: Message, sequence: int, button: str | None
    ) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
        if button == GONE:
            return ReplyKeyboardRemove()
        if not message.options:
            return None
        if button is not None:
            return keyboard.single(message.options[0].label, callback_data(sequence, button))
        done, place = (self._services.texts.say(f"utter_telegram_{key}") for key in ("done", "place"))
        return keyboard.lasting(message, place) or keyboard.inline(
            message, sequence, keyboard.ticked_before(message), done=done
        )


def seconds_to_wait(problem: RetryAfter) -> float:
    """Return how long Telegram asks us to wait."""
    after = problem.retry_after
    return float(after if isinstance(after, int | float) else after.total_seconds())
