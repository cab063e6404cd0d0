"""Timed work goes on after a failure."""

from __future__ import annotations

import asyncio

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
