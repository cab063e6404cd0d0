"""What comes in: found its conversation, stored once, handed to the gateway; nothing here decides."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from telegram import Chat
from telegram.error import TelegramError

from bot import identity, inbox
from bot.channels.telegram import callback_queries, commands, courtesy, once_only, start
from bot.channels.telegram.once_only import FirstOf, album
from bot.channels.telegram.translate import Tap, read_tap, to_incoming
from bot.clock import now
from bot.gateway import NotSaved
from bot.guidance.texts import Message
from bot.identity import Vault
from bot.inbox import Incoming

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession
    from telegram import Bot, CallbackQuery, Update

    from bot.gateway import MessageReceiver
    from bot.inbox import Reply
    from bot.services import Services

log = structlog.get_logger()
UNKNOWN = "utter_telegram_unknown_button"


class UpdateReceiver:
    """Takes the updates of one bot."""

    def __init__(self, bot: Bot, services: Services, gateway: MessageReceiver, wake: Callable[[], None]) -> None:
        self._bot, self._services, self._gateway, self._wake = bot, services, gateway, wake
        self._warned: set[int] = set()
        self._vault = Vault(services.identity, services.blinder)
        self._ticks = callback_queries.Ticks()
        self._albums, self._counts = FirstOf(), courtesy.FirstAnswers(services)
        self._turns: set[asyncio.Task[None]] = set()

    async def take_all(self, updates: Sequence[Update]) -> bool:
        """Take each chat's updates in order, the chats side by side; False when one could not be stored."""
        chats: dict[int, list[Update]] = defaultdict(list)
        for update in updates:
            if chat := update.effective_chat:
                chats[chat.id].append(update)
        stored = await asyncio.gather(*(self._in_order(chat) for chat in chats.values()))
        if all(stored):
            self._warned.clear()
        return all(stored)

    async def _in_order(self, updates: list[Update]) -> bool:
        for update in updates:
            try:
                await self.take(update)
            except (NotSaved, SQLAlchemyError, OSError) as problem:
                log.error("update not stored", kind=type(problem).__name__)
                await self._warn(update)
                return False
            finally:
                self._wake()
        return True

    async def _hand_on(self, incoming: Incoming) -> None:
        """Store; the turn itself runs aside, so that one person's slow answer keeps nobody's words at Telegram."""
        if conversation := await self._gateway.keep(incoming):
            self._aside(courtesy.typing(self._bot, self._services, self._vault, conversation.handle))
            self._aside(self._gateway.go_on(incoming, conversation))

    def _aside(self, work: Coroutine[Any, Any, None]) -> None:
        turn = asyncio.create_task(work)
        self._turns.add(turn)
        turn.add_done_callback(self._turned)

    def _turned(self, turn: asyncio.Task[None]) -> None:
        self._turns.discard(turn)
        if not turn.cancelled() and (problem := turn.exception()):
            log.error("turn failed", kind=type(problem).__name__)  # the message stays waiting for the next sweep
        self._wake()

    async def stop(self) -> None:
        """End the turns that run; what they did not finish waits in the inbox."""
        for turn in self._turns:
            turn.cancel()
        await asyncio.gather(*self._turns, return_exceptions=True)

    async def _warn(self, update: Update) -> None:
        """Say once that what was written is not safe yet."""
        chat = update.effective_chat
        if chat is None or chat.type != Chat.PRIVATE or update.update_id in self._warned:
            return
        self._warned.add(update.update_id)
        with suppress(TelegramError):
            await self._bot.send_message(chat.id, self._services.texts.say("utter_telegram_not_saved_yet"))

    async def take(self, update: Update) -> None:
        """Take one message, one tap or one correction."""
        chat, writer = update.effective_chat, update.effective_user
        if chat is None or (chat.type == Chat.PRIVATE and writer is not None and writer.is_bot):  # nobody is there
            return
        if chat.type != Chat.PRIVATE:
            await self._leave(chat)
        elif update.my_chat_member:
            await courtesy.unblocked(self._services, self._vault, update.my_chat_member, str(chat.id))
        elif update.callback_query is not None:
            await self._tapped(update, update.callback_query, str(chat.id))
        else:
            await self._stated(update, str(chat.id))

    async def _leave(self, chat: Chat) -> None:
        """Say why and go; a group has more readers than the one who writes."""
        with suppress(TelegramError):  # what fails here comes again with the group's next message
            text = self._services.texts.say("utter_telegram_group", name=self._bot.name)
            await self._bot.send_message(chat.id, text)
        with suppress(TelegramError):
            await self._bot.leave_chat(chat.id)

    async def _stated(self, update: Update, chat: str) -> None:
        handle = await self._conversation(chat, update)
        incoming, pictures = to_incoming(update, handle), album(update)
        if incoming is not None and pictures and not self._albums.is_first((handle, pictures)):
            incoming = once_only.words_of(incoming)  # the album was refused with its first picture
        for part in await self._parts(incoming) if incoming else ():
            await self._hand_on(part)

    async def _parts(self, incoming: Incoming) -> list[Incoming]:
        """Return what the gateway is to hear of a message, once what is answered here was answered."""
        name, argument = commands.command(incoming.text) or ("", "")
        if name == "start" and incoming.kind == "text":
            await self._start(incoming, argument)
            return commands.behind_start(incoming, argument)
        if commands.is_unknown(incoming) and not self._services.understanding.danger(incoming.text or "").danger:
            await self._unknown(incoming)
            return [incoming] if argument else []
        stated = await self._with_quoted(await self._with_its_first(incoming))
        return commands.split(stated, start.emergency_label(self._services))

    async def _with_quoted(self, incoming: Incoming) -> Incoming:
        """Return words with the reply of ours that they were sent as an answer to, if any."""
        if incoming.kind != "text" or incoming.replies_to is None:
            return incoming
        async with self._services.database.reading() as session:
            content, handle = self._services.content, incoming.handle
            ours = await inbox.reply_by_reference(session, content, handle, incoming.replies_to)
        return replace(incoming, question=ours.sequence) if ours else incoming

    async def _conversation(self, chat: str, update: Update) -> str:
        """Return the handle; somebody who begins without /start hears first what this is, unless there is danger."""
        async with self._services.database.writing() as session:
            handle = await identity.handle_for(session, self._vault, start.CHANNEL, chat)
            conversation, is_new = await start.conversation(session, self._services, handle, now())
            text = (update.message.text if update.message else None) or ""
            if is_new and not (commands.is_known(text) or self._services.understanding.danger(text).danger):
                await self._reply(session, handle, [start.opening(self._services, conversation.sector)], None)
        return handle

    async def _reply(self, session: AsyncSession, handle: str, messages: list[Message], about: str | None) -> None:
        bodies = [message.to_json() for message in messages]
        await inbox.add_replies(session, self._services.content, handle, bodies, message_id=about, now=now())

    async def _start(self, incoming: Incoming, code: str) -> None:
        async with self._services.database.writing() as session:
            stored = await self._stored(session, incoming)
            conversation = await inbox.conversation(session, self._services.content, incoming.handle)
            if stored and conversation:
                messages = await start.answer_start(session, self._services, conversation, code)
                await self._reply(session, incoming.handle, messages, stored)

    async def _unknown(self, incoming: Incoming) -> None:
        async with self._services.database.writing() as session:
            if stored := await self._stored(session, commands.alone(incoming)):
                messages = await commands.answer_unknown(session, self._services, incoming)
                await self._reply(session, incoming.handle, messages, stored)

    async def _stored(self, session: AsyncSession, incoming: Incoming) -> str | None:
        """Store what is answered here and not by the gateway; None when it was answered before."""
        content = self._services.content
        if await inbox.store(session, content, incoming, now()) is None:
            return None
        row = await inbox.message_by_key(session, content, incoming.handle, incoming.dedupe_key)
        if row is None:
            raise LookupError("a stored message is gone")
        await inbox.handled(session, row.id, now())
        return row.id

    async def _with_its_first(self, incoming: Incoming) -> Incoming:
        """Return a correction as words of its own when what it corrects never came here."""
        if incoming.kind != "edit":
            return incoming
        async with self._services.database.reading() as session:
            content, key = self._services.content, incoming.edits or ""
            first = await inbox.message_by_key(session, content, incoming.handle, key)
        return incoming if first is not None else replace(incoming, kind="text", edits=None)

    async def _tapped(self, update: Update, query: CallbackQuery, chat: str) -> None:
        tap = read_tap(query.data)
        sent = await self._reply_under(chat, tap) if tap else None
        if tap is None or sent is None:
            await self._answer(query, UNKNOWN)
            return
        ticked = self._ticks.read(sent.handle, query, tap)
        meant = callback_queries.meaning(tap, sent, ticked, done=self._services.texts.say("utter_telegram_done"))
        await self._answer(query, meant.line if meant else UNKNOWN)
        if meant and meant.ticks is not None and not self._ticks.first_time(query, tap, sent.handle, meant.ticks):
            return
        if meant:
            await self._act(update, query, meant, sent)

    async def _reply_under(self, chat: str, tap: Tap) -> Reply | None:
        """Return the reply whose button was tapped, out of this chat's own replies only."""
        async with self._services.database.writing() as session:
            handle = await identity.handle_for(session, self._vault, start.CHANNEL, chat)
            conversation, _ = await start.conversation(session, self._services, handle, now())
            sent = await inbox.reply_at(session, self._services.content, handle, tap.sequence)
        language = self._services.language(conversation.language)
        return replace(sent, body=language.body(sent.body)) if sent and language else sent

    async def _act(self, update: Update, query: CallbackQuery, meant: callback_queries.Tapped, sent: Reply) -> None:
        choice = Incoming(sent.handle, f"u{update.update_id}", "choice", choices=meant.choices, question=sent.sequence)
        if meant.opens:
            await self._open(choice, sent)
            return
        if meant.markup is not None and (meant.ticks is not None or await self._counts.is_first(sent)):
            with suppress(TelegramError):  # the buttons are a courtesy: the choice counts without them
                await query.edit_message_reply_markup(meant.markup)
        if meant.choices:
            await self._hand_on(choice)

    async def _open(self, tapped: Incoming, notice: Reply) -> None:
        """Send what a notice says, now that its person asked for it."""
        async with self._services.database.writing() as session:
            stored = await self._stored(session, tapped)
            if stored:
                content, handle = self._services.content, tapped.handle
                await inbox.add_replies(session, content, handle, [notice.body], message_id=stored, now=now())
                await start.opened(session, self._services, handle, notice)

    async def _answer(self, query: CallbackQuery, key: str | None) -> None:
        """Answer a tap; Telegram refuses to take it twice or late, and that harms nobody."""
        with suppress(TelegramError):
            await query.answer(self._services.texts.say(key) if key else None)
