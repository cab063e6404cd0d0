"""SQLite without a thread a connection: a statement takes microseconds, and only what may wait for the disk or for
another process, beginning and committing, goes to a thread."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import Connection, Pool
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import ConnectArgsType, DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util import await_only

BUSY_TIMEOUT = 10_000  # milliseconds that a SQLite writer waits for another
DRIVER = "sqlite+in_loop"


class _Cursor(sqlite3.Cursor):
    """Reads all of its rows at once: what is written while they are gone through is no part of them."""

    _rows: deque[Any]

    def execute(self, statement: str, values: Any = ()) -> _Cursor:
        super().execute(statement, values)
        self._rows = deque(super().fetchall() if self.description else ())
        return self

    def fetchone(self) -> Any:
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        return [self._rows.popleft() for _ in range(min(size or 1, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        rows, self._rows = list(self._rows), deque()
        return rows

    async def _async_soft_close(self) -> None:  # as SQLAlchemy expects of the cursors of an async engine
        """Nothing is left open."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


class InLoop(SQLiteDialect_pysqlite):
    """Python's own sqlite3 under an async engine."""

    driver = "in_loop"
    supports_statement_cache = True
    is_async = True
    has_terminate = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        """Return the pool of an async engine."""
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: URL) -> ConnectArgsType:
        """Return how sqlite3 is opened."""
        given, options = super().create_connect_args(url)
        return given, {**options, "factory": _Connection}

    def do_commit(self, dbapi_connection: Any) -> None:
        """Commit in a thread: the disk may take milliseconds, in which others go on."""
        if dbapi_connection.in_transaction:
            await_only(_in_thread(dbapi_connection.commit))

    def do_terminate(self, dbapi_connection: DBAPIConnection) -> None:
        """Close a connection that was left behind."""
        dbapi_connection.close()


registry.register(DRIVER.replace("+", "."), __name__, InLoop.__name__)


async def _in_thread(call: Callable[[], object]) -> None:
    """Run a call of a connection in a thread to its end, also when the task is cancelled meanwhile."""
    running = asyncio.get_running_loop().run_in_executor(None, call)
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise


def on_connect(connection: Any, _record: object) -> None:
    """Set a new connection up."""
    connection.isolation_level = None  # we begin transactions ourselves, see `begin`
    for pragma in (f"busy_timeout={BUSY_TIMEOUT}", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def begin(connection: Connection, *, writes: bool) -> None:
    """Begin; who writes takes the write lock at the start: upgrading later fails at once when two units race."""
    plain: Any = connection.connection.dbapi_connection
    if not writes:
        plain.execute("BEGIN")
        return
    try:
        _take_write_lock(plain)
    except sqlite3.OperationalError as problem:
        raise OperationalError("BEGIN IMMEDIATE", None, problem) from problem


def _take_write_lock(plain: sqlite3.Connection) -> None:
    plain.execute("PRAGMA busy_timeout=0")
    try:
        plain.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        _set_timeout(plain)
        await_only(_in_thread(partial(plain.execute, "BEGIN IMMEDIATE")))
    else:
        _set_timeout(plain)


def _set_timeout(plain: sqlite3.Connection) -> None:
    plain.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
