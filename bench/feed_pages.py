"""The feed pulled in pages of 500 over HTTP: events a second, and the cost of a page in a small and in a large feed."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import statistics
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx2
from sqlalchemy import insert

from bot import clock
from bot.crypto import Blinder, KeyRing, Sealer
from bot.db import Database, random_id
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.outbox.tables import OutboxRow
from bot.paths import KNOWLEDGE, RESPONSES
from tests.support.databases import make_tables
from tests.support.feed import World, add_recipients, build_world
from tests.support.serving import serving

PAGE = 500
PULLED = 50_000  # events of the rate
AT_A_TIME, AT_ONCE = 1_000, 50_000  # rows of one insert, by the app and in bulk
MOMENTS = ("created_at", "next_at", "changed_at")
COLUMNS = ("id", "recipient", "subject", "topic", "sealed", "state", "goes_first", "attempts", *MOMENTS)
ADD = f"INSERT INTO outbox ({', '.join(COLUMNS)}) VALUES (:{', :'.join(COLUMNS)})"
INDEXES = "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'outbox' AND sql LIKE 'CREATE INDEX%'"
ROLES = ("police", "social_care")
ROUNDS = 15  # pages of each feed at each place


@dataclass(frozen=True)
class FilledFeed:
    """A feed with so many events, half of them police's, and a client of police."""

    events: int
    client: httpx2.AsyncClient

    async def page(self, after: int) -> dict[str, Any]:
        """Return a page of 500."""
        answer = await self.client.get("/feed/v1/events", params={"after": after, "limit": PAGE})
        page: dict[str, Any] = answer.raise_for_status().json()
        return page

    async def took(self, after: int) -> float:
        """Return the milliseconds of a page."""
        begun = time.perf_counter()
        await self.page(after)
        return (time.perf_counter() - begun) * 1000


def rows(content: Sealer, count: int) -> Iterator[dict[str, Any]]:
    """Yield rows of the outbox as `enqueue` makes them, recipients in turn."""
    now = clock.now()
    for number in range(count):
        key, subject = random_id(), random_id()
        body = {"id": subject, "reference": "SL-7K3M-9QXD-4", "version": 1, "kind": "police_intelligence"}
        body |= {"lane": "intelligence", "urgency": "routine", "test": True, "confirmed": True, "supersedes": None}
        sealed = content.seal(json.dumps(body), f"outbox.sealed:{key}")
        where = {"id": key, "recipient": f"demo_{ROLES[number % 2]}", "subject": subject}
        what = {"topic": "referral.submitted.v1", "sealed": sealed, "state": "accepted", "goes_first": False}
        yield where | what | {"attempts": 1, "created_at": now, "next_at": now, "changed_at": now}


async def fill(world: World, count: int, file: Path) -> None:
    """Put so many events into a feed: the first as the app does, the others in bulk as those were stored."""
    events = rows(world.services.content, count)
    async with world.services.database.writing() as session:
        await session.execute(insert(OutboxRow), list(islice(events, AT_A_TIME)))
    await asyncio.to_thread(_in_bulk, file, events)


def _in_bulk(file: Path, events: Iterator[dict[str, Any]]) -> None:
    """Add rows without their indexes, which are made once at the end: a key that is random dirties a page each time."""
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA cache_size = -400000")  # kibibytes: the unique ids of a million rows fit in
        database.execute("PRAGMA synchronous = OFF")
        (moment,) = database.execute("SELECT created_at FROM outbox LIMIT 1").fetchone()
        indexes = database.execute(INDEXES).fetchall()
        for name, _ in indexes:
            database.execute(f"DROP INDEX {name}")
        while part := list(islice(events, AT_ONCE)):
            database.execute("BEGIN IMMEDIATE")
            database.executemany(ADD, [row | dict.fromkeys(MOMENTS, moment) for row in part])
            database.execute("COMMIT")
        for _, sql in indexes:
            database.execute(sql)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@asynccontextmanager
async def filled_feed(count: int) -> AsyncIterator[FilledFeed]:
    """Serve a feed of its own over loopback."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory())
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'feed.db'}")
        stack.push_async_callback(database.close)
        make_tables(database)
        content, vault = Sealer(KeyRing.fresh()), Vault(Sealer(KeyRing.fresh()), Blinder(b"\x07" * 32))
        world = build_world(database, content, vault, load_knowledge(KNOWLEDGE), Texts.load(RESPONSES))
        await add_recipients(world, {role: f"http://{role}.test/" for role in ROLES})
        await fill(world, count, Path(folder) / "feed.db")
        base = await stack.enter_async_context(serving(world.app))
        headers = {"Authorization": f"Bearer {world.token('demo_police')}"}
        client = httpx2.AsyncClient(base_url=base, headers=headers, trust_env=False, timeout=60)
        yield FilledFeed(count, await stack.enter_async_context(client))


async def events_a_second() -> float:
    """Pull one recipient's whole feed in pages of 500 and return how many events came in a second."""
    async with filled_feed(2 * PULLED) as feed:
        after, count, begun, more = 0, 0, time.perf_counter(), True
        while more:
            page = await feed.page(after)
            after, more, count = page["next"], page["more"], count + len(page["events"])
        return count / (time.perf_counter() - begun)


async def ratios(small: int, large: int) -> dict[str, float]:
    """Return by how much a page of a large feed costs more than one of a small feed, at its start, middle and end."""
    async with filled_feed(small) as little, filled_feed(large) as big:
        return {place: await _ratio(little, big, share) for place, share in (("start", 0), ("middle", 2), ("end", 1))}


async def _ratio(little: FilledFeed, big: FilledFeed, share: int) -> float:
    """Return the ratio of the medians of pages read in turn; both pages are full ones."""
    places = [(feed.events - 2 * PAGE) // share if share else 0 for feed in (little, big)]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for feed, place, took in zip((little, big), places, times, strict=True):
            took.append(await feed.took(max(place, 0)))
    return statistics.median(times[1]) / statistics.median(times[0])
