"""SQLite without a thread a connection: writers queue in order, and nobody's wait holds the others up."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot import sqlite_in_loop
from bot.db import Database
from bot.inbox.tables import LinkRow
from tests.support.databases import make_tables


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Database]:
    """A file with every table, as a process that runs has it open."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'here.db'}")
    make_tables(database)
    await count(database)
    yield database
    await database.close()


async def add(database: Database, code: str) -> None:
    """Write one row in a unit of work."""
    async with database.writing() as session:
        session.add(LinkRow(code=code, sector="taxi"))


async def count(database: Database) -> int | None:
    """Return how many rows there are."""
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(LinkRow))


def another_process(database: Database) -> sqlite3.Connection:
    """Return a connection of somebody else that holds the write lock."""
    other = sqlite3.connect(str(database.engine.url.database), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other


async def test_writers_of_one_process_write_in_the_order_in_which_they_came(here: Database) -> None:
    """Nobody is overtaken: SQLite's own waiting would let the luckiest sleeper go first."""
    order: list[int] = []

    async def write(number: int) -> None:
        async with here.writing() as session:
            order.append(number)
            session.add(LinkRow(code=str(number), sector="taxi"))
            await asyncio.sleep(0)

    await asyncio.gather(*(write(number) for number in range(20)))
    assert order == list(range(20))


async def test_who_waits_for_another_process_holds_nobody_up(here: Database) -> None:
    """While a writer waits for another process's lock, everybody else reads."""
    other = another_process(here)
    waits = asyncio.create_task(add(here, "a"))
    await asyncio.sleep(0.1)
    assert (waits.done(), await count(here)) == (False, 0)
    other.execute("ROLLBACK")
    await waits
    assert await count(here) == 1
    other.close()


async def test_a_lock_that_is_never_given_up_is_a_failure_of_the_database(
    here: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The channel can say that nothing was saved: it knows the failures of the database, not of the driver."""
    monkeypatch.setattr(sqlite_in_loop, "BUSY_TIMEOUT", 50)
    other = another_process(here)
    with pytest.raises(OperationalError, match="locked"):
        await add(here, "a")
    other.close()
    await add(here, "b")
    assert await count(here) == 1


async def test_a_unit_cancelled_at_its_commit_is_there_whole_and_the_next_one_goes_on(here: Database) -> None:
    """Who closes the page while the words are being written leaves no connection between two states."""
    for number in range(10):
        writing = asyncio.create_task(add(here, str(number)))
        await asyncio.sleep(0.001 * number)
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        await add(here, f"after {number}")
    assert (await count(here) or 0) >= 10


async def test_units_at_once_need_no_thread_each(here: Database) -> None:
    """More units than the pool has connections are written one after another."""
    await asyncio.gather(*(add(here, str(number)) for number in range(40)), *(count(here) for _ in range(40)))
    assert await count(here) == 40
