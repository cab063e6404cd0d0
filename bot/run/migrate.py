"""Bring the database up to date, or down again, through alembic."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from bot.crypto import Sealer
from bot.db import Database
from bot.paths import ROOT


def config_for(connection: Connection, content: Sealer | None = None) -> Config:
    """Return alembic's configuration bound to an open connection, and to the key of what is sealed on the way."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["connection"] = connection
    config.attributes["content"] = content
    return config


async def migrate(database: Database, revision: str = "head", *, content: Sealer | None = None) -> None:
    """Go up to a revision (`head` by default); `content` seals what earlier revisions kept in plain."""
    async with database.changing_tables() as connection:
        await connection.run_sync(lambda plain: command.upgrade(config_for(plain, content), revision))


async def migrate_down(database: Database, revision: str = "base", *, content: Sealer | None = None) -> None:
    """Go down to a revision (`base` by default)."""
    async with database.changing_tables() as connection:
        await connection.run_sync(lambda plain: command.downgrade(config_for(plain, content), revision))
