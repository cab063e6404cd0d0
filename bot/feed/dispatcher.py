"""Deliver what is due: claim, sign, post, record what came of it. No session is held while a recipient thinks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial

import httpx2
import structlog
from standardwebhooks import Webhook

from bot import clock
from bot.feed.events import as_bytes, cloud_event, with_referral
from bot.feed.person_notices import NOT_DELIVERED, News, tell_person
from bot.outbox import (
    RECORDED,
    Delivered,
    Outbox,
    OutboxItem,
    Outcome,
    Refused,
    TryLater,
    destinations_with_secrets,
    lanes_due,
    record,
)
from bot.services import Services

TIMEOUT = 15.0  # seconds for the whole exchange, within the 15-30 s that Standard Webhooks 1.0 suggests
AT_ONCE = 20  # attempts of one recipient and lane side by side
LONGEST_ANSWER = 65_536  # bytes of an answer that are read
log = structlog.get_logger()
# The recipient says that it will never take this message. Every other failure (a redirect, a wrong key, a missing page)
# is somebody's to mend, so it is tried again for three days: a referral must not be lost to a wrong setting.
NEVER = (400, 410, 413, 415, 422)


def retry_after(header: str, now: datetime) -> timedelta | None:
    """Return the wish of a Retry-After header, seconds or an HTTP date (RFC 9110 section 10.2.3), if it has sense."""
    if header.isdecimal() and len(header) < 10:
        return timedelta(seconds=int(header))
    try:
        return max(parsedate_to_datetime(header) - now, timedelta(0))
    except (ValueError, TypeError):
        return None


def says_error(body: bytes) -> bool:
    """Say whether a 2xx carries an error in its body: then nothing was accepted."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return isinstance(answer, dict) and (bool(answer.get("error")) or answer.get("accepted") is False)


def judge(status: int, body: bytes, wait: timedelta | None = None) -> Outcome:
    """Translate an answer once into one of three outcomes."""
    if 200 <= status < 300:
        return TryLater("error in the body") if says_error(body) else Delivered()
    return Refused(f"status {status}") if status in NEVER else TryLater(f"status {status}", wait)


def signed_headers(item_id: str, shared: tuple[str, ...], now: datetime, body: str) -> dict[str, str]:
    """Return the three headers of Standard Webhooks 1.0 (v1, HMAC-SHA256), with a signature of every live secret."""
    return {
        "content-type": "application/cloudevents+json",
        "webhook-id": item_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(Webhook(one).sign(item_id, now, body) for one in shared),
    }


@dataclass(frozen=True)
class Address:
    """Where a recipient takes pushes, and the secrets that sign them: two while they are being changed."""

    url: str
    shared: tuple[str, ...] = field(repr=False)
    whole: bool = False  # the referral stands in the event


Lane = tuple[str, bool]  # a recipient, and whether it is what tells of danger
Attempt = asyncio.Task[tuple[OutboxItem, Outcome]]


class Dispatcher:
    """Pushes what is due to the recipients that take pushes: each recipient and lane by itself, so that nobody waits
    for somebody else's silence, and danger for nothing.
    """

    def __init__(self, services: Services, client: httpx2.AsyncClient) -> None:
        self._services = services
        self._client = client
        self._busy: dict[Lane, asyncio.Task[int]] = {}

    async def deliver_all(self) -> None:
        """Begin with every recipient and lane that has something due; a silent recipient keeps only its own lane."""
        addresses, lanes = await self._due(clock.now())
        for lane in lanes:
            if lane not in self._busy:
                work = asyncio.create_task(self._serve(lane, addresses[lane[0]], clock.now))
                self._busy[lane] = work
                work.add_done_callback(partial(self._free, lane))

    def _free(self, lane: Lane, work: asyncio.Task[int]) -> None:
        del self._busy[lane]
        if not work.cancelled() and (problem := work.exception()):
            log.error("deliveries stopped", recipient=lane[0], kind=type(problem).__name__)

    async def stop(self) -> None:
        """Leave what is under way: its claims expire and it is sent again under the same ids."""
        works = list(self._busy.values())
        for work in works:
            work.cancel()
        await asyncio.gather(*works, return_exceptions=True)

    async def deliver_due(self, now: datetime) -> int:
        """Try every message that is due at a moment once; return how many there were."""
        addresses, lanes = await self._due(now)
        works = [asyncio.create_task(self._serve(lane, addresses[lane[0]], lambda: now)) for lane in lanes]
        try:
            return sum(await asyncio.gather(*works))
        finally:
            for work in works:
                work.cancel()

    async def _due(self, now: datetime) -> tuple[dict[str, Address], list[Lane]]:
        services, addresses = self._services, {}
        async with services.database.reading() as session:
            for place, shared in await destinations_with_secrets(session, services.identity, now):
                if place.mode == "push" and place.url and place.practice is not services.settings.production:
                    addresses[place.id] = Address(place.url, shared, place.whole)
            return addresses, await lanes_due(session, list(addresses), now)

    async def _serve(self, lane: Lane, address: Address, moment: Callable[[], datetime]) -> int:
        """Keep a few attempts of one lane side by side until nothing of it is due; return how many there were."""
        count, done, under_way = 0, set[Attempt](), set[Attempt]()
        try:
            while True:
                items = await self._record_and_claim(lane, [attempt.result() for attempt in done], moment(), under_way)
                count += len(items)
                under_way |= {asyncio.create_task(self._attempt(item, address, moment())) for item in items}
                if not under_way:
                    return count
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for attempt in under_way:
                attempt.cancel()

    async def _record_and_claim(
        self, lane: Lane, tried: list[tuple[OutboxItem, Outcome]], now: datetime, under_way: set[Attempt]
    ) -> list[OutboxItem]:
        services, (recipient, goes_first) = self._services, lane
        async with services.database.writing(first=goes_first) as session:
            for item, outcome in tried:
                given_up = await record(session, item, outcome, now) == "refused"
                if given_up and item.topic != RECORDED:  # the referral itself is with them
                    await tell_person(session, services, News(item.recipient, item.subject, NOT_DELIVERED), now)
            outbox, room = Outbox(session, services.content), AT_ONCE - len(under_way)
            return await outbox.claim(now, recipients=[recipient], goes_first=goes_first, limit=room)

    async def _attempt(self, item: OutboxItem, address: Address, now: datetime) -> tuple[OutboxItem, Outcome]:
        return item, await self._push(item, address, now)

    async def _push(self, item: OutboxItem, address: Address, now: datetime) -> Outcome:
        if not address.shared:
            return TryLater("no secret")
        event = cloud_event(item, self._services.settings.address)
        body = as_bytes(await with_referral(self._services, item, event, now) if address.whole else event)
        headers = signed_headers(item.id, address.shared, now, body)
        try:
            async with asyncio.timeout(TIMEOUT):
                return await self._post(address.url, body, headers, now)
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as problem:
            return TryLater(type(problem).__name__)

    async def _post(self, url: str, body: str, headers: dict[str, str], now: datetime) -> Outcome:
        send = self._client.stream("POST", url, content=body, headers=headers, follow_redirects=False, timeout=TIMEOUT)
        async with send as answer:
            read = b""
            async for part in answer.aiter_bytes():
                read += part
                if len(read) > LONGEST_ANSWER:
                    return TryLater("answer too long")
        return judge(answer.status_code, read, retry_after(answer.headers.get("retry-after", ""), now))
