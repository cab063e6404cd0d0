"""F25 and more of pulling: epochs, counts, and one damaged row that spoils nothing else."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from sqlalchemy import select, update
from structlog.testing import capture_logs

from bot import clock
from bot.concerns import published_schema
from bot.feed.epoch import Epoch
from bot.outbox import Outbox, OutboxMessage
from bot.outbox.tables import OutboxRow
from bot.run.logs import SAFE
from tests.support.feed import World

ME = "demo_police"
DAY = timedelta(days=1)


async def put(world: World, count: int, lane: str = "intelligence") -> None:
    """Let events of one millisecond wait for police."""
    body = {"lane": lane, "reference": world.reference}
    async with world.services.database.writing() as session:
        outbox, now = Outbox(session, world.services.content), clock.now()
        for _ in range(count):
            await outbox.enqueue(OutboxMessage(ME, "referral.submitted.v1", world.products["police"], body), now)


async def damage(world: World, sequence: int) -> None:
    """Change one byte of one sealed body."""
    async with world.services.database.writing() as session:
        sealed = await session.scalar(select(OutboxRow.sealed).where(OutboxRow.sequence == sequence))
        assert sealed
        broken = sealed[:-1] + bytes([sealed[-1] ^ 1])
        await session.execute(update(OutboxRow).where(OutboxRow.sequence == sequence).values(sealed=broken))


async def pull(world: World, size: int) -> list[dict[str, Any]]:
    """Read a whole feed page by page."""
    seen: list[dict[str, Any]] = []
    after, more = 0, True
    async with world.client("police") as client:
        while more:
            page = (await client.get("/feed/v1/events", params={"after": after, "limit": size})).json()
            seen, after, more = [*seen, *page["events"]], page["next"], page["more"]
    return seen


async def test_events_of_one_millisecond_are_each_seen_once(world: World) -> None:
    """1,000 events with one time, in pages of seven: every one once, in strict order."""
    await put(world, 1000)
    sequences = [event["data"]["sequence"] for event in await pull(world, 7)]
    assert len(sequences) == len(set(sequences)) == 1001
    assert sequences == sorted(sequences)


async def test_a_damaged_row_is_a_gap_and_an_alarm_and_no_error(world: World) -> None:
    """Its page is whole: the gap says where it stands and what can still be fetched; the operator hears of it."""
    await put(world, 3)
    first = (await pull(world, 50))[0]["data"]["sequence"]
    await damage(world, first)
    with capture_logs() as lines:
        events = await pull(world, 50)
    assert [event["type"] for event in events] == ["feed.gap.v1", *["referral.submitted.v1"] * 3]
    assert events[0]["data"] == {
        "sequence": first,
        "id": world.products["police"],
        "fetch": f"/feed/v1/referrals/{world.products['police']}",
    }
    assert list(Draft202012Validator(published_schema("event.v1")).iter_errors(events[0])) == []
    assert [set(line) - {"log_level"} <= SAFE for line in lines if line["log_level"] == "error"] == [True]
    async with world.client("police") as client:
        assert (await client.get(events[0]["data"]["fetch"])).status_code == 200


async def test_a_whole_event_is_what_the_schema_promises(world: World) -> None:
    """What is pulled fits the published event."""
    (event,) = await pull(world, 50)
    assert list(Draft202012Validator(published_schema("event.v1")).iter_errors(event)) == []


async def test_counts_by_day_and_lane_are_those_of_the_events(world: World) -> None:
    """Who counts the same has every one; a gap is counted as one; another recipient's are not in it."""
    await put(world, 2)
    await put(world, 3, lane="safety")
    events = await pull(world, 50)
    await damage(world, events[-1]["data"]["sequence"])
    today = clock.now().date()
    async with world.client("police") as client:
        got = (await client.get("/feed/v1/reconciliation", params={"first_day": str(today - DAY), "days": 3})).json()
        page = (await client.get("/feed/v1/events")).json()
    assert {(day["lane"], day["events"]) for day in got["days"]} == {("gap", 1), ("intelligence", 3), ("safety", 2)}
    assert sum(day["events"] for day in got["days"]) == len(events)
    assert (got["head"], got["feed_epoch"]) == (page["head"], page["feed_epoch"])
    assert page["counts"] == got["days"]
    assert {(day["first"], day["last"]) for day in got["days"] if day["lane"] == "gap"} == {
        (page["head"], page["head"])
    }


async def test_an_empty_day_has_no_counts(world: World) -> None:
    """A day without events is no row, and a day that cannot be is refused."""
    async with world.client("police") as client:
        empty = await client.get("/feed/v1/reconciliation", params={"first_day": "2001-01-01", "days": 7})
        wrong_ones: list[dict[str, str]] = [
            {},
            {"first_day": "yesterday"},
            {"first_day": "2026-01-01", "days": "8"},
            {"first_day": "0001-01-01"},
        ]
        wrong = [await client.get("/feed/v1/reconciliation", params=params) for params in wrong_ones]
    assert empty.json()["days"] == []
    assert {(answer.status_code, answer.json()["rule"]) for answer in wrong} == {(422, "malformed-request")}


def test_an_epoch_ends_when_the_feed_is_older_than_it_was(tmp_path: Path) -> None:
    """A restart keeps it; a database restored from a backup, found at the next start, begins another one."""
    path = tmp_path / "keys" / "feed_epoch.json"
    first = Epoch(path).at(40)
    assert Epoch(path).at(41) == first
    restored = Epoch(path)
    assert restored.at(30) != first
    assert Epoch(path).at(31) == restored.at(31)
    assert (path.stat().st_mode & 0o777, json.loads(path.read_text())["newest"]) == (0o600, 31)


def test_looks_that_overtake_each_other_end_no_epoch() -> None:
    """Two pages read at once may count in either order."""
    epoch = Epoch()
    assert epoch.at(10) == epoch.at(12) == epoch.at(11)
