"""Telegram, the channel, the gateway and a real SQLite database; only the engine and the cases are small fakes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from pydantic import SecretStr
from sqlalchemy import select

from bot import inbox
from bot.channels.telegram.app import Channel, build_channel
from bot.clock import now
from bot.crypto import Blinder, KeyRing, Sealer
from bot.db import Database
from bot.gateway import EngineAway, EngineQuestion, EngineReply, Gateway
from bot.guidance.texts import Message, Option, Texts
from bot.inbox.tables import ConversationRow, IncomingRow
from bot.paths import RESPONSES
from bot.run.loops import Loop, Loops
from bot.services import Services
from bot.settings import Settings
from bot.understanding.danger import Danger, recognise
from bot.understanding.facts import Facts
from bot.understanding.reading import Reading
from tests.fakes.bot_api import FakeTelegram
from tests.support.databases import make_tables

LINK = SimpleNamespace(code="demo-taxi", sector="taxi", area="demo", organisation="Invented Cars", demo=True)
SECTORS = {"taxi": SimpleNamespace(id="taxi", name="Taxi"), "school": SimpleNamespace(id="school", name="School")}


class FewRules:
    """Reads danger by our own rules; takes nobody for a child."""

    degraded: tuple[str, ...] = ()

    def danger(self, text: str) -> Danger:
        """Read danger."""
        return recognise(text)

    def read(self, text: str, *_: object, **__: object) -> Reading:
        """Read facts, of which these words have none to speak of."""
        return Reading(recognise(text).danger, "witness", (), None, Facts(), (), False, None)

    def speaker(self, text: str) -> str:
        """Say who writes."""
        return "witness"


@dataclass
class EchoEngine:
    """Answers "heard: <words or choice>"; scripted questions go along; can be away."""

    asked: list[EngineQuestion] = field(default_factory=list)
    scripted: list[Message] = field(default_factory=list)
    away: bool = False

    async def ask(self, question: EngineQuestion) -> EngineReply:
        """Return the echo."""
        if self.away:
            raise EngineAway("test")
        self.asked.append(question)
        choice = question.choice
        heard = question.text if choice is None else ",".join((choice.intent, *choice.values))
        said = [Message("text", f"heard: {heard}"), *self.scripted]
        self.scripted = []
        return EngineReply(tuple(said), said[-1].step)

    def heard(self) -> list[str]:
        """Return the words that came, oldest first."""
        return [question.text or "" for question in self.asked]


class NoCases:
    """Cases that keep nothing but corrections."""

    def __init__(self) -> None:
        self.corrections: list[str] = []

    async def correct_statement(self, session: Any, conversation: Any, key: str, text: str, now: Any) -> bool:
        """Take a correction."""
        self.corrections.append(text)
        return True

    async def told_so_far(self, session: Any, conversation: Any) -> list[str]:
        """Nothing was told."""
        return []

    async def checked_phone(self, session: Any, conversation: Any, kind: str, now: Any) -> str | None:
        """No number was checked."""
        return None

    def __getattr__(self, name: str) -> Any:
        async def nothing(*given: Any, **named: Any) -> None:
            return None

        return nothing


@dataclass
class World:
    """What a test acts on and looks at."""

    telegram: FakeTelegram
    services: Services
    engine: EchoEngine
    cases: NoCases
    channel: Channel = field(init=False)
    _running: asyncio.Task[None] | None = None
    _sweeping: Loops | None = None

    async def start(self) -> None:
        """Start the channel as a fresh process would."""
        gateway = Gateway(self.services, self.engine, cast(Any, self.cases))
        self.channel = build_channel(self.services, gateway)
        self._sweeping = Loops([Loop("sweep", 0.1, gateway.sweep)])
        self._sweeping.start()
        self._running = asyncio.create_task(self.channel.run())

    async def stop(self) -> None:
        """End the channel at once, as a kill would."""
        if self._running is not None and self._sweeping is not None:
            await self._sweeping.stop()
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running

    async def stored(self) -> list[inbox.Incoming]:
        """Return everything that is in the inbox, oldest first."""
        async with self.services.database.reading() as session:
            rows = await session.scalars(select(IncomingRow).order_by(IncomingRow.handle, IncomingRow.sequence))
            content = self.services.content
            opened = (content.open(row.sealed, f"inbox_messages.sealed:{row.id}") for row in rows)
            return [inbox.Incoming.from_text(text) for text in opened]

    async def undelivered(self) -> int:
        """Return how many replies wait to be sent."""
        async with self.services.database.reading() as session:
            return len(await inbox.undelivered(session, self.services.content, "telegram"))

    async def until(self, holds: Callable[[], bool], within: float = 10.0) -> None:
        """Wait until something holds; raises TimeoutError."""
        async with asyncio.timeout(within):
            while not holds():  # noqa: ASYNC110 - another thread makes it hold
                await asyncio.sleep(0.01)

    async def notice(self, text: str) -> None:
        """Put a notice for the only person into the inbox, as bot/notices does."""
        async with self.services.database.writing() as session:
            handle = (await session.scalars(select(ConversationRow.handle))).one()
            body = Message("notice", text).to_json()
            await inbox.add_replies(session, self.services.content, handle, [body], message_id=None, now=now())
        self.channel.sender.wake()

    async def changed(self, before: str, after: str) -> None:
        """Change what the only person was sent, as bot/notices does with a receipt."""
        content = self.services.content
        async with self.services.database.writing() as session:
            handle = (await session.scalars(select(ConversationRow.handle))).one()
            sent = await inbox.replies_after(session, content, handle, 0)
            reply = next(reply for reply in sent if before in reply.body["text"])
            body = replace(Message.from_json(reply.body), text=after).to_json() | {inbox.OF_REPLY: reply.sequence}
            await inbox.add_replies(session, content, handle, [body], message_id=None, now=now())
        self.channel.sender.wake()


def question(text: str, options: Sequence[tuple[str, str]], *, step: str, multiple: bool = False) -> Message:
    """Return a question of the interview."""
    return Message("question", text, tuple(Option(*option) for option in options), multiple, step)


def make_services(tmp_path: Path, telegram: FakeTelegram, **settings: Any) -> Services:
    """Return services with real keys and database, real texts, and a knowledge of two sectors."""
    settings.setdefault("telegram_quiet_seconds", 0.3)
    told = Settings(
        state_dir=tmp_path,
        telegram_api_url=telegram.url,
        telegram_bot_token=SecretStr(telegram.token),
        **settings,
    )
    content, identity = (Sealer(KeyRing.from_file(tmp_path / f"{name}.json")) for name in ("content", "identity"))
    return Services(
        database=Database(told.database),
        content=content,
        identity=identity,
        blinder=Blinder(b"0" * 32),
        knowledge=cast(Any, SimpleNamespace(links={LINK.code: LINK}, sectors=SECTORS, indicators={})),
        texts=Texts.load(RESPONSES),
        understanding=cast(Any, FewRules()),
        settings=told,
    )


@asynccontextmanager
async def world(tmp_path: Path, *, start: bool = True, **settings: Any) -> AsyncIterator[World]:
    """Run the fake Telegram and, unless told otherwise, the channel."""
    async with FakeTelegram().running() as telegram:
        services = make_services(tmp_path, telegram, **settings)
        make_tables(services.database)
        made = World(telegram, services, EchoEngine(), NoCases())
        if start:
            await made.start()
        try:
            yield made
        finally:
            await made.stop()
            await services.database.close()
