"""What a recipient refused for good is listed, counted, said in the log, and sent again when somebody says so."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot import outbox
from bot.crypto import Sealer
from bot.db import Database
from bot.outbox import Delivered, Destination, Outbox, OutboxItem, OutboxMessage, Refused, TryLater
from tests.support.concerns import NOW

PLACE = Destination("force", "police", "push", "Testshire Police", practice=True, url="http://127.0.0.1:9/events")


async def put_in(database: Database, content: Sealer, subject: str = "p1", *, goes_first: bool = False) -> None:
    """Put a message for the recipient in."""
    async with database.writing() as session:
        await outbox.add_destination(session, content, PLACE, "whsec_c2VjcmV0")
        message = OutboxMessage("force", "referral.submitted.v1", subject, {"id": subject}, goes_first=goes_first)
        await Outbox(session, content).enqueue(message, NOW)


async def try_once(database: Database, content: Sealer, outcome: outbox.Outcome, at: datetime = NOW) -> OutboxItem:
    """Let one attempt end like that; return the message."""
    async with database.writing() as session:
        (item,) = await Outbox(session, content).claim(at, recipients=["force"])
        await outbox.record(session, item, outcome, at)
    return item


async def listed(database: Database) -> list[tuple[str, str]]:
    """Return subject and reason of each dead letter."""
    async with database.reading() as session:
        return [(letter.subject, letter.reason) for letter in await outbox.dead_letters(session)]


async def test_one_wrong_413_loses_nothing(database: Database, content: Sealer) -> None:
    """It is listed, counted and said; sent again it has the same id and arrives."""
    await put_in(database, content)
    with capture_logs() as lines:
        first = await try_once(database, content, Refused("status 413"))
    assert [(line["log_level"], line["reason"]) for line in lines] == [("error", "status 413")]
    assert await listed(database) == [("p1", "status 413")]
    async with database.writing() as session:
        assert await outbox.count_dead(session) == {"force": 1}
        assert await outbox.replay(session, first.id, NOW)
    assert (await try_once(database, content, Delivered())).id == first.id
    assert await listed(database) == []


async def test_a_replay_has_a_schedule_of_its_own(database: Database, content: Sealer) -> None:
    """Weeks later one failure more does not end it."""
    await put_in(database, content)
    await try_once(database, content, Refused("status 410"))
    later = NOW + timedelta(days=30)
    async with database.writing() as session:
        assert await outbox.replay_all(session, "force", later) == 1
    await try_once(database, content, TryLater("status 503"), later)
    assert await listed(database) == []


async def test_what_tells_of_danger_is_listed_first(database: Database, content: Sealer) -> None:
    """Whoever looks sees first what a child may wait for."""
    for subject, goes_first in (("p1", False), ("p2", True)):
        await put_in(database, content, subject, goes_first=goes_first)
        await try_once(database, content, Refused("status 413"))
    assert [subject for subject, _ in await listed(database)] == ["p2", "p1"]


@pytest.mark.parametrize("letter", ["nothing", ""])
async def test_what_is_no_dead_letter_is_not_sent_again(database: Database, content: Sealer, letter: str) -> None:
    """Nor is what a recipient itself answered: not theirs is an answer."""
    await put_in(database, content)
    item = await try_once(database, content, TryLater("status 500"))
    async with database.writing() as session:
        await outbox.rejected(session, "p1", "force", NOW)
        assert not await outbox.replay(session, letter or item.id, NOW)
    assert await listed(database) == []
