"""The gateway: each incoming message is stored, its turn is run, the engine asked, and the replies stored."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from sqlalchemy.exc import SQLAlchemyError

from bot import clock, inbox
from bot.casework.service import CaseService
from bot.gateway import danger_first, hold_back, interception
from bot.gateway.after_sending import alarm_told, next_words
from bot.gateway.asking import parked
from bot.gateway.engine_client import EngineAway, EngineRefused
from bot.gateway.goes_first import goes_first
from bot.gateway.turn import Turn
from bot.gateway.waiting import burst
from bot.gateway.waiting.quiet import Quiet

if TYPE_CHECKING:
    from bot.gateway.engine_client import EngineQuestion, EngineReply
    from bot.gateway.protocols import Cases, DialogueEngine
    from bot.guidance.texts import Message
    from bot.inbox import Conversation, Incoming
    from bot.services import Services

Span = tuple[int, int]  # the first and the last sequence of the messages of a turn


class Trouble(Exception):
    """The message could not be stored or answered; `message` is what the channel shows instead of a reply."""

    def __init__(self, message: Message) -> None:
        super().__init__(type(self).__name__)
        self.message = message


class NotSaved(Trouble):
    """Storing failed: the person must not rely on this chat for what they wrote."""


class NotAnswered(Trouble):
    """The message is stored, but nothing else could be written; it stays waiting."""


class Gateway:
    """Receives messages of every channel; one message of a conversation at a time, in the order in which they came."""

    def __init__(self, services: Services, engine: DialogueEngine, cases: Cases | None = None) -> None:
        self.services, self.engine = services, engine
        self.cases: Cases = cases or CaseService(services)
        self._quiet = Quiet(services.settings.longest_burst_seconds)
        self._storing: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._handling: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def receive(self, incoming: Incoming) -> None:
        """Store a message and handle all that waits for its conversation; raises NotSaved or NotAnswered."""
        if conversation := await self.keep(incoming):
            await self.go_on(incoming, conversation)

    async def keep(self, incoming: Incoming) -> Conversation | None:
        """Store a message and return its conversation; None when it is already here. Raises NotSaved."""
        content = self.services.content
        try:
            in_order = self._storing.setdefault(incoming.handle, asyncio.Lock())
            async with in_order, self.services.database.writing(first=True) as session:
                return await inbox.store_and_look(session, content, incoming, clock.now())
        except (SQLAlchemyError, OSError):
            raise NotSaved(self._text("not_saved")) from None

    async def go_on(self, incoming: Incoming, conversation: Conversation) -> None:
        """Handle all that waits for a conversation, once no more short words are likely to come; raises NotAnswered."""
        try:
            first = await goes_first(incoming, self.services)
            may_wait = burst.may_go_on(conversation, incoming)
            seconds = await self._seconds_of_quiet(incoming.handle, conversation) if may_wait else 0.0
            await self._quiet.wait(incoming.handle, seconds)
            await self._work(incoming.handle, fresh=incoming.dedupe_key, first=first)
        except (SQLAlchemyError, OSError):
            raise NotAnswered(self._text("engine_away")) from None

    async def _seconds_of_quiet(self, handle: str, conversation: Conversation | None = None) -> float:
        """Return for how long the words that wait are to wait for more; 0 when they are answered at once.

        Without a conversation it is a sweep that asks, at any time after the words came.
        """
        services, since = self.services, 0.0
        async with services.database.reading() as session:
            waiting = await inbox.waiting(session, services.content, handle, latest=burst.LAST_FEW)
            if conversation is None and waiting:
                conversation = await inbox.conversation(session, services.content, handle)
                since = (clock.now() - waiting[-1].received_at).total_seconds()
        if conversation is None or not waiting or not burst.is_waited_for(conversation, waiting, services):
            return 0.0
        return burst.quiet_seconds(conversation, services) - since

    async def sweep(self) -> None:
        """Handle what still waits, because the engine was away or the process ended; ask an absent engine only once."""
        async with self.services.database.reading() as session:
            handles = await inbox.handles_waiting(session)
        away = False
        for handle in handles:
            if await self._seconds_of_quiet(handle) <= 0:
                away = await self._work(handle, away=away)

    async def _work(self, handle: str, *, fresh: str | None = None, away: bool = False, first: bool = False) -> bool:
        """Handle what waits; the engine's absence ends no danger check. Return whether the engine is away.

        What goes `first` is met in front of the turns of all other conversations.
        """
        one_at_a_time = self._handling.setdefault(handle, asyncio.Lock())
        async with one_at_a_time:
            spans: list[Span | None] = [None]
            while spans:
                turn, others = await self._begin(handle, spans.pop(0), first=first)
                spans[:0] = others
                if turn is not None and turn.question is not None:
                    new = any(part.incoming.dedupe_key == fresh for part in turn.parts)
                    away = await self._ask(turn, turn.question, new=new, away=away)
        return away

    async def _begin(self, handle: str, span: Span | None, *, first: bool) -> tuple[Turn | None, list[Span]]:
        """Write down the turn of what waits first, do all of it that needs no engine, and say where the others are."""
        services = self.services
        async with services.database.writing(first=first) as session:
            chat = await inbox.chat_that_waits(session, services.content, handle, span)
            if chat is None:
                raise LookupError("a message without a conversation")
            turns = burst.group(chat.waiting)
            if not turns:  # another process may have handled it since
                return None, []
            turn = Turn(services, self.cases, session, chat.conversation, turns[0][0], clock.now(), turns[0])
            turn.others_until = chat.others_until
            if turn.message.burst is None and burst.is_words(turn.message):
                # before the engine hears of it: after a kill it is the same turn again
                await inbox.join_burst(session, [part.id for part in turn.parts])
            await interception.first(turn)
            await alarm_told.tell(turn)
            await turn.write_down()
            if turn.question is None:
                await inbox.handled(session, turn.message.id, turn.now)
        return turn, [(parts[0].sequence, parts[-1].sequence) for parts in turns[1:]]

    async def _ask(self, begun: Turn, question: EngineQuestion, *, new: bool, away: bool) -> bool:
        if not away:
            try:
                reply = await self.engine.ask(question)
            except EngineRefused:
                await self._refused(begun)
                return False
            except EngineAway:
                away = True
            else:
                await self._answered(begun, reply)
                return False
        await self._saved_only(begun, new=new)
        return away

    async def _answered(self, begun: Turn, reply: EngineReply) -> None:
        async with self._rest(begun) as turn:
            if not await inbox.handled(turn.session, turn.message.id, turn.now):
                return
            hold_back.let_go(turn)
            turn.replies.extend(await danger_first.from_engine(turn, reply.messages, shown=begun.replies))
            await alarm_told.tell(turn)
            turn.conversation.listens = next_words.listening_after(turn, reply.messages)
            await parked.forget_at_the_end(turn, reply)
            turn.conversation.step = reply.step
            turn.conversation.down_told = False

    async def _refused(self, begun: Turn) -> None:
        async with self._rest(begun) as turn:
            if await inbox.handled(turn.session, turn.message.id, turn.now):
                turn.say("nothing_readable")

    async def _saved_only(self, begun: Turn, *, new: bool) -> None:
        """Say that it is saved: in full once an outage, then in one line for each new message."""
        async with self._rest(begun) as turn:
            if not turn.conversation.down_told:
                turn.say("engine_away")
            elif new:
                turn.say("saved")
            turn.conversation.down_told = True

    @asynccontextmanager
    async def _rest(self, begun: Turn) -> AsyncIterator[Turn]:
        """One unit of work after the engine was asked: what is said and what is known are one commit."""
        services, handle = self.services, begun.conversation.handle
        async with services.database.writing() as session:
            # Read again: the engine's side may have written to it.
            conversation = await inbox.conversation(session, services.content, handle)
            if conversation is None:
                raise LookupError("a message without a conversation")
            turn = Turn(services, self.cases, session, conversation, begun.message, clock.now(), begun.parts)
            yield turn
            await turn.write_down()

    def _text(self, key: str) -> Message:
        return self.services.texts.message(f"utter_gateway_{key}")
