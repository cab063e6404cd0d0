"""Databases with every table for tests: a prepared file is copied, one database of the server is emptied."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

import bot.concerns.tables
import bot.feed.tables
import bot.guidance.checks
import bot.identity.tables
import bot.inbox.tables
import bot.outbox.tables
import bot.procedures.tables
import bot.retention.tables  # noqa: F401 - importing a room's tables hangs them from Base
from bot.db import Base, Database
from tests.support.postgres import new_postgres

OTHERS = """PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()"""


@cache
def _prepared() -> Path:
    """Return a SQLite file with every table and no row."""
    folder = Path(tempfile.mkdtemp(prefix="sightline-tables-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "empty.db"
    engine = create_engine(f"sqlite:///{file}")
    Base.metadata.create_all(engine)
    engine.dispose()
    return file


def make_tables(database: Database) -> None:
    """Give a SQLite database every table; one that is there already stays as it is."""
    file = Path(make_url(database.url).database or "")
    if not file.exists():
        shutil.copyfile(_prepared(), file)


def _in_one(sequences: Sequence[str]) -> str:
    """Return one statement that cuts off the others, takes every row away and lets every number begin again."""
    deletes = [f'DELETE FROM "{table.name}"' for table in reversed(Base.metadata.sorted_tables)]
    restarts = [f"PERFORM setval('\"{name}\"', 1, false)" for name in sequences]
    return f"DO $$ BEGIN {'; '.join([OTHERS, *deletes, *restarts])}; END $$"


class ServerDatabase:
    """A database on PostgreSQL that one process of tests uses again and again, empty each time."""

    def __init__(self) -> None:
        self._name, self.url, self._drop = new_postgres()
        self._engine = create_engine(self.url)
        Base.metadata.create_all(self._engine)
        with self._engine.connect() as connection:
            sequences = connection.scalars(text("SELECT sequencename FROM pg_sequences")).all()
        self._to_empty = text(_in_one(sequences))

    def empty(self) -> None:
        """Cut off whoever is still connected, and take every row away."""
        with self._engine.begin() as connection:
            connection.execute(self._to_empty)

    def drop(self) -> None:
        """Take the database off the server."""
        self._engine.dispose()
        self._drop(self._name)
