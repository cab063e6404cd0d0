"""Stored first, once, in order; never an exception; nothing lost."""

import asyncio

import pytest
from sqlalchemy.exc import OperationalError

from bot import inbox
from bot.gateway import NotSaved
from tests.unit.gateway.world import World


async def test_words_reach_the_engine_without_who_wrote_them(world: World) -> None:
    """The engine is told the handle, the words and three plain facts."""
    await world.say("hello there")
    body = world.engine.asked[0].to_json()
    assert body["metadata"] == {"channel": "web", "sector": "taxi", "area": None, "parked": "yes"}
    assert (body["sender"], body["text"]) == (world.handle, "hello there")


async def test_a_duplicate_does_nothing(world: World) -> None:
    """The same key twice is one message."""
    for _ in range(2):
        await world.gateway.receive(world.incoming(text="hello there", dedupe_key="same"))
    assert len(world.engine.asked) == 1


async def test_two_messages_at_once_keep_their_order(world: World) -> None:
    """Messages within 10 ms are one turn, in the order in which they came."""
    sent = [world.incoming(text=f"message number {n}") for n in range(8)]
    await asyncio.gather(*(world.gateway.receive(message) for message in sent))
    assert [question.text for question in world.engine.asked] == ["\n".join(str(message.text) for message in sent)]


async def test_an_outage_is_told_once_and_the_message_waits(world: World) -> None:
    """Advice and "saved" at once, in full once an outage; a sweep handles all of it in order later."""
    world.engine.away = True
    first, second = await world.say("one thing i saw"), await world.say("another thing i saw")
    await world.gateway.sweep()
    world.engine.away = False
    await world.gateway.sweep()
    assert "saved what you said" in first[0].text
    assert "999" in first[0].text
    assert [message.text for message in second] == ["I have saved that too."]
    assert [question.text for question in world.engine.asked] == ["one thing i saw", "another thing i saw"]
    assert len(await world.replies()) == 4


async def test_the_next_outage_is_told_again(world: World) -> None:
    """After the engine answered, a new outage is told in full."""
    world.engine.away = True
    await world.say("one thing i saw")
    world.engine.away = False
    await world.gateway.sweep()
    world.engine.away = True
    assert "saved what you said" in (await world.say("more"))[0].text


async def test_a_message_that_the_engine_refuses_holds_up_nobody(world: World) -> None:
    """A message that the engine does not know is answered kindly and not asked again."""
    world.engine.refuses = True
    await world.say("hello there")
    world.engine.refuses = False
    await world.say("hello again")
    assert [question.text for question in world.engine.asked] == ["hello again"]


async def test_what_cannot_be_stored_is_said_plainly(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """When storing fails the person is told not to rely on the chat."""

    async def broken(*_: object) -> None:
        raise OperationalError("insert", {}, Exception("disk full"))

    monkeypatch.setattr(inbox, "store_and_look", broken)
    with pytest.raises(NotSaved) as trouble:
        await world.say("hello there")
    assert "could NOT save" in trouble.value.message.text
    assert "999" in trouble.value.message.text
