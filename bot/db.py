"""One database, SQLite or PostgreSQL: units of work, ids, times with a zone."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import uuid_utils.compat
from sqlalchemy import CursorResult, DateTime, Engine, Update, event
from sqlalchemy.engine import Connection, Dialect, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Session, SessionTransaction
from sqlalchemy.types import TypeDecorator

from bot import sqlite_in_loop
from bot.bell import Bell
from bot.lanes import Lanes

AT_ONCE = 4  # units of work of a process on PostgreSQL, which has connections for more; one thread runs them all
WAKES = "wakes"  # a session's note that its commit leaves work for the process


class Base(DeclarativeBase):
    """Every room's tables hang from this."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in, aware out; raises ValueError for a time without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def new_id() -> str:
    """Return a UUIDv7: ids sort by the time at which they were made."""
    return str(uuid_utils.compat.uuid7())


def random_id() -> str:
    """Return an id that says nothing, not even when it was made."""
    return str(uuid.uuid4())


def wakes(session: AsyncSession) -> None:
    """Ring the bell of this process once the unit of work is committed."""
    session.info[WAKES] = True


async def changes_a_row(session: AsyncSession, change: Update, values: Mapping[str, Any] | None = None) -> bool:
    """Carry out an update and say whether it changed anything: the answer of a compare-and-set."""
    result = await session.execute(change, values, execution_options={"synchronize_session": False})
    return isinstance(result, CursorResult) and result.rowcount > 0


class _ReadingSession(Session):
    """A session that takes no write lock."""


class _WritingSession(Session):
    """A session that takes the write lock with its first statement."""


def _begin(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    """Begin on SQLite as the session asks.

    Sessions are listened to, and not the engine: an engine with a listener looks for others at every statement, which
    was a fifth of what a unit of work cost.
    """
    if connection.dialect.name == "sqlite" and not transaction.nested:
        sqlite_in_loop.begin(connection, writes=isinstance(session, _WritingSession))


event.listen(_ReadingSession, "after_begin", _begin)
event.listen(_WritingSession, "after_begin", _begin)


def _for_the_owner_alone(file: Path) -> None:
    """Let nobody else read a database file, before SQLite opens it and gives its journals the same mode.

    A file that is there is never opened here: closing any handle of it would drop SQLite's locks of this whole process.
    """
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        with suppress(OSError):  # one that is somebody else's is no file of ours to change
            file.chmod(0o600)


def _prepare_sqlite(engine: Engine, file: str | None) -> None:
    if file and not file.startswith((":", "file:")):
        event.listen(engine, "do_connect", lambda *_: _for_the_owner_alone(Path(file)))
    event.listen(engine, "connect", sqlite_in_loop.on_connect)


class Database:
    """Hands out units of work; nothing else commits."""

    def __init__(self, url: str) -> None:
        self.url, self.bell = url, Bell()
        address = make_url(url)
        self._is_sqlite = address.get_backend_name() == "sqlite"
        if self._is_sqlite:
            address = address.set(drivername=sqlite_in_loop.DRIVER)
            if address.database:
                Path(address.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.engine = create_async_engine(address, pool_pre_ping=not self._is_sqlite)
        if self._is_sqlite:
            _prepare_sqlite(self.engine.sync_engine, address.database)
        self._writers = Lanes(1 if self._is_sqlite else AT_ONCE)
        self._writing = async_sessionmaker(self.engine, expire_on_commit=False, sync_session_class=_WritingSession)
        self._reading = async_sessionmaker(self.engine, expire_on_commit=False, sync_session_class=_ReadingSession)

    @asynccontextmanager
    async def writing(self, *, first: bool = False) -> AsyncIterator[AsyncSession]:
        """One unit of work: committed at the end, rolled back when anything is raised.

        SQLite has one writer at a time: those of this process queue here, in the order in which they came. What goes
        `first` goes in front of them: a new message, and one that tells of danger.
        """
        async with self._writers.inside(first=first), self._writing() as session:
            async with session.begin():
                yield session
            if session.info.get(WAKES):
                self.bell.ring()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for reading; whatever it changed is dropped."""
        async with self._reading() as session:
            yield session

    @asynccontextmanager
    async def changing_tables(self) -> AsyncIterator[AsyncConnection]:
        """A connection for what changes tables: all of it, or nothing."""
        async with self.engine.begin() as connection:
            if self._is_sqlite:
                await connection.run_sync(partial(sqlite_in_loop.begin, writes=True))
            yield connection

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()
