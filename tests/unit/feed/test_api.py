"""What a recipient may read and answer."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import func, select

from bot import clock
from bot.concerns.tables import OutcomeRow
from bot.feed.tables import ReadRow
from bot.identity import Vault, cut
from bot.notices import deliver_notices
from tests.support.feed import SECRET, World

ACCEPTED = {"token": "t1", "kind": "accepted"}


async def answer(world: World, body: object, role: str = "police", product: str = "police") -> Any:
    """Acknowledge a product."""
    async with world.client(role) as client:
        return await client.post(f"/feed/v1/referrals/{world.products[product]}/acknowledgements", json=body)


async def texts(world: World) -> list[str]:
    """Bring what is due to the person and return what they read."""
    await deliver_notices(world.services, clock.now())
    return [body["text"] for body in await world.replies()]


async def test_a_recipient_fetches_its_own_and_the_read_is_audited(world: World) -> None:
    """The frozen payload comes out, and who read what is written down; who fetched it has it."""
    async with world.client("police") as client:
        got = await client.get(f"/feed/v1/referrals/{world.products['police']}")
    assert (got.status_code, got.json()["reference"]) == (200, world.reference)
    async with world.services.database.reading() as session:
        (read,) = list(await session.scalars(select(ReadRow)))
    assert (read.reader, read.product_id) == ("demo_police", world.products["police"])
    assert await world.states() == ["delivered"]


@pytest.mark.parametrize("product", ["social_care", "unknown"])
async def test_nobody_elses_referral_can_be_read(world: World, product: str) -> None:
    """Somebody else's and one that does not exist look the same, and no read is noted."""
    async with world.client("police") as client:
        got = await client.get(f"/feed/v1/referrals/{world.products.get(product, product)}")
    assert (got.status_code, got.json()["rule"]) == (404, "referral-unknown")
    async with world.services.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ReadRow)) == 0


async def test_events_are_paged_and_each_is_seen_once(world: World) -> None:
    """At the end the page is empty and the cursor stays."""
    async with world.client("police") as client:
        first = (await client.get("/feed/v1/events", params={"after": 0, "limit": 1})).json()
        last = (await client.get("/feed/v1/events", params={"after": first["next"]})).json()
    assert [event["subject"] for event in first["events"]] == [world.products["police"]]
    assert last == first | {"events": [], "counts": [], "more": False}


async def test_an_acknowledgement_reaches_the_person(world: World) -> None:
    """Accepted: the recipient's state changes, and the chat says who has taken it."""
    assert (await answer(world, ACCEPTED)).status_code == 201
    assert await world.states() == ["accepted"]
    (text,) = await texts(world)
    assert world.reference in text
    assert "Demo police" in text


async def test_a_repeated_acknowledgement_counts_once(world: World) -> None:
    """The same token again is harmless; used for something else it is an error."""
    assert [(await answer(world, ACCEPTED)).json()["repeated"] for _ in range(2)] == [False, True]
    reused = await answer(world, {"token": "t1", "kind": "rejected"})
    assert (reused.status_code, reused.json()["rule"]) == (409, "token-reused")
    assert await world.states() == ["accepted"]
    assert len(await texts(world)) == 1


async def test_a_text_that_blames_a_child_is_answered_with_advice(world: World) -> None:
    """What an analyst writes goes out as written; the answer says which words blame the child, with better ones."""
    said = {"token": "t2", "kind": "outcome", "code": "kept", "text": "We spoke to her; she puts herself at risk."}

    told = (await answer(world, said)).json()

    (advice,) = told["wording"]
    assert advice["phrase"] in said["text"]
    assert advice["suggestion"]
    assert advice["reason"]
    assert (await answer(world, {"token": "t3", "kind": "received"})).json()["wording"] == []


async def test_received_is_no_news_and_takes_nothing_back(world: World) -> None:
    """A machine's receipt after a person's yes changes nothing and disturbs nobody."""
    await answer(world, {"token": "a", "kind": "received"})
    assert await world.states() == ["delivered"]
    await answer(world, ACCEPTED)
    await answer(world, {"token": "b", "kind": "received"})
    assert await world.states() == ["accepted"]
    assert len(await texts(world)) == 1


@pytest.mark.parametrize(("kind", "code"), [("question", None), ("outcome", "kept"), ("rejected", "not_ours")])
async def test_words_of_a_recipient_arrive_as_they_are(world: World, kind: str, code: str | None) -> None:
    """Braces and markup in a recipient's text are shown, never filled in or run."""
    await answer(world, {"token": "t", "kind": kind, "code": code, "text": "{reference} <b>thank you</b>"})
    (text,) = await texts(world)
    assert "{reference} <b>thank you</b>" in text


async def test_a_recipient_cannot_answer_for_another(world: World) -> None:
    """Police cannot accept what social care was sent."""
    refused = await answer(world, ACCEPTED, role="police", product="social_care")
    assert (refused.status_code, refused.json()["rule"]) == (404, "referral-unknown")
    assert await world.states("social_care") == ["waiting"]


async def test_who_cut_the_way_back_hears_nothing_and_the_state_still_changes(world: World) -> None:
    """No notice is made for somebody who is not to be reached."""
    async with world.services.database.writing() as session:
        await cut(session, Vault(world.services.identity, world.services.blinder), world.concern_id)
    await answer(world, ACCEPTED)
    assert await world.states() == ["accepted"]
    assert await texts(world) == []


async def test_the_outcome_is_kept_with_the_concern(world: World) -> None:
    """What a recipient answered is a sealed row of the concern."""
    await answer(world, {"token": "t", "kind": "outcome", "code": "looked_at", "text": "a findable word"})
    async with world.services.database.reading() as session:
        (row,) = list(await session.scalars(select(OutcomeRow)))
    assert row.kind == "outcome"
    assert b"findable" not in row.data


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        None,
        {"token": "t", "kind": "approved"},
        {"token": "", "kind": "accepted"},
        {"token": "a\x00b", "kind": "accepted"},
        {"token": "t" * 81, "kind": "accepted"},
        {"token": "t", "kind": "outcome", "text": "x" * 2001},
        {"token": "t", "kind": "accepted", "grade": "A1"},
    ],
)
async def test_malformed_answers_get_a_problem_document(world: World, body: object) -> None:
    """RFC 9457 with the rule; nothing is written, and nothing that was sent is repeated."""
    refused = await answer(world, body)
    assert (refused.status_code, refused.json()["rule"]) == (422, "malformed-request")
    assert refused.headers["content-type"] == "application/problem+json"
    assert await world.states() == ["waiting"]


@pytest.mark.parametrize(
    "path",
    ["events?after=-1", "events?after=99999999999999999999", "events?limit=0", "events?limit=501", "referrals/%00"],
)
async def test_malformed_questions_get_a_problem_document(world: World, path: str) -> None:
    """A cursor, a page size or an id that cannot be: 422 with the rule."""
    async with world.client("police") as client:
        refused = await client.get(f"/feed/v1/{path}")
    assert (refused.status_code, refused.json()["rule"]) == (422, "malformed-request")


@pytest.mark.parametrize("path", ["events", "referrals/x", "events?client=demo_police"])
async def test_without_a_token_nothing_is_shown(world: World, path: str) -> None:
    """Every route of the feed asks who it is."""
    async with world.client() as client:
        refused = await client.get(f"/feed/v1/{path}")
    assert (refused.status_code, refused.json()["rule"]) == (401, "token-missing")


HUGE = b'{"token": "' + b"x" * 70_000 + b'", "kind": "accepted"}'


async def chunks() -> AsyncIterator[bytes]:
    """Give a huge body bit by bit, so that no length is known."""
    for start in range(0, len(HUGE), 9000):
        yield HUGE[start : start + 9000]


@pytest.mark.parametrize("in_chunks", [False, True])
async def test_a_huge_body_is_refused_unread(world: World, in_chunks: bool) -> None:
    """With or without a length: 413, and nothing is written."""
    path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
    headers = {"content-type": "application/json"}
    async with world.client("police") as client:
        refused = await client.post(path, content=chunks() if in_chunks else HUGE, headers=headers)
    assert (refused.status_code, refused.json()["rule"]) == (413, "body-too-large")
    assert refused.headers["content-type"] == "application/problem+json"
    assert await world.states() == ["waiting"]


UNKNOWN = [("GET", "/feed/v2/events", 404, "route-unknown"), ("DELETE", "/feed/v1/events", 405, "method-not-allowed")]


@pytest.mark.parametrize(("method", "path", "status", "rule"), UNKNOWN)
async def test_what_does_not_exist_is_a_problem_document_too(
    world: World, method: str, path: str, status: int, rule: str
) -> None:
    """A path or a method that the feed does not have: the rule, as everywhere."""
    async with world.client("police") as client:
        refused = await client.request(method, path)
    assert (refused.status_code, refused.json()["rule"]) == (status, rule)
    assert refused.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[" * 40_000, b""])
async def test_a_body_that_is_no_json_is_a_problem_document(world: World, body: bytes) -> None:
    """Broken, not text, nested without end, empty: 422 and nothing is repeated."""
    path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
    async with world.client("police") as client:
        refused = await client.post(path, content=body, headers={"content-type": "application/json"})
    assert (refused.status_code, refused.json()["rule"]) == (422, "malformed-request")


@pytest.mark.parametrize(
    "body",
    [
        b'{"token": "a", "kind": "received", "kind": "accepted"}',
        b'{"token": "a", "kind": "received", "text": {"x": 1, "\\u0078": 2}}',
        b'[{"a": 1, "a": 1}]',
    ],
)
async def test_a_key_that_stands_twice_is_refused(world: World, body: bytes) -> None:
    """Neither the first nor the last wins in silence, however deep, and however the key is written."""
    path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
    async with world.client("police") as client:
        refused = await client.post(path, content=body, headers={"content-type": "application/json"})
    assert (refused.status_code, refused.json()["rule"]) == (422, "key-repeated")
    assert await world.states() == ["waiting"]


async def test_a_form_that_names_two_clients_gets_no_token(world: World) -> None:
    """The same for the token endpoint."""
    form = f"grant_type=client_credentials&client_id=demo_police&client_id=demo_social_care&client_secret={SECRET}"
    async with world.client() as client:
        kind = {"content-type": "application/x-www-form-urlencoded"}
        refused = await client.post("/oauth/token", content=form, headers=kind)
    assert (refused.status_code, refused.json()["rule"]) == (422, "key-repeated")


async def test_a_refusal_of_access_speaks_oauth_too(world: World) -> None:
    """OAuth libraries look for `error`, and a 401 says how to come in."""
    async with world.client() as client:
        refused = await client.post(
            "/oauth/token", data={"grant_type": "client_credentials", "client_id": "demo_police"}
        )
        forged = await client.get("/feed/v1/events", headers={"Authorization": "Bearer a.b.c"})
    assert (refused.json()["error"], forged.json()["error"]) == ("invalid_client", "invalid_token")
    assert forged.headers["www-authenticate"] == "Bearer"
