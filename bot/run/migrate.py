"""Bring the database up to date, or down again, through alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from bot.db import Database

ROOT = Path(__file__).resolve().parents[2]


def config_for(connection: Connection) -> Config:
    """Return alembic's configuration bound to an open connection."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["connection"] = connection
    return config


async def migrate(database: Database, revision: str = "head") -> None:
    """Go up to a revision (`head` by default)."""
    async with database.engine.begin() as connection:
        await connection.run_sync(lambda plain: command.upgrade(config_for(plain), revision))


async def migrate_down(database: Database, revision: str = "base") -> None:
    """Go down to a revision (`base` by default)."""
    async with database.engine.begin() as connection:
        await connection.run_sync(lambda plain: command.downgrade(config_for(plain), revision))


def make_revision(connection: Connection, title: str) -> None:
    """Write a revision from what the tables say and the database lacks (a developer's call)."""
    command.revision(config_for(connection), title, autogenerate=True)
