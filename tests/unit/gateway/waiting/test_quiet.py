"""Waiting for quiet."""

import asyncio
import time

from bot.gateway.waiting.quiet import Quiet


async def test_each_new_word_begins_the_quiet_anew() -> None:
    """All who wait go on together, once nothing came for the whole time."""
    quiet, began = Quiet(longest=10), time.monotonic()
    waits = []
    for _ in range(3):
        waits.append(asyncio.create_task(quiet.wait("a", 0.2)))
        await asyncio.sleep(0.1)
    await asyncio.gather(*waits)
    assert time.monotonic() - began >= 0.4


async def test_what_cannot_wait_ends_the_waiting_of_its_own_conversation_alone() -> None:
    """Another conversation goes on waiting."""
    quiet = Quiet(longest=10)
    own, other = (asyncio.create_task(quiet.wait(handle, 30)) for handle in ("a", "b"))
    await asyncio.sleep(0)
    await quiet.wait("a", 0)
    await asyncio.wait_for(own, 1)
    assert not other.done()
    other.cancel()


async def test_a_stream_of_words_is_answered_in_the_end() -> None:
    """The longest burst has an end."""
    quiet, ended = Quiet(longest=0.3), asyncio.Event()
    first = asyncio.create_task(quiet.wait("a", 0.2))
    first.add_done_callback(lambda _: ended.set())
    began = time.monotonic()
    while not ended.is_set() and time.monotonic() - began < 5:
        asyncio.create_task(quiet.wait("a", 0.2))  # noqa: RUF006 - it ends with the first
        await asyncio.sleep(0.05)
    assert ended.is_set()
