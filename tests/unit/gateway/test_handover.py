"""A link that moves a report to the web: once, for a while, and saying nothing of whose it is."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot import clock, concerns, inbox
from bot.gateway import handover
from tests.unit.gateway.world import World, asks

OFFER = asks("child_web", "gateway:web_form", "answer:here", "skip")


async def offered(world: World) -> str:
    """Ask for a link and return what opens it."""
    world.engine.answers = [OFFER]
    await world.say("hello there")
    (said,) = await world.choose("gateway:web_form")
    assert [option.id for option in said.options] == ["answer:here"]
    return said.text.partition("/go-on/")[2].split()[0]


async def with_concern(world: World) -> str:
    """Give the person an unfinished concern; returns its id."""
    services = world.services
    context = concerns.ConcernContext.of(services)
    new = concerns.NewConcern(world.handle, "telegram", "taxi", None)
    async with services.database.writing() as session:
        made = await concerns.open_concern(session, context, new, clock.now())
    return made.id


async def test_the_report_and_what_is_known_move(world: World) -> None:
    """The new conversation has the concern in hand and knows sector and parking; both list it, one can write to it."""
    concern = await with_concern(world)
    token = await offered(world)
    moved = await handover.move(world.services, token, "web-handle")
    assert moved is not None
    before = await world.conversation()
    assert (moved.channel, moved.sector, moved.parked, moved.step) == ("web", before.sector, before.parked, None)
    async with world.services.database.reading() as session:
        found = await concerns.current(session, "web-handle")
        assert found is not None
        assert found.id == concern
        assert await concerns.current(session, world.handle) is None
        context = concerns.ConcernContext.of(world.services)
        listed = [
            [one.concern.id for one in await concerns.mine(session, context, h)] for h in ("web-handle", world.handle)
        ]
        assert listed == [[concern], [concern]]
        assert await concerns.who_to_tell(session, context, concern) == world.handle


async def test_the_first_chat_hears_of_it_and_its_engine_stops(world: World) -> None:
    """What waits for the first conversation tells its engine that the interview is over there."""
    await with_concern(world)
    await handover.move(world.services, await offered(world), "web-handle")
    await world.gateway.sweep()
    assert asdict(world.engine.asked[-1])["choice"] == {"intent": "answer", "values": ("moved",)}
    assert world.engine.asked[-1].handle == world.handle


async def test_a_link_is_used_once_but_the_same_press_twice_is_one(world: World) -> None:
    """Another browser gets nothing; the one that pressed twice gets its own conversation again."""
    await with_concern(world)
    token = await offered(world)
    first = await handover.move(world.services, token, "web-handle")
    assert first is not None
    assert await handover.move(world.services, token, "somebody-else") is None
    again = await handover.move(world.services, token, "web-handle")
    assert again is not None
    assert again.handle == first.handle
    assert not await handover.is_open(world.services, token)


async def test_a_link_ends(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the minutes of the setting it opens nothing."""
    await with_concern(world)
    token = await offered(world)
    assert await handover.is_open(world.services, token)
    later = clock.now() + timedelta(minutes=world.services.settings.web_link_minutes, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert not await handover.is_open(world.services, token)
    assert await handover.move(world.services, token, "web-handle") is None


async def test_a_new_link_ends_the_one_before(world: World) -> None:
    """Only the newest opens."""
    await with_concern(world)
    first, second = await offered(world), await offered(world)
    assert [await handover.is_open(world.services, token) for token in (first, second)] == [False, True]


async def test_nothing_unfinished_moves_nothing(world: World) -> None:
    """What was sent or discarded meanwhile does not go on anywhere."""
    assert await handover.move(world.services, await offered(world), "web-handle") is None
    async with world.services.database.reading() as session:
        assert await inbox.conversation(session, world.services.content, "web-handle") is None


async def test_the_database_holds_nothing_that_opens_a_link(world: World) -> None:
    """Neither the link nor its token stands in the table, and the link does not name the conversation."""
    token = await offered(world)
    async with world.services.database.reading() as session:
        rows = (await session.execute(text("SELECT * FROM handovers"))).all()
    assert len(rows) == 1
    assert token not in str(rows)
    assert world.handle not in token
