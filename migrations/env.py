"""Bring a database to the current tables; called by `bot.run.migrate` and by alembic's own command line."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

import bot.concerns.tables
import bot.feed.tables
import bot.guidance.checks
import bot.identity.tables
import bot.inbox.tables
import bot.outbox.tables  # noqa: F401 - importing a room's tables hangs them from Base
from bot.db import Base


def migrate(connection: Connection) -> None:
    """Run what is missing in one transaction."""
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


migrate(context.config.attributes["connection"])
