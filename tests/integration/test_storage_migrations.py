"""The migrations make exactly the tables that the rooms declare, up and down, on both databases."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from bot.db import Base, Database
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


async def test_down_leaves_nothing(empty: Database) -> None:
    """Down removes every table, and up works again."""
    await migrate(empty)
    await migrate_down(empty)
    async with empty.engine.begin() as connection:
        assert await connection.run_sync(tables) == set()
    await migrate(empty)
    async with empty.engine.begin() as connection:
        assert await connection.run_sync(tables) == set(Base.metadata.tables)
