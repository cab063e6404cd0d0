"""The unit of work of a message: every call by itself, or what is asked while it is gathered as one commit."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from types import TracebackType

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.db import Database


class GatheredWork:
    """Hands out the session of one message; what it read is true until `session` is None again."""

    def __init__(self, database: Database) -> None:
        self.session: AsyncSession | None = None
        self.gathers = False
        self._database, self._open = database, AsyncExitStack()

    @asynccontextmanager
    async def gathered(self) -> AsyncIterator[None]:
        """Make what is asked in the block one commit, also when it ends in an error between two calls."""
        self.gathers = True
        try:
            yield
        finally:
            self.gathers = False
            await self._settle()

    @asynccontextmanager
    async def writing(self, *, at_once: bool = False) -> AsyncIterator[AsyncSession]:
        """One call; it is rolled back when it fails. `at_once` commits it with all that was gathered before."""
        if self.session is None:
            self.session = await self._open.enter_async_context(self._database.writing())
        async with AsyncExitStack() as call:
            call.push_async_exit(self._take_back)
            await self.session.flush()
            yield self.session
        if at_once or not self.gathers:
            await self._settle()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """One call that only reads: of what was gathered, or without the write lock."""
        if self.gathers:
            async with self.writing() as session:
                yield session
        else:
            async with self._database.reading() as session:
                yield session

    async def _take_back(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back when a call failed."""
        if problem is not None:
            await self._settle(kind, problem, trace)

    async def _settle(
        self,
        kind: type[BaseException] | None = None,
        problem: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Commit, or roll back for a problem."""
        self.session, begun, self._open = None, self._open, AsyncExitStack()
        await begun.__aexit__(kind, problem, trace)
