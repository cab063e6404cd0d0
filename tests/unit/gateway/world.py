"""A small world for the gateway: a real database and real words, an engine and a case service that remember."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import now
from bot.crypto import Blinder, KeyRing, Sealer
from bot.db import Database, new_id
from bot.gateway import EngineAway, EngineQuestion, EngineRefused, EngineReply, Gateway
from bot.guidance.model import Indicator, Knowledge, Link, Sector
from bot.guidance.routing_model import RoutingTable
from bot.guidance.texts import Message, Option, Texts
from bot.inbox import Conversation, Incoming, conversation, replies_after, save_conversation, start_conversation
from bot.paths import RESPONSES
from bot.services import Services
from bot.settings import Settings
from bot.understanding.danger import Danger, recognise
from bot.understanding.facts import read_facts
from bot.understanding.reading import Reading
from tests.support.databases import make_tables
from tests.support.readers import own_knowledge
from tests.unit.gateway.fake_cases import FakeCases

TEXTS = Texts.load(RESPONSES)
DANGER = "she is locked in the room and screaming help me"
CHILD = "im 13 and my uncle keeps touching me"


def indicator(name: str, tier: str) -> Indicator:
    """Return an indicator of a tier."""
    return Indicator(name, f"Sentence of {name}.", ("taxi",), "x", tier, False, "child", "harm_sign", "why", (), {}, ())  # type: ignore[arg-type]


KNOWLEDGE = Knowledge(
    indicators={name: indicator(name, tier) for name, tier in (("held", "immediate_danger"), ("late", "emerging"))},
    sectors={name: Sector(name, label, (), (), ()) for name, label in (("taxi", "Taxi"), ("school", "School"))},
    areas={},
    national=(),
    routing=RoutingTable(()),
    advice=own_knowledge().advice,
    laws=own_knowledge().laws,
    links={f"demo-{name}": Link(f"demo-{name}", name, "demo", f"Example {name}", True) for name in ("taxi", "school")},
)


@dataclass
class Understands:
    """Understanding by our rules alone."""

    def danger(self, text: str) -> Danger:
        """Read for danger."""
        return recognise(text)

    def danger_in_pieces(self, text: str) -> Iterator[Danger]:
        """Read for danger sentence by sentence."""
        return map(recognise, text.split(". "))

    def read(self, text: str, *_: object, **__: object) -> Reading:
        """Read for facts."""
        found = recognise(text)
        return Reading(found.danger, "witness", (), None, read_facts(text), (), found.danger, None)


@dataclass
class FakeEngine:
    """Answers every question with the next scripted answer, or with a plain question; can be away."""

    answers: list[EngineReply] = field(default_factory=list)
    asked: list[EngineQuestion] = field(default_factory=list)
    away: bool = False
    refuses: bool = False

    async def ask(self, question: EngineQuestion) -> EngineReply:
        """Return the next answer."""
        if self.away:
            raise EngineAway("test")
        if self.refuses:
            raise EngineRefused
        self.asked.append(question)
        return self.answers.pop(0) if self.answers else asks("account", "skip")


def asks(step: str | None, *options: str, kind: str = "question", multiple: bool = False) -> EngineReply:
    """Return an engine's answer that asks for a step."""
    offered = tuple(Option(option, option) for option in options)
    return EngineReply((Message(kind, f"About {step}?", offered, multiple, step),), step)  # type: ignore[arg-type]


def services(folder: Path) -> Services:
    """Return real services on a database of their own."""
    key = KeyRing.fresh
    database = Database(f"sqlite+aiosqlite:///{folder / 'test.db'}")
    made = (Sealer(key()), Sealer(key()), Blinder(b"k" * 32), KNOWLEDGE, TEXTS, Understands())
    return Services(database, *made, Settings(state_dir=folder))  # type: ignore[arg-type]


@dataclass
class World:
    """One person's conversation with a gateway."""

    services: Services
    engine: FakeEngine = field(default_factory=FakeEngine)
    cases: FakeCases = field(default_factory=FakeCases)
    handle: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        self.gateway = Gateway(self.services, self.engine, self.cases)
        self.sent = 0

    async def begin(self, **values: object) -> None:
        """Start the conversation."""
        make_tables(self.services.database)
        async with self.services.database.writing() as session:
            await start_conversation(session, self.services.content, Conversation(self.handle, "web", **values), now())  # type: ignore[arg-type]

    async def change(self, **values: object) -> None:
        """Put the conversation into a state."""
        told = await self.conversation()
        for name, value in values.items():
            setattr(told, name, value)
        async with self.services.database.writing() as session:
            await save_conversation(session, self.services.content, told)

    async def conversation(self) -> Conversation:
        """Return the conversation as stored."""
        async with self.services.database.reading() as session:
            told = await conversation(session, self.services.content, self.handle)
        assert told is not None
        return told

    async def replies(self, after: int = 0) -> list[Message]:
        """Return what was said after a cursor."""
        async with self.services.database.reading() as session:
            found = await replies_after(session, self.services.content, self.handle, after)
        return [Message.from_json(reply.body) for reply in found]

    def incoming(self, kind: str = "text", **values: object) -> Incoming:
        """Return a message with a key of its own."""
        self.sent += 1
        return Incoming(self.handle, str(values.pop("dedupe_key", f"k{self.sent}")), kind, **values)  # type: ignore[arg-type]

    async def say(self, text: str | None = None, kind: str = "text", **values: object) -> list[Message]:
        """Send a message and return what was said to it."""
        before = len(await self.replies())
        await self.gateway.receive(self.incoming(kind, text=text, **values))
        return await self.replies(before)

    async def choose(self, *options: str, question: int | None = -1) -> list[Message]:
        """Press a button of the newest reply, or of the reply with a sequence."""
        at = len(await self.replies()) if question == -1 else question
        return await self.say(kind="choice", choices=options, question=at)
