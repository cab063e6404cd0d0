"""Fault 18: a receiver is activated by a challenge that only who has the secret can answer."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest
from standardwebhooks import Webhook

from bot import clock
from bot.crypto import Sealer
from bot.db import Database
from bot.feed.challenge import challenge
from bot.outbox import Destination, add_destination, challenge_answered, destinations_for
from examples.client import Account, challenge_answer
from examples.receiver import build
from examples.store import Store
from tests.support.feed import SECRET

PLACE = Destination("force_a", "police", "push", "Force A", True, None, "http://r.test/events")
ACCOUNT = Account("http://feed.test", "force_a", SECRET, SECRET)
OTHER = "whsec_" + "b3RoZXIgc2VjcmV0IG9mIHRoaXJ0eS10d28gYnl0ZXM="


def receiver(folder: Path, secret: str = SECRET) -> httpx2.AsyncClient:
    """Return a client of a reference receiver."""
    app = build(Account("http://feed.test", "force_a", secret, secret), Store(folder / "r.db"), "police.html")
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app))


def answering(answer: httpx2.Response) -> httpx2.AsyncClient:
    """Return a client of a receiver that always answers the same."""
    return httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _: answer))


async def test_the_reference_receiver_answers_and_keeps_nothing(tmp_path: Path) -> None:
    """A challenge is no referral; while a secret is being changed either of the two opens."""
    async with receiver(tmp_path) as client:
        assert await challenge(client, PLACE, (SECRET,), clock.now()) is None
        assert await challenge(client, PLACE, (OTHER, SECRET), clock.now()) is None
    assert Store(tmp_path / "r.db").open_events() == []


async def test_a_receiver_with_another_secret_is_not_activated(tmp_path: Path) -> None:
    """It refuses the signature, and that is what the operator reads."""
    async with receiver(tmp_path, OTHER) as client:
        assert "status 401" in str(await challenge(client, PLACE, (SECRET,), clock.now()))


async def test_who_only_sends_the_body_back_is_not_activated() -> None:
    """A letter-box that says yes to everything, or an echo, has no secret."""

    def echo(request: httpx2.Request) -> httpx2.Response:
        body = request.content.decode()
        return httpx2.Response(200, json={"answer": body, "challenge": body})

    async with httpx2.AsyncClient(transport=httpx2.MockTransport(echo)) as client:
        assert "data.challenge" in str(await challenge(client, PLACE, (SECRET,), clock.now()))


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (httpx2.Response(200, json={"accepted": True}), "data.challenge"),
        (httpx2.Response(200, content=b"[" * 50_000), "data.challenge"),
        (httpx2.Response(302, headers={"location": "http://elsewhere.test/"}), "status 302"),
        (httpx2.Response(503), "status 503"),
    ],
)
async def test_any_other_answer_activates_nothing(answer: httpx2.Response, fault: str) -> None:
    """Each is said in a word."""
    async with answering(answer) as client:
        assert fault in str(await challenge(client, PLACE, (SECRET,), clock.now()))


async def test_an_answer_is_signed_under_the_events_own_id_and_time() -> None:
    """An answer that was overheard once opens nothing the next time."""
    kept: list[str] = []

    def overheard(request: httpx2.Request) -> httpx2.Response:
        event = Webhook(SECRET).verify(request.content, dict(request.headers))
        kept.append(challenge_answer(ACCOUNT, event, dict(request.headers)))
        return httpx2.Response(200, json={"answer": kept[0]})

    async with httpx2.AsyncClient(transport=httpx2.MockTransport(overheard)) as client:
        now = clock.now()
        assert await challenge(client, PLACE, (SECRET,), now) is None
        assert await challenge(client, PLACE, (SECRET,), now) is not None


async def test_nothing_is_addressed_to_who_has_not_answered(database: Database, content: Sealer) -> None:
    """Who reports is told to call until the receiver is there: nobody writes to a dead letter-box."""
    async with database.writing() as session:
        await add_destination(session, content, PLACE, SECRET, is_to_answer=True)
        assert await destinations_for(session, ["police"], None, practice=True) == {}
        await challenge_answered(session, PLACE.id)
        assert await destinations_for(session, ["police"], None, practice=True) == {"police": PLACE}
