"""The migrations make exactly the tables that the rooms declare, up and down, on both databases."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, bindparam, inspect, text

from bot.crypto import Sealer
from bot.db import Base, Database, UtcDateTime
from bot.run.migrate import migrate, migrate_down
from tests.support.postgres import new_postgres


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database without tables."""
    name, url, drop = ("", f"sqlite+aiosqlite:///{tmp_path / 'm.db'}", None)
    if request.param == "postgresql":
        name, url, drop = new_postgres()
    made = Database(url)
    yield made
    await made.close()
    if drop:
        drop(name)


def tables(connection: Connection) -> set[str]:
    """Return the names of the tables that exist, without alembic's own."""
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def differences(connection: Connection) -> list[object]:
    """Return what the tables that are declared and those that exist do not share."""
    return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))


async def test_up_makes_what_the_rooms_declare(empty: Database) -> None:
    """No table, column or index is missing from the migrations; a second call changes nothing."""
    await migrate(empty)
    await migrate(empty)
    async with empty.engine.begin() as connection:
        assert await connection.run_sync(differences) == []


BEFORE, AFTER = "8a41d6c2e907", "b5d94e1f3a60"
PLAIN_CHAT = text(
    "INSERT INTO conversations (handle, channel, link_code, organisation, mode, danger_facts, down_told, started_at,"
    " last_seen) VALUES (:handle, 'web', :code, :name, 'normal', '[]', :no, :at, :at)"
).bindparams(bindparam("at", type_=UtcDateTime()))


async def test_who_sent_a_conversation_is_sealed_on_the_way_up(empty: Database, content: Sealer) -> None:
    """Organisations of chats that are here already are sealed and still known; down gives them back."""
    await migrate(empty, BEFORE)
    at = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    async with empty.writing() as session:
        for handle, code in (("a", "zebra-1"), ("b", None)):
            given = {"handle": handle, "code": code, "name": code and "Zebra Markercabs", "no": False, "at": at}
            await session.execute(PLAIN_CHAT, given)
    with pytest.raises(RuntimeError, match="content key"):
        await migrate(empty, AFTER)
    await migrate(empty, AFTER, content=content)
    async with empty.reading() as session:
        rows = (await session.execute(text("SELECT * FROM conversations"))).all()
    assert "zebra" not in str([bytes(v) if isinstance(v, memoryview) else v for row in rows for v in row]).casefold()
    await migrate_down(empty, BEFORE, content=content)
    async with empty.reading() as session:
        told = await session.execute(text("SELECT link_code, organisation FROM conversations ORDER BY handle"))
    assert [tuple(row) for row in told] == [("zebra-1", "Zebra Markercabs"), (None, None)]


async def test_down_leaves_nothing(empty: Database) -> None:
    """Down removes every table, and up works again."""
    await migrate(empty)
    await migrate_down(empty)
    async with empty.engine.begin() as connection:
        assert await connection.run_sync(tables) == set()
    await migrate(empty)
    async with empty.engine.begin() as connection:
        assert await connection.run_sync(tables) == set(Base.metadata.tables)


NAMED = text(
    "INSERT INTO concerns (id, reference, handle, channel, state, version, confirmed, opened_at, touched_at)"
    " VALUES (:id, :id, :handle, 'web', 'submitted', 1, :yes, :at, :at)"
).bindparams(bindparam("at", type_=UtcDateTime()))
SAID = text(
    "INSERT INTO concern_statements (id, concern_id, message_key, version, how, source, said_at, text)"
    " VALUES (:id, :concern, :key, :version, 'saw', 'account', :at, :sealed)"
).bindparams(bindparam("at", type_=UtcDateTime()))
SENT = text(
    "INSERT INTO concern_submissions (message_key, concern_id, version, receipt) VALUES (:key, :concern, 1, :sealed)"
)


async def test_old_keys_of_anonymous_concerns_go_on_the_way_up(empty: Database, content: Sealer) -> None:
    """F3: versions of one statement keep one key, the receipt can still be opened, a named concern stays as it was."""
    await migrate(empty, "d41f6a90b7c2")
    at = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    async with empty.writing() as session:
        for concern, handle in (("anonymous", None), ("known", "h1")):
            await session.execute(NAMED, {"id": concern, "handle": handle, "yes": True, "at": at})
            for version in (1, 2):
                said = {"id": f"{concern[0]}{version}", "concern": concern, "key": "inbox-1", "version": version}
                await session.execute(SAID, {**said, "at": at, "sealed": b"x"})
            key = f"{concern}:inbox-2"
            sealed = content.seal("a receipt", f"concern_submissions.receipt:{key}")
            await session.execute(SENT, {"key": key, "concern": concern, "sealed": sealed})
    await migrate(empty, content=content)
    async with empty.reading() as session:
        keys = (await session.execute(text("SELECT message_key FROM concern_statements ORDER BY id"))).scalars().all()
        sent = (
            await session.execute(text("SELECT message_key, receipt FROM concern_submissions ORDER BY concern_id"))
        ).all()
    assert keys == ["a1", "a1", "inbox-1", "inbox-1"]
    assert [key for key, _ in sent] == ["anonymous:1", "known:inbox-2"]
    assert [content.open(bytes(row), f"concern_submissions.receipt:{key}") for key, row in sent] == ["a receipt"] * 2
