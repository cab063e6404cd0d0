"""A report that a person made in a chat, with police and social care as its recipients."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot import clock, concerns, identity, inbox
from bot.concerns.context import ConcernContext
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.inbox import Conversation, Incoming
from tests.support.feed import World, add_recipients, build_world, send_a_concern

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}


@pytest.fixture
def empty_world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """Services, and nothing in them."""
    return build_world(database, content, vault, knowledge, texts)


@pytest.fixture
async def world(empty_world: World) -> World:
    """A report that was sent out of a chat of some words."""
    await add_recipients(empty_world, URLS)
    await send_a_concern(empty_world)
    await talk(empty_world, "h1", clock.now())
    async with empty_world.services.database.writing() as session:
        vault = ConcernContext.of(empty_world.services).vault
        await identity.link(session, vault, empty_world.concern_id, "h1")
    return empty_world


async def talk(world: World, handle: str, at: datetime) -> None:
    """Let a person say something and be answered, the last time with a receipt."""
    services = world.services
    async with services.database.writing() as session:
        await inbox.store(session, services.content, Incoming(handle, f"k{at}", "text", "he has a silver van"), at)
        for message in await inbox.waiting(session, services.content, handle):
            await inbox.handled(session, message.id, at)
        said = [{"kind": "question", "text": "Who was it?"}, {"kind": "receipt", "text": "SL-1"}]
        await inbox.add_replies(session, services.content, handle, said, message_id=None, now=at)


async def begin(world: World, handle: str, at: datetime) -> None:
    """Let a person open a chat over a telephone."""
    async with world.services.database.writing() as session:
        await inbox.start_conversation(session, world.services.content, Conversation(handle, "telegram"), at)


async def no_engine() -> int:
    """Have no copies."""
    return 0


async def discard(world: World, at: datetime) -> None:
    """Let the person throw away a report that was never sent."""
    services, context = world.services, ConcernContext.of(world.services)
    async with services.database.writing() as session:
        new = concerns.NewConcern("h2", "web", "taxi", "demo", None)
        opened = await concerns.open_concern(session, context, new, at)
        await concerns.Statements(session, context).add(opened.id, concerns.NewStatement("a secret", "m9"), at)
        await concerns.discard(session, context, opened.id, at)


def days(number: int) -> timedelta:
    """Return a number of days."""
    return timedelta(days=number)
