"""Timed work goes on after a failure, and no log line carries what a person typed."""

from __future__ import annotations

import asyncio

import pytest

from bot.run.logs import keep_only_safe
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


@pytest.mark.parametrize("key", ["text", "handle", "name", "plate", "chat_id", "url"])
def test_unknown_keys_never_reach_a_log_line(key: str) -> None:
    """Only keys known to be free of personal data are written."""
    kept = keep_only_safe(None, "info", {"event": "turn failed", "loop": "dispatcher", key: "Ms Seeded"})

    assert kept == {"event": "turn failed", "loop": "dispatcher"}
