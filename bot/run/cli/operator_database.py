"""One unit of work on the operator's database, for commands."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.run.keys import sealers
from bot.run.migrate import migrate
from bot.settings import Settings


def in_database(work: Callable[[AsyncSession], Awaitable[Any]]) -> Any:
    """Run one unit of work on the operator's database, brought up to date first."""
    from bot.db import Database

    async def run() -> Any:
        settings = Settings()
        database = Database(settings.database)
        try:
            content, _, _ = sealers(settings.state_dir)
            await migrate(database, content=content)
            async with database.writing() as session:
                return await work(session)
        finally:
            await database.close()

    return asyncio.run(run())
