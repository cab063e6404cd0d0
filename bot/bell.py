"""Wakes the timed work of this process when a unit of work left something for it; a slow look is the safety net."""

from __future__ import annotations

import asyncio


class Bell:
    """Rung after a commit; whoever listens has an event of its own."""

    def __init__(self) -> None:
        self._listening: list[asyncio.Event] = []

    def listen(self) -> asyncio.Event:
        """Return an event that every ring sets; whoever waits for it clears it."""
        event = asyncio.Event()
        self._listening.append(event)
        return event

    def ring(self) -> None:
        """Wake all that listen."""
        for event in self._listening:
            event.set()
