"""What the dispatcher sends, and what it makes of the answers."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import select, update
from standardwebhooks import Webhook, WebhookVerificationError

from bot import clock
from bot.concerns import published_schema
from bot.feed.dispatcher import Dispatcher, judge, retry_after
from bot.feed.events import PUSHED_WHOLE
from bot.feed.retrieval import place_of_reason
from bot.feed.tables import ReadRow
from bot.notices import deliver_notices
from bot.outbox import Delivered, Destination, Outcome, Refused, TryLater, add_destination
from bot.outbox.tables import OutboxRow
from tests.support.feed import SECRET, World

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
Handler = Callable[[httpx2.Request], httpx2.Response]


class Recipient:
    """A recipient that keeps what it got and answers as it was told."""

    def __init__(self, **answers: httpx2.Response) -> None:
        self.answers = answers
        self.got: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.got.append(request)
        return self.answers.get(request.url.host.split(".")[0], httpx2.Response(202))

    def client(self) -> httpx2.AsyncClient:
        """Return a client whose every request comes here."""
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, b"", Delivered()),
        (202, b'{"accepted": true}', Delivered()),
        (204, b"not json", Delivered()),
        (200, b'{"error": "no such force"}', TryLater("error in the body")),
        (200, b'{"accepted": false}', TryLater("error in the body")),
        (302, b"", TryLater("status 302")),
        (401, b"", TryLater("status 401")),
        (404, b"", TryLater("status 404")),
        (429, b"", TryLater("status 429")),
        (503, b"", TryLater("status 503")),
        (400, b"", Refused("status 400")),
        (410, b"", Refused("status 410")),
        (422, b"", Refused("status 422")),
    ],
)
def test_an_answer_becomes_one_of_three_outcomes(status: int, body: bytes, outcome: Outcome) -> None:
    """A 200 with an error body is not accepted; only what can never succeed is refused."""
    assert judge(status, body) == outcome


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120),
        ("Sun, 01 Mar 2026 09:05:00 GMT", 300),
        ("Sun, 01 Mar 2020 09:05:00 GMT", 0),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(told: str, seconds: int | None) -> None:
    """Both forms of the header are read, nonsense is left out."""
    assert retry_after(told, NOW) == (timedelta(seconds=seconds) if seconds is not None else None)


async def test_each_recipient_gets_its_own_thin_event(world: World) -> None:
    """Reference, product, lane, urgency, test flag and where to fetch; no word of the person."""
    there = Recipient()
    assert await Dispatcher(world.services, there.client()).deliver_due(clock.now()) == 2
    events = {request.url.host: json.loads(request.content) for request in there.got}
    told = events["police.test"]
    assert (told["specversion"], told["type"], told["subject"]) == (
        "1.0",
        "referral.submitted.v1",
        world.products["police"],
    )
    data = told["data"]
    assert told["subject"] == data["id"] == world.products["police"]
    assert data["fetch"] == f"/feed/v1/referrals/{world.products['police']}"
    assert (data["reference"], data["test"], data["lane"]) == (world.reference, True, "intelligence")
    assert data["urgency_level"] in ("immediate", "same_day", "routine")
    assert events["care.test"]["data"]["sequence"] != data["sequence"]
    assert "crying" not in json.dumps(events)


async def test_a_third_party_verifier_takes_the_signature(world: World) -> None:
    """Standard Webhooks' own library verifies the bytes that were sent."""
    there = Recipient()
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    request = there.got[0]
    assert Webhook(SECRET).verify(request.content, dict(request.headers))["id"] == request.headers["webhook-id"]


async def test_a_changed_byte_is_refused_by_a_third_party_verifier(world: World) -> None:
    """One changed byte of the body breaks the signature."""
    there = Recipient()
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    request = there.got[0]
    changed = request.content.replace(b'"test":true', b'"test":null')
    assert changed != request.content
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(changed, dict(request.headers))


async def test_one_recipient_down_leaves_the_other_served(world: World) -> None:
    """Police has it, social care is tried again with the same id: it is not sent yet."""
    there = Recipient(care=httpx2.Response(503))
    dispatcher, now = Dispatcher(world.services, there.client()), clock.now()
    await dispatcher.deliver_due(now)
    assert await world.states("police") == ["delivered"]
    assert await world.states("social_care") == ["waiting"]
    assert await dispatcher.deliver_due(now + timedelta(seconds=6)) == 1
    ids = [request.headers["webhook-id"] for request in there.got if request.url.host == "care.test"]
    assert len(ids) == 2
    assert len(set(ids)) == 1


async def test_two_postmen_send_each_event_once(world: World) -> None:
    """Workers side by side share the events."""
    there = Recipient()
    await asyncio.gather(*(Dispatcher(world.services, there.client()).deliver_due(clock.now()) for _ in range(4)))
    assert len(there.got) == 2


async def test_a_redirect_is_not_followed(world: World) -> None:
    """An event goes to the address that the operator set and nowhere else."""
    there = Recipient(police=httpx2.Response(307, headers={"location": "http://elsewhere.test/"}))
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    assert "elsewhere.test" not in [request.url.host for request in there.got]
    assert await world.states("police") == ["waiting"]


@pytest.mark.parametrize("problem", [httpx2.ConnectError("down"), httpx2.ReadTimeout("slow")])
async def test_no_answer_is_tried_later(world: World, problem: Exception) -> None:
    """A recipient that cannot be reached loses nothing."""

    def unreachable(_request: httpx2.Request) -> httpx2.Response:
        raise problem

    client = httpx2.AsyncClient(transport=httpx2.MockTransport(unreachable))
    await Dispatcher(world.services, client).deliver_due(clock.now())
    assert await world.states() == ["waiting"]


async def test_no_session_is_held_while_a_recipient_thinks(world: World) -> None:
    """Somebody else can write to the database while the recipient takes its time."""

    async def thinking(_request: httpx2.Request) -> httpx2.Response:
        async with world.services.database.writing():
            return httpx2.Response(202)

    client = httpx2.AsyncClient(transport=httpx2.MockTransport(thinking))
    assert await Dispatcher(world.services, client).deliver_due(clock.now()) == 2
    assert await world.states() == ["delivered"]


async def test_an_endless_answer_is_cut_off(world: World) -> None:
    """A recipient that sends more than an answer does not fill the memory."""
    there = Recipient(police=httpx2.Response(200, content=b"x" * 100_000))
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    assert await world.states() == ["waiting"]


async def test_the_person_hears_that_nobody_took_it(world: World) -> None:
    """A refusal for good is told in the chat with whom to call."""
    there = Recipient(police=httpx2.Response(422))
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    await deliver_notices(world.services, clock.now())
    assert await world.states() == ["refused"]
    assert ["could NOT" in body["text"] and world.reference in body["text"] for body in await world.replies()] == [True]


async def test_a_postman_that_dies_half_way_loses_and_doubles_nothing(world: World) -> None:
    """Killed after the recipient got it and before it was written down: sent again later under the same id."""
    there, stuck = Recipient(), asyncio.Event()

    async def never_ends(request: httpx2.Request) -> httpx2.Response:
        there(request)
        if len(there.got) == 2:  # one a recipient
            stuck.set()
        await asyncio.sleep(3600)
        return httpx2.Response(202)

    dying = httpx2.AsyncClient(transport=httpx2.MockTransport(never_ends))
    work = asyncio.create_task(Dispatcher(world.services, dying).deliver_due(clock.now()))
    await stuck.wait()
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    dispatcher, now = Dispatcher(world.services, there.client()), clock.now()
    assert await dispatcher.deliver_due(now) == 0
    assert await dispatcher.deliver_due(now + timedelta(seconds=90)) == 2
    assert len({request.headers["webhook-id"] for request in there.got}) == 2
    assert await world.states() == ["delivered"]


async def test_a_damaged_row_is_pushed_as_a_gap(world: World, capfd: pytest.CaptureFixture[str]) -> None:
    """Who takes pushes hears of it at once, as who pulls does: where it stands, and what can still be fetched."""
    police = OutboxRow.recipient == "demo_police"
    async with world.services.database.writing() as session:
        await session.execute(update(OutboxRow).where(police).values(sealed=b"\x01damaged"))
    recipient = Recipient()
    async with recipient.client() as client:
        await Dispatcher(world.services, client).deliver_due(clock.now())
    events = {request.url.host: json.loads(request.content) for request in recipient.got}
    gap, other = events["police.test"], events["care.test"]
    Draft202012Validator(published_schema("event.v1")).validate(gap)
    assert (gap["type"], other["type"]) == ("feed.gap.v1", "referral.submitted.v1")
    assert set(gap["data"]) == {"sequence", "id", "fetch"}
    assert await world.states() == ["delivered"]
    async with world.client("police") as asking:
        assert (await asking.get(gap["data"]["fetch"])).json()["reference"] == world.reference
    assert "cannot be opened" in capfd.readouterr().out


async def test_a_whole_push_carries_the_referral_and_counts_as_a_read(world: World) -> None:
    """Whoever chose it has nothing to fetch; the other stays thin, and the audit says why it was read."""
    async with world.services.database.writing() as session:
        place = Destination("demo_police", "police", "push", "P", practice=True, url="http://police.test/e", whole=True)
        await add_destination(session, world.services.identity, place, SECRET)
    there = Recipient()
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    events = {request.url.host: json.loads(request.content) for request in there.got}
    whole = events["police.test"]["data"]["referral"]
    assert (whole["id"], bool(whole["statements"])) == (world.products["police"], True)
    assert "referral" not in events["care.test"]["data"]
    async with world.services.database.reading() as session:
        (read,) = list(await session.scalars(select(ReadRow)))
    reason = world.services.content.open(read.sealed_reason or b"", place_of_reason(read.id))
    assert (read.reader, read.product_id, reason) == ("demo_police", world.products["police"], PUSHED_WHOLE)
    Draft202012Validator(published_schema("event.v1")).validate(events["police.test"])


async def test_two_installations_are_two_sources(world: World) -> None:
    """CloudEvents 1.0: source and id together are of one event alone; the schema of its data is named."""
    there = Recipient()
    await Dispatcher(world.services, there.client()).deliver_due(clock.now())
    event = json.loads(there.got[0].content)
    address = world.services.settings.address
    assert event["source"] == f"{address}/feed"
    assert event["dataschema"].startswith(f"{address}/feed/v1/schemas/event.v1#/$defs/")
