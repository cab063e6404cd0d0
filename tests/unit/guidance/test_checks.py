"""The operator's checks of contacts."""

from __future__ import annotations

from datetime import date

import pytest

from bot.db import Database
from bot.guidance.checks import checks, record_check
from bot.guidance.model import ContactCheck


async def test_the_newest_check_is_kept(database: Database) -> None:
    """Checking again replaces the day and the name."""
    async with database.writing() as session:
        await record_check(session, "st-csc", "Ada", date(2026, 8, 1))
    async with database.writing() as session:
        await record_check(session, "st-csc", "Ben", date(2026, 11, 1))
    async with database.reading() as session:
        assert await checks(session) == {"st-csc": ContactCheck("st-csc", date(2026, 11, 1), "Ben")}


async def test_a_check_without_a_name_is_refused(database: Database) -> None:
    """Nobody's check is invented."""
    async with database.writing() as session:
        with pytest.raises(ValueError, match="name of the person"):
            await record_check(session, "st-csc", "  ", date(2026, 11, 1))
