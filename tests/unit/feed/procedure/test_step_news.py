"""When one service records a step the other gets an event of its own type, pushed and pulled; nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx2
import pytest
from jsonschema import Draft202012Validator
from standardwebhooks import Webhook

from bot import clock
from bot.concerns import published_schema
from bot.feed.dispatcher import Dispatcher
from examples.client import Account
from examples.receiver import DemoRecipient, build, take
from examples.store import Store
from tests.support.concerns import given
from tests.support.feed import SECRET, World, add_recipients, build_world, send_a_concern
from tests.unit.feed.procedure.test_steps import CARE, DECIDED, post, read

TYPE = "procedure.recorded.v1"
TOLD = {"step": "decided", "state": "done", "by": "social_care"}
URL = "http://police.test/events"


async def events(world: World, role: str) -> list[dict[str, Any]]:
    """Return the events of recorded steps that a role pulls."""
    async with world.client(role) as client:
        page = (await client.get("/feed/v1/events", params={"limit": 500})).json()
    return [event for event in page["events"] if event["type"] == TYPE]


async def acknowledge(world: World, role: str, kind: str) -> None:
    """Acknowledge a role's referral."""
    async with world.client(role) as client:
        path = f"/feed/v1/referrals/{world.products[role]}/acknowledgements"
        assert (await client.post(path, json={"token": kind, "kind": kind})).status_code == 201


async def test_the_other_service_is_told_and_reads_the_rest(world: World) -> None:
    """Police pull which step children's services recorded; who decided why stands in the ledger, behind their token."""
    await post(world, "social_care", CARE)
    (event,) = await events(world, "police")
    assert {key: event["data"][key] for key in TOLD} == TOLD
    assert (event["subject"], event["data"]["reference"]) == (world.products["police"], world.reference)
    assert DECIDED["reason"] not in json.dumps(event)
    assert "section_47" not in json.dumps(event)
    assert list(Draft202012Validator(published_schema("event.v1")).iter_errors(event)) == []
    assert await events(world, "social_care") == []


async def test_the_same_record_again_is_no_second_event(world: World) -> None:
    """A repeat after a lost answer tells the other service nothing new."""
    for _ in range(2):
        await post(world, "social_care", CARE)
    assert len(await events(world, "police")) == 1


@pytest.mark.parametrize(("kind", "steps"), [("received", []), ("accepted", ["acknowledged"])])
async def test_who_takes_it_on_is_told_to_the_other(world: World, kind: str, steps: list[str]) -> None:
    """An acknowledgement that settles a step is one record; a machine's receipt settles none."""
    await acknowledge(world, "police", kind)
    assert [event["data"]["step"] for event in await events(world, "social_care")] == steps


async def test_how_far_the_referral_is_does_not_hang_on_it(world: World) -> None:
    """News of the other's step neither is the referral nor makes it delivered; reading the ledger delivers the news."""
    await post(world, "social_care", CARE)
    assert await world.states() == ["waiting"]
    await read(world, "police")
    assert await world.states() == ["waiting"]
    await acknowledge(world, "police", "accepted")
    assert await world.states() == ["accepted"]


async def test_it_is_pushed_signed_and_the_example_shows_it(world: World, tmp_path: Path) -> None:
    """The reference receiver fetches the ledger, acknowledges nothing again, and its page names the step."""
    await post(world, "social_care", CARE)
    pushed: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        pushed.append(request)
        return httpx2.Response(200, json={"accepted": True})

    async with httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as client:
        await Dispatcher(world.services, client).deliver_due(clock.now())
    own = [request for request in pushed if str(request.url) == URL]
    signed = [Webhook(SECRET).verify(request.content, dict(request.headers)) for request in own]
    account, store = Account("http://feed.test", "demo_police", SECRET, SECRET), Store(tmp_path / "r.db")
    async with world.client("police") as client:
        for event in sorted(signed, key=lambda one: one["data"]["sequence"]):
            store.keep_event(event)
            await take(client, account, world.token("demo_police"), store, event)
    assert store.open_events() == []
    (entry,) = store.referrals()
    app = build(account, store, "police.html")
    assert isinstance(app.state.recipient, DemoRecipient)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://desk.test") as browser:
        page = (await browser.get(f"/reports/{entry['event']['id']}")).text
    for words in ("What the services recorded", "Decision and its reason, Social care", DECIDED["reason"]):
        assert words in page


async def test_a_private_step_and_licensing_tell_nobody(
    database: Any, content: Any, vault: Any, knowledge: Any, texts: Any
) -> None:
    """A flag of malice is police's own; licensing, which sees its own line alone, hears of no other step."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, {role: f"http://{role}.test/" for role in ("police", "licensing")})
    await send_a_concern(made, about_colleague=given("yes"))
    flag = {"token": "m", "step": "suspected_false", "state": "done", "reason": "A dispute between two firms"}
    assert (await post(made, "police", flag)).status_code == 201
    await acknowledge(made, "police", "accepted")
    assert await events(made, "licensing") == []
    await acknowledge(made, "licensing", "accepted")
    assert [event["data"]["by"] for event in await events(made, "police")] == ["licensing"]


@pytest.mark.parametrize(
    ("change", "is_whole"),
    [({}, True), ({"by": None}, False), ({"state": "open"}, False), ({"step": "Decided!"}, False)],
)
async def test_a_step_is_told_whole(world: World, change: dict[str, Any], is_whole: bool) -> None:
    """The schema refuses an event that does not say which step, whose and how far, and those keys in any other."""
    await post(world, "social_care", CARE)
    (event,) = await events(world, "police")
    given_keys = {key: value for key, value in (event["data"] | change).items() if key not in change or change[key]}
    schema = Draft202012Validator(published_schema("event.v1"))
    assert schema.is_valid(event | {"data": given_keys}) is is_whole
    assert not schema.is_valid(event | {"type": "referral.submitted.v1"})
