"""The app's timed work: each loop does one thing, again and again, and survives what goes wrong in a turn."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger()


@dataclass(frozen=True)
class Loop:
    """Timed work: `turn` is called, then again `every` seconds after it ended, or as soon as it is woken."""

    name: str
    every: float
    turn: Callable[[], Awaitable[object]]
    woken: asyncio.Event = field(default_factory=asyncio.Event)


async def keep_turning(loop: Loop) -> None:
    """Run a loop until cancelled; a turn that fails is logged by the kind of its error and tried again."""
    while True:
        loop.woken.clear()  # whatever comes from here on is another turn
        try:
            await loop.turn()
        except Exception as problem:  # the outermost loop: one failing turn must not end the others' work
            log.error("turn failed", loop=loop.name, kind=type(problem).__name__)
        with suppress(TimeoutError):
            async with asyncio.timeout(loop.every):
                await loop.woken.wait()


class Loops:
    """Starts and ends the loops of one process."""

    def __init__(self, loops: list[Loop]) -> None:
        self.loops = loops
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Start every loop in the running event loop."""
        self._tasks = [asyncio.create_task(keep_turning(loop), name=loop.name) for loop in self.loops]

    async def stop(self) -> None:
        """Cancel every loop and wait until it is gone."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
