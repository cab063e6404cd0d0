"""A queue with two lanes."""

from __future__ import annotations

import asyncio

from bot.lanes import Lanes


async def pass_through(lanes: Lanes, name: str, order: list[str], *, first: bool = False) -> None:
    """Go in, be noted, and leave."""
    async with lanes.inside(first=first):
        order.append(name)
        await asyncio.sleep(0)


async def queued(lanes: Lanes, order: list[str], names: str) -> list[asyncio.Task[None]]:
    """Let some wait, those in capitals in front."""
    tasks = [asyncio.create_task(pass_through(lanes, name, order, first=name.isupper())) for name in names]
    await asyncio.sleep(0)
    return tasks


async def test_who_goes_first_is_let_in_before_the_others() -> None:
    """Each lane keeps the order in which they came."""
    lanes, order = Lanes(), list[str]()
    async with lanes.inside():
        tasks = await queued(lanes, order, "abAcB")
    await asyncio.gather(*tasks)
    assert order == list("ABabc")


async def test_no_more_are_inside_than_may_be() -> None:
    """The next one goes in when somebody leaves."""
    lanes, order = Lanes(2), list[str]()
    async with lanes.inside(), lanes.inside():
        tasks = await queued(lanes, order, "ab")
        assert order == []
    await asyncio.gather(*tasks)
    assert order == ["a", "b"]


async def test_who_gives_up_leaves_the_place_to_the_next() -> None:
    """Also who gives up in the moment in which they are let in."""
    lanes, order = Lanes(), list[str]()
    async with lanes.inside():
        waits, let_in, last = await queued(lanes, order, "abc")
        waits.cancel()
    let_in.cancel()
    await asyncio.gather(waits, let_in, last, return_exceptions=True)
    await pass_through(lanes, "d", order)
    assert order == ["c", "d"]
