"""A client of the feed opens what its scope names: verbs, lanes and areas; everything else is closed to it."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from sqlalchemy import select

from bot import clock
from bot.feed.retrieval import place_of_reason
from bot.feed.scopes import Scope
from bot.feed.tables import ReadRow
from bot.outbox import FeedClient, add_client, revoke_client, rotate_client
from tests.support.feed import SECRET, World

ASKING = "ask_a-secret-of-a-client"
RECEIVED = {"token": "m", "kind": "received"}


async def client_of(world: World, scope: str, *, name: str = "desk", role: str = "social_care") -> None:
    """Give a recipient a client with a scope."""
    async with world.services.database.writing() as session:
        await add_client(session, FeedClient(name, f"demo_{role}", str(Scope.of(scope))), ASKING, clock.now())


async def ask_for_token(world: World, *, name: str = "desk", secret: str = ASKING, scope: str = "") -> httpx2.Response:
    """Ask for a token."""
    form = {"grant_type": "client_credentials", "client_id": name, "client_secret": secret, "scope": scope}
    async with world.client() as client:
        return await client.post("/oauth/token", data=form)


async def status(world: World, method: str, path: str, token: str, **sent: Any) -> int:
    """Return the status that a token gets."""
    async with world.client() as client:
        headers = {"Authorization": f"Bearer {token}"}
        where = path.format(**world.products)
        return (await client.request(method, where, headers=headers, **sent)).status_code


@pytest.mark.parametrize(
    ("scope", "read", "answer", "events"),
    [
        ("referrals", 200, 201, 1),
        ("referrals:read", 200, 403, 1),
        ("referrals:answer", 403, 201, None),
        ("referrals lane:safeguarding", 200, 201, 1),
        ("referrals lane:safety lane:intelligence", 403, 403, 0),
        ("referrals area:demo", 200, 201, 1),
        ("referrals area:elsewhere", 403, 403, 0),
        ("referrals:read area:demo lane:safeguarding", 200, 403, 1),
    ],
)
async def test_a_scope_opens_what_it_names(
    world: World, scope: str, read: int, answer: int, events: int | None
) -> None:
    """Per area, lane and verb: one referral to read, one to answer, and the page of events."""
    await client_of(world, scope)
    token = (await ask_for_token(world)).json()["access_token"]
    assert await status(world, "GET", "/feed/v1/referrals/{social_care}", token) == read
    assert await status(world, "POST", "/feed/v1/referrals/{social_care}/acknowledgements", token, json=RECEIVED) == (
        answer
    )
    async with world.client() as client:
        page = await client.get("/feed/v1/events", headers={"Authorization": f"Bearer {token}"})
    assert events is None or len(page.json()["events"]) == events


async def test_a_page_of_another_lane_moves_the_cursor_on(world: World) -> None:
    """Who may see none of a page does not ask for it for ever, and its counts are those of what was given."""
    await client_of(world, "referrals:read lane:safety")
    token = (await ask_for_token(world)).json()["access_token"]
    async with world.client() as client:
        page = (await client.get("/feed/v1/events", headers={"Authorization": f"Bearer {token}"})).json()
    assert (page["events"], page["counts"], page["next"]) == ([], [], page["head"])


async def test_nobodys_scope_reaches_another_recipient(world: World) -> None:
    """A wide scope is wide within its own destination; somebody else's referral is unknown."""
    await client_of(world, "referrals area:demo")
    token = (await ask_for_token(world)).json()["access_token"]
    assert await status(world, "GET", "/feed/v1/referrals/{police}", token) == 404


async def test_a_token_may_be_asked_for_less_and_never_for_more(world: World) -> None:
    """RFC 6749 section 3.3: the answer names what was given."""
    await client_of(world, "referrals:read lane:safeguarding")
    less = await ask_for_token(world, scope="referrals:read")
    assert less.json()["scope"] == "referrals:read lane:safeguarding"
    for more in ("referrals", "referrals:read lane:crime", "anything"):
        refused = await ask_for_token(world, scope=more)
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_scope")


async def test_what_signs_does_not_open_and_what_opens_does_not_sign(world: World) -> None:
    """Two secrets: once a destination has a client, its secret of signing gets no token."""
    assert (await ask_for_token(world, name="demo_social_care", secret=SECRET)).status_code == 200
    await client_of(world, "referrals", name="demo_social_care")
    assert (await ask_for_token(world, name="demo_social_care", secret=SECRET)).status_code == 401
    assert (await ask_for_token(world, name="demo_social_care")).status_code == 200


async def test_in_production_what_signs_never_opens(world: World) -> None:
    """There is no way round a client there."""
    object.__setattr__(world.services, "settings", world.services.settings.model_copy(update={"production": True}))
    assert (await ask_for_token(world, name="demo_social_care", secret=SECRET)).status_code == 401


async def test_a_revoked_client_is_out_at_once(world: World) -> None:
    """A token that has minutes to live ends with its client, and there is no other."""
    await client_of(world, "referrals")
    token = (await ask_for_token(world)).json()["access_token"]
    async with world.services.database.writing() as session:
        await revoke_client(session, "desk", clock.now())
    assert await status(world, "GET", "/feed/v1/events", token) == 401
    assert (await ask_for_token(world)).status_code == 401


async def test_two_secrets_of_a_client_are_live_while_they_are_changed(world: World) -> None:
    """For a day either opens; at once ends the earlier one."""
    await client_of(world, "referrals")
    async with world.services.database.writing() as session:
        await rotate_client(session, "desk", "ask_second", clock.now())
    assert (await ask_for_token(world)).status_code == 200
    assert (await ask_for_token(world, secret="ask_second")).status_code == 200
    async with world.services.database.writing() as session:
        await rotate_client(session, "desk", "ask_third", clock.now(), at_once=True)
    assert (await ask_for_token(world, secret="ask_second")).status_code == 401


async def test_a_read_is_kept_with_reader_client_and_reason(world: World) -> None:
    """Who, for which client, when and why; the reason is sealed, and one that is too long is no request."""
    await client_of(world, "referrals")
    token = (await ask_for_token(world)).json()["access_token"]
    why = {"Authorization": f"Bearer {token}", "Reading-Reason": "Strategy discussion of today"}
    async with world.client() as client:
        path = f"/feed/v1/referrals/{world.products['social_care']}"
        assert (await client.get(path, headers=why)).status_code == 200
        assert (await client.get(path, headers=why | {"Reading-Reason": "x" * 201})).status_code == 422
    async with world.services.database.reading() as session:
        (read,) = list(await session.scalars(select(ReadRow)))
    assert (read.reader, read.client_id, read.product_id) == ("demo_social_care", "desk", world.products["social_care"])
    reason = world.services.content.open(read.sealed_reason or b"", place_of_reason(read.id))
    assert reason == "Strategy discussion of today"
