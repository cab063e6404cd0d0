"""What comes back to the person: a row in the outbox, then a message in the same chat."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from bot import inbox
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.inbox import Conversation
from bot.notices import deliver_notices, notify
from bot.outbox.tables import OutboxRow
from tests.support.feed import World, build_world

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
VALUES = {"reference": "SL-7K3M-9QXD-4", "recipient": "Demo police"}


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """One chat by web and one by Telegram."""
    async with database.writing() as session:
        for handle, channel in (("w", "web"), ("t", "telegram")):
            await inbox.start_conversation(session, content, Conversation(handle, channel), NOW)
    return build_world(database, content, vault, knowledge, texts)


async def tell(world: World, handle: str) -> None:
    """Put a notice into the outbox."""
    async with world.services.database.writing() as session:
        await notify(session, world.services, handle, "utter_notices_accepted", VALUES, now=NOW)


async def states(world: World) -> list[str]:
    """Return the states of every outgoing message."""
    async with world.services.database.reading() as session:
        return list(await session.scalars(select(OutboxRow.state)))


@pytest.mark.parametrize("handle", ["w", "t"])
async def test_a_notice_becomes_one_reply_in_the_chat(world: World, handle: str) -> None:
    """It is marked as a notice, so that a channel can keep it behind a tap."""
    await tell(world, handle)
    assert await deliver_notices(world.services, NOW) == 1
    assert await deliver_notices(world.services, NOW) == 0
    (body,) = await world.replies(handle)
    assert (body["kind"], body["reference"]) == ("notice", VALUES["reference"])
    assert await states(world) == ["delivered"]


async def test_a_notice_is_brought_once_by_workers_side_by_side(world: World) -> None:
    """Two workers do not say the same thing twice."""
    await tell(world, "w")
    await asyncio.gather(*(deliver_notices(world.services, NOW) for _ in range(3)))
    assert len(await world.replies("w")) == 1


async def test_a_notice_for_a_chat_that_is_gone_ends(world: World) -> None:
    """Nobody is there any more: it is refused and not tried for days."""
    await tell(world, "gone")
    await deliver_notices(world.services, NOW)
    assert await states(world) == ["refused"]


async def test_a_unit_of_work_that_fails_tells_nobody(world: World) -> None:
    """A notice is one commit with what it speaks of."""
    with pytest.raises(RuntimeError):
        await _fail(world)
    async with world.services.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(OutboxRow)) == 0


async def _fail(world: World) -> None:
    async with world.services.database.writing() as session:
        await notify(session, world.services, "w", "utter_notices_accepted", VALUES, now=NOW)
        raise RuntimeError
