"""What is dear to make is made once in a while: what its database held is put into the empty one of each test."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import make_url, text

from bot.db import Base, Database

FRESH = 20.0  # seconds; tests look at how long ago something was, and a busy machine takes such a while for one


class Held(Protocol):
    """What a database held."""

    async def put_into(self, database: Database) -> None:
        """Give it to an empty database that has every table."""
        ...


@dataclass(frozen=True)
class File:
    """A copy of a SQLite file."""

    path: Path

    @classmethod
    async def of(cls, database: Database, folder: Path) -> File:
        """Copy a database that nobody writes to."""
        path = folder / f"{time.monotonic_ns()}.db"
        with closing(sqlite3.connect(_file_of(database))) as source, closing(sqlite3.connect(path)) as copy:
            source.backup(copy)
        return cls(path)

    async def put_into(self, database: Database) -> None:
        """Stand in for a file that was never opened."""
        shutil.copyfile(self.path, _file_of(database))


@dataclass(frozen=True)
class Rows:
    """Copies of the tables of a database on PostgreSQL, in a schema beside them, and where its sequences were."""

    sequences: dict[str, int]

    @classmethod
    async def of(cls, database: Database, _folder: Path) -> Rows:
        """Copy every table."""
        async with database.writing() as session:
            found = await session.execute(text("SELECT sequencename, last_value FROM pg_sequences"))
            sequences = {name: last for name, last in found if last is not None}
            begin = ["DROP SCHEMA IF EXISTS kept CASCADE", "CREATE SCHEMA kept"]
            await session.execute(_in_one([*begin, *(f'CREATE TABLE kept."{t}" AS TABLE "{t}"' for t in _tables())]))
        return cls(sequences)

    async def put_into(self, database: Database) -> None:
        """Copy every table back."""
        copies = [f'INSERT INTO "{name}" TABLE kept."{name}"' for name in _tables()]
        numbers = [f"PERFORM setval('\"{name}\"', {last})" for name, last in self.sequences.items()]
        async with database.writing() as session:
            await session.execute(_in_one([*copies, *numbers]))


@dataclass
class Shelf:
    """What a process of tests keeps: for each kind of database what it held, and what belongs to it."""

    folder: Path
    _kept: dict[str, tuple[float, Held, Any]] = field(default_factory=dict)

    async def take(self, database: Database) -> Any:
        """Fill an empty database with what was kept and is fresh, and return what belongs to it; or None."""
        made_at, held, belongs = self._kept.get(database.engine.dialect.name, (0.0, None, None))
        if held is None or time.monotonic() - made_at > FRESH:
            return None
        await held.put_into(database)
        return belongs

    async def keep(self, database: Database, belongs: Any) -> None:
        """Keep what a database holds."""
        kind = database.engine.dialect.name
        of = File.of if kind == "sqlite" else Rows.of
        self._kept[kind] = (time.monotonic(), await of(database, self.folder), belongs)


def _file_of(database: Database) -> Path:
    return Path(make_url(database.url).database or "")


def _tables() -> list[str]:
    return [table.name for table in Base.metadata.sorted_tables]


def _in_one(statements: Iterable[str]) -> Any:
    return text(f"DO $$ BEGIN {'; '.join(statements)}; END $$".replace(":", "\\:"))
