"""One-time ways out of a conversation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.db import Database
from bot.inbox import is_open, offer_handover, take_handover

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
UNTIL = NOW + timedelta(minutes=15)


@pytest.fixture
async def offered(database: Database) -> Database:
    """A database with one way out of the conversation `h`."""
    async with database.writing() as session:
        await offer_handover(session, "blind", "h", now=NOW, until=UNTIL)
    return database


async def test_a_way_is_taken_once(offered: Database) -> None:
    """It names the conversation to whoever takes it first, and is closed then."""
    async with offered.writing() as session:
        taken = [await take_handover(session, "blind", NOW) for _ in range(2)]
        assert taken == ["h", None]
        assert not await is_open(session, "blind", NOW)


async def test_looking_uses_nothing_up(offered: Database) -> None:
    """Software that previews links only looks."""
    async with offered.reading() as session:
        assert [await is_open(session, "blind", NOW) for _ in range(2)] == [True, True]


@pytest.mark.parametrize(("blind", "at"), [("another", NOW), ("blind", UNTIL)])
async def test_what_was_never_offered_or_has_ended_opens_nothing(offered: Database, blind: str, at: datetime) -> None:
    """A guess, and a link found in a pocket the next day."""
    async with offered.writing() as session:
        assert not await is_open(session, blind, at)
        assert await take_handover(session, blind, at) is None


async def test_a_new_way_closes_the_one_before(offered: Database) -> None:
    """Of one conversation only the newest opens; another conversation's stays."""
    async with offered.writing() as session:
        await offer_handover(session, "of another", "g", now=NOW, until=UNTIL)
        await offer_handover(session, "newer", "h", now=NOW, until=UNTIL)
        opens = [await is_open(session, blind, NOW) for blind in ("blind", "newer", "of another")]
    assert opens == [False, True, True]
