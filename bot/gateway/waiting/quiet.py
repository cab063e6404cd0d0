"""Waiting for a conversation to fall quiet; each conversation waits by itself and holds up no other."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field


@dataclass
class _Lull:
    """What is known of a conversation while words of it wait; times are of the event loop's clock."""

    ends: float
    at_the_latest: float
    broken: asyncio.Event = field(default_factory=asyncio.Event)


class Quiet:
    """Lets the newest words decide for how long all that came before them wait."""

    def __init__(self, longest: float) -> None:
        self._longest = longest  # seconds from the first words on
        self._lulls: dict[str, _Lull] = {}

    async def wait(self, handle: str, seconds: float) -> None:
        """Wait until nothing came for so many seconds; 0 ends the waiting of all that wait there."""
        now = asyncio.get_running_loop().time()
        lull = self._lulls.get(handle)
        if seconds <= 0:
            if lull is not None:
                self._lulls.pop(handle).broken.set()
            return
        if lull is None:
            lull = self._lulls[handle] = _Lull(now, now + self._longest)
        lull.ends = min(now + seconds, lull.at_the_latest)
        await self._until_it_ends(handle, lull)

    async def _until_it_ends(self, handle: str, lull: _Lull) -> None:
        while not lull.broken.is_set() and (left := lull.ends - asyncio.get_running_loop().time()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await lull.broken.wait()
        if self._lulls.get(handle) is lull:
            del self._lulls[handle]
