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
from bot.gateway.after_sending import next_words
from bot.gateway.engine_client import EngineAway, EngineRefused, EngineReply
from bot.gateway.turn import Turn
from bot.gateway.waiting import burst
from bot.gateway.waiting.quiet import Quiet

if TYPE_CHECKING:
    from bot.gateway.protocols import Cases, DialogueEngine
    from bot.gateway.waiting.burst import Burst
    from bot.guidance.texts import Message
    from bot.inbox import Incoming, StoredMessage
    from bot.services import Services


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
        if await self.keep(incoming):
            await self.go_on(incoming)

    async def keep(self, incoming: Incoming) -> bool:
        """Store a message; False when it is already here. Raises NotSaved."""
        content = self.services.content
        try:
            in_order = self._storing.setdefault(incoming.handle, asyncio.Lock())
            async with in_order, self.services.database.writing() as session:
                return await inbox.store(session, content, incoming, clock.now()) is not None
        except (SQLAlchemyError, OSError):
            raise NotSaved(self._text("not_saved")) from None

    async def go_on(self, incoming: Incoming) -> None:
        """Handle all that waits for a conversation, once no more short words are likely to come; raises NotAnswered."""
        try:
            await self._quiet.wait(incoming.handle, await self._seconds_of_quiet(incoming.handle))
            await self._work(incoming.handle, fresh=incoming.dedupe_key)
        except (SQLAlchemyError, OSError):
            raise NotAnswered(self._text("engine_away")) from None

    async def _seconds_of_quiet(self, handle: str, *, is_sweep: bool = False) -> float:
        """Return for how long the words that wait are to wait for more; 0 when they are answered at once."""
        services = self.services
        async with services.database.reading() as session:
            conversation = await inbox.conversation(session, services.content, handle)
            waiting = await inbox.waiting(session, services.content, handle, latest=burst.LAST_FEW)
        if conversation is None or not waiting or not burst.is_waited_for(conversation, waiting, services):
            return 0.0
        since = (clock.now() - waiting[-1].received_at).total_seconds() if is_sweep else 0.0
        return burst.quiet_seconds(conversation, services) - since

    async def sweep(self) -> None:
        """Handle what still waits, because the engine was away or the process ended; ask an absent engine only once."""
        async with self.services.database.reading() as session:
            handles = await inbox.handles_waiting(session)
        away = False
        for handle in handles:
            if await self._seconds_of_quiet(handle, is_sweep=True) <= 0:
                away = await self._work(handle, away=away)

    async def _work(self, handle: str, *, fresh: str | None = None, away: bool = False) -> bool:
        """Handle what waits; the engine's absence ends no danger check. Return whether the engine is away."""
        one_at_a_time = self._handling.setdefault(handle, asyncio.Lock())
        async with one_at_a_time:
            async with self.services.database.reading() as session:
                waiting = await inbox.waiting(session, self.services.content, handle)
            for parts in burst.group(waiting):
                new = any(part.incoming.dedupe_key == fresh for part in parts)
                away = await self._handle(parts, new=new, away=away)
        return away

    async def _handle(self, parts: Burst, *, new: bool, away: bool) -> bool:
        message = parts[0]
        async with self._turn(message, begins=parts) as turn:
            if not turn.message.handled:
                await interception.first(turn)
        if turn.question is None:
            return away
        if not away:
            try:
                reply = await self.engine.ask(turn.question)
            except EngineRefused:
                await self._refused(message)
                return False
            except EngineAway:
                away = True
            else:
                await self._answered(message, reply, already=turn.replies)
                return False
        await self._saved_only(message, new=new)
        return away

    async def _answered(self, message: StoredMessage, reply: EngineReply, already: list[Message]) -> None:
        async with self._turn(message) as turn:
            if turn.message.handled:
                return
            hold_back.let_go(turn)
            turn.replies.extend(await danger_first.from_engine(turn, reply.messages, shown=already))
            turn.conversation.listens = next_words.listening_after(turn, reply.messages)
            turn.conversation.step = reply.step
            turn.conversation.down_told = False

    async def _refused(self, message: StoredMessage) -> None:
        async with self._turn(message) as turn:
            turn.say("nothing_readable")

    async def _saved_only(self, message: StoredMessage, *, new: bool) -> None:
        """Say that it is saved: in full once an outage, then in one line for each new message."""
        async with self._turn(message, done=False) as turn:
            if not turn.conversation.down_told:
                turn.say("engine_away")
            elif new:
                turn.say("saved")
            turn.conversation.down_told = True

    @asynccontextmanager
    async def _turn(self, message: StoredMessage, *, done: bool = True, begins: Burst = ()) -> AsyncIterator[Turn]:
        """One unit of work: what is said and what is known are one commit; handled unless the engine has to go on."""
        services, now = self.services, clock.now()
        async with services.database.writing() as session:
            handle, key = message.incoming.handle, message.incoming.dedupe_key
            conversation = await inbox.conversation(session, services.content, handle)
            # Read again: another process may have handled it since.
            latest = await inbox.message_by_key(session, services.content, handle, key)
            if conversation is None or latest is None:
                raise LookupError("a message without a conversation")
            if begins and latest.burst is None:  # before the engine hears of it: after a kill it is the same turn again
                await inbox.join_burst(session, [part.id for part in begins])
            parts = await inbox.burst_of(session, services.content, latest.id)
            turn = Turn(services, self.cases, session, conversation, latest, now, parts)
            yield turn
            bodies = [reply.to_json() for reply in turn.replies]
            if bodies:
                await inbox.add_replies(session, services.content, handle, bodies, message_id=message.id, now=now)
            await inbox.save_conversation(session, services.content, turn.conversation)
            if done and turn.question is None:
                await inbox.handled(session, message.id, now)

    def _text(self, key: str) -> Message:
        return self.services.texts.message(f"utter_gateway_{key}")
