"""Bring a database to the current tables; called by `bot.run.migrate` and by alembic's own command line."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, text

import bot.concerns.tables
import bot.feed.tables
import bot.guidance.checks
import bot.identity.tables
import bot.inbox.tables
import bot.outbox.tables
import bot.procedures.tables
import bot.repeats.tables
import bot.retention.tables  # noqa: F401
from bot.db import Base

ONE_AT_A_TIME = 0x51617


def migrate(connection: Connection) -> None:
    """Run what is missing in one transaction."""
    if connection.dialect.name == "postgresql":  # several processes may start at once; SQLite has one writer anyway
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ONE_AT_A_TIME})
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


migrate(context.config.attributes["connection"])
