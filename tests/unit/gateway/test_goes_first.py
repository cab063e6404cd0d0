"""The lane of danger: a new message is stored and read for danger in front of every turn that waits."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.clock import now
from bot.gateway.goes_first import goes_first
from bot.inbox import Conversation, Incoming, start_conversation
from tests.unit.gateway.world import CHILD, DANGER, World

WRITING = 50  # people


async def others(world: World) -> list[str]:
    """Begin the conversations of other people."""
    handles = [f"other-{number}" for number in range(WRITING)]
    async with world.services.database.writing() as session:
        for handle in handles:
            await start_conversation(session, world.services.content, Conversation(handle, "web", sector="taxi"), now())
    return handles


def talks(world: World, handle: str) -> asyncio.Task[None]:
    """Let one of them say something that is answered at once."""
    return asyncio.create_task(world.gateway.receive(Incoming(handle, "k", "text", text="good evening to you all?")))


async def all_wait(world: World, handles: list[str]) -> list[asyncio.Task[None]]:
    """Let everybody write while nothing can be written, until all of them wait to be stored."""
    tasks = [talks(world, handle) for handle in handles]
    await asyncio.sleep(0.05)
    return tasks


@pytest.mark.parametrize("text", [DANGER, CHILD, "i rang 999 already"])
async def test_danger_is_answered_before_the_turns_that_wait(world: World, text: str) -> None:
    """Whoever writes of danger waits for others to be stored and read for danger, and for one turn at the most."""
    handles = await others(world)
    async with world.services.database.writing():
        turns = await all_wait(world, handles)
        danger = asyncio.create_task(world.gateway.receive(world.incoming(text=text)))
        await asyncio.sleep(0.05)
    await danger
    begun = len(world.engine.asked)
    assert await world.replies()
    await asyncio.gather(*turns)
    assert begun <= 1


async def test_every_turn_that_waited_is_answered(world: World) -> None:
    """What goes in front takes nothing away: each of the others is asked of the engine once."""
    handles = await others(world)
    turns = await all_wait(world, handles)
    await world.say(DANGER)
    await asyncio.gather(*turns)
    assert sorted(question.handle for question in world.engine.asked) == sorted(handles)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ({"text": DANGER}, True),
        ({"text": "she got into a silver car"}, False),
        ({"text": f"{'he drove on for a while. ' * 60}{DANGER}. {'then i went home. ' * 60}"}, True),
        ({"text": "he drove on for a while. " * 60}, False),
        ({"kind": "choice", "choices": ("gateway:999",)}, True),
        ({"kind": "choice", "choices": ("answer:held",)}, True),
        ({"kind": "choice", "choices": ("answer:late",)}, False),
        ({"kind": "choice", "choices": ()}, False),
    ],
)
async def test_what_goes_first(world: World, told: dict[str, Any], first: bool) -> None:
    """Words of danger anywhere in a text, a sign of immediate danger, and the gateway's own buttons."""
    assert await goes_first(world.incoming(**told), world.services) is first
