"""The reference receiver: once, whatever is sent twice; nothing lost while the feed is away."""

import asyncio
import base64
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from standardwebhooks import Webhook

from examples.client import SPARE, Account, Bearer, fetch, verified
from examples.receiver import build, take
from examples.store import Store

SECRET = "whsec_" + base64.b64encode(b"another secret, thirty-two bytes").decode()
ACCOUNT = Account("http://feed.test", "demo_police", SECRET, SECRET)
EVENT: dict[str, Any] = {"id": "e1", "data": {"sequence": 7, "fetch": "/feed/v1/referrals/p1"}}


class Feed:
    """A feed that answers, or fails while `away`, and keeps what was acknowledged."""

    def __init__(self) -> None:
        self.away = False
        self.acknowledged: list[dict[str, str]] = []
        self.issued, self.lifetime = 0, 600.0

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if self.away:
            return httpx2.Response(503)
        if request.url.path == "/oauth/token":
            self.issued += 1
            return httpx2.Response(200, json={"access_token": f"t{self.issued}", "expires_in": self.lifetime})
        if request.method == "POST":
            self.acknowledged.append(json.loads(request.content))
        return httpx2.Response(200, json={"reference": "SL-7K3M-9QXD-4"})

    def client(self) -> httpx2.AsyncClient:
        """Return a client whose every request comes here."""
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


def signed(body: str, secret: str = SECRET, at: datetime | None = None) -> dict[str, str]:
    """Return the headers of a signed event."""
    moment = at or datetime.now(UTC)
    signature = Webhook(secret).sign("e1", moment, body)
    return {"webhook-id": "e1", "webhook-timestamp": str(int(moment.timestamp())), "webhook-signature": signature}


async def test_an_event_sent_twice_is_here_once(tmp_path: Path) -> None:
    """The receiver tells a repeat by its id, and says yes both times."""
    store, body = Store(tmp_path / "r.db"), json.dumps(EVENT)
    app = build(ACCOUNT, store, "police.html")
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://r.test") as client:
        told = [await client.post("/events", content=body, headers=signed(body)) for _ in range(2)]
    assert [answer.json() for answer in told] == [{"accepted": True}] * 2
    assert len(store.open_events()) == 1


async def test_a_huge_event_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """An event is small; anything else is somebody else's."""
    store = Store(tmp_path / "r.db")
    app, body = build(ACCOUNT, store, "police.html"), json.dumps(EVENT | {"more": "x" * 70_000})
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://r.test") as client:
        told = await client.post("/events", content=body, headers=signed(body))
    assert (told.status_code, store.open_events()) == (413, [])


async def test_a_receiver_that_is_away_takes_nothing(tmp_path: Path) -> None:
    """While the file is there events are refused, and the feed tries again; then they are taken."""
    store, body = Store(tmp_path / "r.db"), json.dumps(EVENT)
    app, mark = build(ACCOUNT, store, "police.html"), tmp_path / "r.away"
    mark.touch()
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://r.test") as client:
        refused = await client.post("/events", content=body, headers=signed(body))
        mark.unlink()
        taken = await client.post("/events", content=body, headers=signed(body))
    assert (refused.status_code, taken.status_code) == (503, 200)


@pytest.mark.parametrize("what", ["changed", "other key", "old", "no headers", "no text"])
def test_what_is_not_truly_signed_is_refused(what: str) -> None:
    """A changed byte, another key, a replay after five minutes, nothing at all."""
    body = json.dumps(EVENT)
    other = "whsec_" + base64.b64encode(b"x" * 32).decode()
    sent = {
        "changed": (body.replace("7", "8").encode(), signed(body)),
        "other key": (body.encode(), signed(body, other)),
        "old": (body.encode(), signed(body, at=datetime(2026, 1, 1, tzinfo=UTC))),
        "no headers": (body.encode(), {}),
        "no text": (b"\xff\xfe", signed(body)),
    }
    assert verified(ACCOUNT, *sent[what]) is None


async def test_nothing_is_lost_while_the_feed_is_away(tmp_path: Path) -> None:
    """The event stays until it was fetched and acknowledged, also over a restart of the receiver."""
    feed, store = Feed(), Store(tmp_path / "r.db")
    store.keep_event(EVENT)
    feed.away = True
    async with feed.client() as client:
        with pytest.raises(httpx2.HTTPStatusError):
            await take(client, ACCOUNT, "t", store, EVENT)
        again, feed.away = Store(tmp_path / "r.db"), False
        assert again.open_events() == [EVENT]
        await take(client, ACCOUNT, "t", again, EVENT)
    assert [entry["referral"]["reference"] for entry in again.referrals()] == ["SL-7K3M-9QXD-4"]
    assert [(told["kind"], told["token"]) for told in feed.acknowledged] == [
        ("received", "e1:received"),
        ("accepted", "e1:accepted"),
    ]


async def test_a_token_is_used_for_as_long_as_it_lives() -> None:
    """One that is about to end is asked for anew, and so is one after a failure: the feed may have new keys."""
    feed = Feed()
    async with feed.client() as client:
        bearer = Bearer(client, ACCOUNT)
        used = [await bearer.get(), await bearer.get()]
        bearer.forget()
        feed.lifetime = SPARE
        used += [await bearer.get(), await bearer.get()]
    assert used == ["t1", "t1", "t2", "t3"]


@pytest.mark.parametrize("path", ["@elsewhere.test/", "//elsewhere.test/", "/oauth/token", "http://elsewhere.test/"])
async def test_a_token_never_leaves_the_feed(path: str) -> None:
    """An event that names another address is not followed."""
    async with Feed().client() as client:
        with pytest.raises(ValueError, match="outside the feed"):
            await fetch(client, ACCOUNT, path, "t")


async def test_a_broken_event_does_not_stop_the_others(tmp_path: Path) -> None:
    """Work goes on past an event that cannot be taken."""
    store = Store(tmp_path / "r.db")
    store.keep_event({"id": "e0", "data": {}})
    store.keep_event(EVENT)
    feed = Feed()
    async with feed.client() as client:
        taken = await asyncio.gather(
            *(take(client, ACCOUNT, "t", store, event) for event in store.open_events()), return_exceptions=True
        )
    assert [type(result) for result in taken] == [KeyError, type(None)]
    assert len(store.referrals()) == 1
