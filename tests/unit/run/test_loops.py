"""Timed work goes on after a failure."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from bot.clock import now
from bot.crypto import Sealer
from bot.db import Database, wakes
from bot.outbox import Outbox, OutboxMessage
from bot.run.loops import Loop, Loops


async def test_a_failing_turn_does_not_end_the_loop() -> None:
    """A turn that raises is tried again."""
    turns: list[int] = []
    done = asyncio.Event()

    async def turn() -> None:
        turns.append(len(turns))
        if len(turns) == 1:
            raise OSError("the disk is full")
        done.set()

    loops = Loops([Loop("test", 0.01, turn)])
    loops.start()
    await asyncio.wait_for(done.wait(), 5)
    await loops.stop()

    assert len(turns) >= 2


async def test_a_commit_wakes_a_loop_long_before_its_time(database: Database, content: Sealer) -> None:
    """What was put into the outbox is taken up at once, and only once it is committed."""
    turns = 0

    async def turn() -> None:
        nonlocal turns
        turns += 1

    loops = Loops([Loop("test", 60, turn, database.bell.listen())])
    loops.start()
    async with database.writing() as session:
        await Outbox(session, content).enqueue(OutboxMessage("police", "topic", "subject", {}), now())
        await asyncio.sleep(0.05)
        before = turns
    await asyncio.sleep(0.05)
    await loops.stop()
    assert (before, turns) == (1, 2)


async def test_a_unit_of_work_that_fails_wakes_nobody(database: Database) -> None:
    """There is nothing to take up."""
    woken = database.bell.listen()
    with suppress(LookupError):
        async with database.writing() as session:
            wakes(session)
            raise LookupError
    assert not woken.is_set()
    async with database.writing() as session:
        wakes(session)
    assert woken.is_set()


async def test_what_wakes_during_a_turn_is_another_turn() -> None:
    """Nothing that came while the loop was busy waits for the slow look."""
    woken, turns = asyncio.Event(), 0

    async def turn() -> None:
        nonlocal turns
        turns += 1
        if turns == 1:
            woken.set()

    loops = Loops([Loop("test", 60, turn, woken)])
    loops.start()
    await asyncio.sleep(0.05)
    await loops.stop()
    assert turns == 2
