"""Units of work, ids and times, on SQLite and PostgreSQL."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import StatementError

from bot.db import Database, new_id
from bot.inbox.tables import LinkRow
from bot.outbox.tables import OutboxRow


def outbox_row(key: str, at: datetime) -> OutboxRow:
    """Return a row with the least it needs."""
    row = OutboxRow(id=key, recipient="r", topic="t", subject="s", sealed=b"", state="waiting", attempts=0)
    row.created_at = row.next_at = row.changed_at = at
    return row


async def test_a_unit_that_fails_leaves_nothing(database: Database) -> None:
    """What a failing unit of work wrote is rolled back."""

    async def fail() -> None:
        async with database.writing() as session:
            session.add(LinkRow(code="a", sector="taxi"))
            await session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(LinkRow)) == 0


async def test_reading_never_commits(database: Database) -> None:
    """What is changed in a reading session is dropped."""
    async with database.reading() as session:
        session.add(LinkRow(code="a", sector="taxi"))
        await session.flush()
    async with database.reading() as session:
        assert await session.get(LinkRow, "a") is None


async def test_times_are_aware_and_utc(database: Database) -> None:
    """A time in another zone comes back as the same moment in UTC."""
    moment = datetime(2026, 7, 1, 12, 30, tzinfo=timezone(timedelta(hours=1)))
    async with database.writing() as session:
        session.add(outbox_row("1", moment))
    async with database.reading() as session:
        read = await session.scalar(select(OutboxRow.created_at))
    assert read == moment
    assert read.tzinfo is UTC


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    """A naive time is a mistake in the program."""
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 - the mistake under test
    async with database.writing() as session:
        session.add(outbox_row("1", naive))
        with pytest.raises((StatementError, ValueError), match="without a zone"):
            await session.flush()
        await session.rollback()


async def test_writers_wait_for_each_other(database: Database) -> None:
    """Units that read and then write the same row do not lose an update."""
    async with database.writing() as session:
        session.add(LinkRow(code="a", sector="0"))

    async def add_one() -> None:
        async with database.writing() as session:
            row = await session.get(LinkRow, "a", with_for_update=True)
            assert row is not None
            row.sector = str(int(row.sector) + 1)

    await asyncio.gather(*(add_one() for _ in range(8)))
    async with database.reading() as session:
        assert await session.scalar(select(LinkRow.sector)) == "8"


async def test_sqlite_is_set_up_for_several_processes(database: Database) -> None:
    """WAL, foreign keys and a busy timeout hold on every SQLite connection."""
    if database.url.startswith("postgresql"):
        assert database.engine.dialect.driver == "psycopg"
        return
    names = ("journal_mode", "foreign_keys", "busy_timeout")
    async with database.reading() as session:
        found = [await session.scalar(text(f"PRAGMA {name}")) for name in names]
    assert found == ["wal", 1, 10_000]


def test_ids_sort_by_time() -> None:
    """UUIDv7: later ids are greater."""
    ids = [new_id() for _ in range(200)]
    assert ids == sorted(set(ids))


async def test_a_database_file_is_its_owners_alone(tmp_path: Path) -> None:
    """F24: the file, its folder and its journal can be read by nobody else, also a file that was open before."""
    file = tmp_path / "state" / "own.db"
    for _ in range(2):
        database = Database(f"sqlite+aiosqlite:///{file}")
        async with database.writing() as session:
            await session.execute(text("CREATE TABLE IF NOT EXISTS t (a)"))
        modes = {path.name: path.stat().st_mode & 0o777 for path in file.parent.iterdir()}
        await database.close()
        assert set(modes.values()) == {0o600}
        assert file.parent.stat().st_mode & 0o777 == 0o700
        file.chmod(0o644)
