"""One message's unit of work: gathered calls are one commit, what must not wait is committed at once."""

from __future__ import annotations

from contextlib import suppress

from bot import inbox
from bot.casework.gathered_work import GatheredWork
from bot.crypto import Sealer
from bot.db import Database
from bot.inbox import Conversation
from tests.support.concerns import NOW


async def begin(unit: GatheredWork, content: Sealer, handle: str, *, at_once: bool = False) -> None:
    """Store a conversation in a call of its own."""
    async with unit.writing(at_once=at_once) as session:
        await inbox.start_conversation(session, content, Conversation(handle, "web"), NOW)


async def handles(database: Database, content: Sealer) -> list[str]:
    """Return which of two conversations are stored."""
    async with database.reading() as session:
        return [handle for handle in ("h1", "h2") if await inbox.conversation(session, content, handle)]


async def test_calls_by_themselves_are_commits_by_themselves(database: Database, content: Sealer) -> None:
    """Nothing is gathered unless it is asked for."""
    await begin(GatheredWork(database), content, "h1")
    assert await handles(database, content) == ["h1"]


async def test_what_is_gathered_is_seen_by_nobody_else_until_the_end(database: Database, content: Sealer) -> None:
    """It is one commit."""
    unit = GatheredWork(database)
    async with unit.gathered():
        await begin(unit, content, "h1")
        await begin(unit, content, "h2")
        assert await handles(database, content) == []
    assert await handles(database, content) == ["h1", "h2"]


async def test_a_call_that_fails_takes_back_what_was_gathered_before_it(database: Database, content: Sealer) -> None:
    """Half of a unit of work is never committed; what was committed at once stays."""
    unit = GatheredWork(database)
    with suppress(LookupError):
        async with unit.gathered():
            await begin(unit, content, "h1", at_once=True)
            await begin(unit, content, "h2")
            async with unit.writing():
                raise LookupError
    assert await handles(database, content) == ["h1"]
