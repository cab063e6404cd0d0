"""F4, F5, F18: who is delivered to, and who waits for whom."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx2
import pytest

from bot import clock
from bot.feed.dispatcher import Dispatcher
from bot.outbox import Destination, Outbox, OutboxMessage, add_destination
from tests.support.feed import SECRET, World

FAST = 300  # deliveries a second to receivers that answer at once


class Receivers:
    """Police accepts connections and never answers; everybody else takes all at once."""

    def __init__(self, silent: str = "police.test") -> None:
        self.silent = silent
        self.hanging = 0
        self.taken: list[tuple[str, str]] = []
        self.care_has = asyncio.Event()

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.host == self.silent:
            self.hanging += 1
            await asyncio.sleep(3600)
        self.taken.append((request.url.host, request.headers["webhook-id"]))
        self.care_has.set()
        return httpx2.Response(202)

    async def hang(self, count: int) -> None:
        """Wait until so many requests hang at the silent one."""
        async with asyncio.timeout(10):
            while self.hanging < count:  # noqa: ASYNC110 - the count is looked at
                await asyncio.sleep(0.01)

    def client(self) -> httpx2.AsyncClient:
        """Return a client whose every request comes here."""
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


async def put(world: World, recipient: str, count: int = 1, *, goes_first: bool = False) -> list[str]:
    """Let messages wait for a recipient; return their ids."""
    async with world.services.database.writing() as session:
        outbox = Outbox(session, world.services.content)
        message = OutboxMessage(recipient, "referral.submitted.v1", "s", {}, goes_first=goes_first)
        return [await outbox.enqueue(message, clock.now()) for _ in range(count)]


@pytest.fixture
async def receivers() -> Receivers:
    """Return the receivers."""
    return Receivers()


@pytest.fixture
async def dispatcher(world: World, receivers: Receivers) -> AsyncIterator[Dispatcher]:
    """Return a dispatcher after whose test nothing is under way; what the world put in before has gone out."""
    silent, receivers.silent = receivers.silent, "nobody"
    made = Dispatcher(world.services, receivers.client())
    await made.deliver_due(clock.now())
    receivers.silent = silent
    receivers.taken.clear()
    receivers.care_has.clear()
    yield made
    await made.stop()


async def test_a_safety_event_does_not_wait_for_a_silent_recipient(
    world: World, dispatcher: Dispatcher, receivers: Receivers
) -> None:
    """F5: with 60 items waiting for police, who never answers, social care has a safety event within two seconds."""
    await put(world, "demo_police", 60)
    await dispatcher.deliver_all()
    await receivers.hang(20)
    (alarm,) = await put(world, "demo_social_care", goes_first=True)

    began = time.monotonic()
    await dispatcher.deliver_all()
    await asyncio.wait_for(receivers.care_has.wait(), 2)

    assert time.monotonic() - began < 2
    assert receivers.taken == [("care.test", alarm)]


async def test_a_safety_event_passes_what_hangs_at_the_same_recipient(
    world: World, dispatcher: Dispatcher, receivers: Receivers
) -> None:
    """F5: twenty items that hang at police keep no safety event to police back."""
    await put(world, "demo_police", 60)
    await dispatcher.deliver_all()
    await receivers.hang(20)
    receivers.silent = "nobody"  # from now on police answers what is new
    (alarm,) = await put(world, "demo_police", goes_first=True)

    await dispatcher.deliver_all()
    await asyncio.wait_for(receivers.care_has.wait(), 2)

    assert receivers.taken == [("police.test", alarm)]


async def test_what_is_tried_again_goes_behind_what_was_never_tried(world: World) -> None:
    """F5: safety first, then the new, then the retries, whatever their numbers are."""
    services = world.services
    down = httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _request: httpx2.Response(503)))
    await put(world, "demo_police", 2)
    now = clock.now()
    await Dispatcher(services, down).deliver_due(now)
    await put(world, "demo_police", 1)
    (alarm,) = await put(world, "demo_police", goes_first=True)
    async with services.database.writing() as session:
        later = now + timedelta(minutes=1)
        items = await Outbox(session, services.content).claim(later, recipients=["demo_police"], limit=10)
    assert items[0].id == alarm
    assert [item.attempts for item in items] == [0, 0, 1, 1, 1]


async def test_fast_receivers_get_300_a_second(world: World, dispatcher: Dispatcher, receivers: Receivers) -> None:
    """F18: 600 items for two receivers; a quarter of the aim passes here, because tests share the machine."""
    for recipient in ("demo_police", "demo_social_care"):
        await put(world, recipient, FAST)
    receivers.silent = "nobody"

    began = time.monotonic()
    count = await dispatcher.deliver_due(clock.now())
    took = time.monotonic() - began

    assert count == len(set(receivers.taken)) == 2 * FAST
    print(f"{count / took:.0f} deliveries a second")
    assert count / took > FAST / 4


async def test_a_practice_system_sends_nothing_to_a_real_destination(
    world: World, dispatcher: Dispatcher, receivers: Receivers
) -> None:
    """F4: whatever stands in the database, also what waits already; nor may a real one read anything here."""
    url = "https://force.test/events"
    real = Destination("force", "police", "push", "Force", practice=False, url=url)
    async with world.services.database.writing() as session:
        await add_destination(session, world.services.identity, real, SECRET)
    await put(world, "force", 3)
    receivers.silent = "nobody"

    assert await dispatcher.deliver_due(clock.now()) == 0
    assert receivers.taken == []
    async with world.client() as client:
        asked = await client.get("/feed/v1/events", headers={"Authorization": f"Bearer {world.token('force')}"})
    assert asked.status_code == 401
