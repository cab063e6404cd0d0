"""The reference consumer that pulls: each event once, counts compared, and everything had again after a loss."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest

from bot.concerns.contract import rules_broken
from bot.outbox import FeedClient, add_client
from examples.client import Account
from examples.pull import Puller
from examples.store import Store
from tests.support.feed import World, send_another

ASKING = "ask_a-secret-of-a-client"
NOW = datetime.now(UTC)


@pytest.fixture
async def filled(world: World) -> World:
    """Three concerns, and a client of police."""
    for number in range(2):
        await send_another(world, "a silver Astra KR21 VNT", f"k{number}")
    async with world.services.database.writing() as session:
        await add_client(session, FeedClient("desk", "demo_police", "referrals"), ASKING, NOW)
    return world


async def pull(world: World, folder: Path) -> tuple[int, list[str]]:
    """Pull once; return how many events were new, and the ids of the referrals that are here."""
    store = Store(folder / "p.db")
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=world.app), base_url="http://feed.test") as client:
        account = Account("http://feed.test", "desk", ASKING)
        count = await Puller(client, account, store, folder / "p.cursor").run(datetime.now(UTC))
    return count, sorted(entry["referral"]["id"] for entry in store.referrals())


async def test_each_event_is_taken_once(filled: World, tmp_path: Path) -> None:
    """The second call finds nothing new, and the feed knows that the referrals have arrived."""
    first, second = await pull(filled, tmp_path), await pull(filled, tmp_path)
    assert (first[0], second[0]) == (len(first[1]), 0)
    assert first[1] == second[1]
    assert filled.products["police"] in first[1]
    assert await filled.states() == ["delivered"]


@pytest.mark.parametrize("lost", ["the cursor", "everything", "one report"])
async def test_what_was_lost_here_is_had_again(filled: World, tmp_path: Path, lost: str) -> None:
    """The same call is the way back; nothing has to be known of what was lost."""
    before = await pull(filled, tmp_path)
    if lost in ("the cursor", "everything"):
        (tmp_path / "p.cursor").unlink()
    if lost == "everything":
        (tmp_path / "p.db").unlink()
    if lost == "one report":  # the cursor is past it: only the counts tell
        store = Store(tmp_path / "p.db")
        (first, *_) = store.events()
        store._db.execute("DELETE FROM events WHERE id = ?", (first["id"],))
        store._db.execute("DELETE FROM referrals WHERE id = ?", (first["id"],))
    after = await pull(filled, tmp_path)
    assert after[1] == before[1]


async def test_a_restored_feed_is_read_again(filled: World, tmp_path: Path) -> None:
    """A cursor ahead of it, or of another epoch, goes back to the beginning; what is here is not taken twice."""
    before = await pull(filled, tmp_path)
    for cursor in ('[900000, ""]', '[1, "another"]'):
        (tmp_path / "p.cursor").write_text(cursor)
        assert await pull(filled, tmp_path) == (0, before[1])


def test_what_names_children_is_for_its_owner_alone(tmp_path: Path) -> None:
    """F24: integrators copy the example, so its file is 0600."""
    Store(tmp_path / "s" / "p.db")
    assert (tmp_path / "s" / "p.db").stat().st_mode & 0o777 == 0o600


async def test_a_test_is_validated_in_full_and_never_reaches_an_analyst(filled: World, tmp_path: Path) -> None:
    """What says `test` fits schema and rules like any other and is acknowledged; a live consumer shows none of it."""
    store = Store(tmp_path / "p.db", live=True)
    async with httpx2.AsyncClient(
        transport=httpx2.ASGITransport(app=filled.app), base_url="http://feed.test"
    ) as client:
        account = Account("http://feed.test", "desk", ASKING)
        puller = Puller(client, account, store, tmp_path / "p.cursor")
        assert await puller.run(datetime.now(UTC)) == len(store.events()) > 0
    assert (store.referrals(), store.open_events()) == ([], [])
    assert await filled.states() == ["delivered"]
    async with filled.client("police") as client:
        for event in store.events():
            referral = (await client.get(event["data"]["fetch"])).json()
            assert (referral["test"], event["data"]["test"], rules_broken(referral)) == (True, True, set())
