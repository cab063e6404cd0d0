"""A queue with two lanes: what only just came goes in front of everything that was met before."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

Lane = deque[asyncio.Future[None]]


class Lanes:
    """Lets so many in at a time: who goes first before the others, in each lane in the order in which they came."""

    def __init__(self, at_once: int = 1) -> None:
        self._free = at_once
        self._first: Lane = deque()
        self._others: Lane = deque()

    @asynccontextmanager
    async def inside(self, *, first: bool = False) -> AsyncIterator[None]:
        """Wait for one's turn; whoever leaves lets the next one in."""
        await self._enter(self._first if first else self._others)
        try:
            yield
        finally:
            self._let_in_next()

    async def _enter(self, lane: Lane) -> None:
        if self._free:
            self._free -= 1
            return
        place = asyncio.get_running_loop().create_future()
        lane.append(place)
        try:
            await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():  # it was let in, and has gone
                self._let_in_next()
            raise

    def _let_in_next(self) -> None:
        for lane in (self._first, self._others):
            while lane:
                place = lane.popleft()
                if not place.done():
                    place.set_result(None)
                    return
        self._free += 1
