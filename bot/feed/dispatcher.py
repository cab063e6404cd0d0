"""Deliver what is due: claim, sign, post, record what came of it. No session is held while a recipient thinks."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx2
from standardwebhooks import Webhook

from bot import clock
from bot.feed.events import as_bytes, cloud_event
from bot.feed.person_notices import NOT_DELIVERED, News, tell_person
from bot.outbox import Delivered, Outbox, OutboxItem, Outcome, Refused, TryLater, destinations_with_secrets, record
from bot.services import Services

TIMEOUT = 15.0  # seconds for the whole exchange, within the 15-30 s that Standard Webhooks 1.0 suggests
AT_ONCE = 10  # posted side by side, so that a slow recipient cannot use up the claims of the others
LONGEST_ANSWER = 65_536  # bytes of an answer that are read
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


def signed_headers(item_id: str, shared: str, now: datetime, body: str) -> dict[str, str]:
    """Return the three headers of Standard Webhooks 1.0 (v1, HMAC-SHA256)."""
    return {
        "content-type": "application/cloudevents+json",
        "webhook-id": item_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(shared).sign(item_id, now, body),
    }


@dataclass(frozen=True)
class Address:
    """Where a recipient takes pushes, and the secret that signs them."""

    url: str
    shared: str | None = field(repr=False)


class Dispatcher:
    """Pushes what is due to the recipients that take pushes."""

    def __init__(self, services: Services, client: httpx2.AsyncClient) -> None:
        self._services = services
        self._client = client

    async def deliver_all(self) -> None:
        """Try all that is due, a few at a time."""
        while await self.deliver_due(clock.now()) == AT_ONCE:
            pass

    async def deliver_due(self, now: datetime) -> int:
        """Try every message that is due once; return how many there were."""
        addresses, items = await self._claim(now)
        await asyncio.gather(*(self._deliver(item, addresses[item.recipient], now) for item in items))
        return len(items)

    async def _claim(self, now: datetime) -> tuple[dict[str, Address], list[OutboxItem]]:
        services, addresses = self._services, {}
        async with services.database.writing() as session:
            for place, shared in await destinations_with_secrets(session, services.identity):
                if place.mode == "push" and place.url:
                    addresses[place.id] = Address(place.url, shared)
            outbox = Outbox(session, services.content)
            items = await outbox.claim(now, recipients=list(addresses), limit=AT_ONCE)
        return addresses, items

    async def _deliver(self, item: OutboxItem, address: Address, now: datetime) -> None:
        outcome = await self._push(item, address, now)
        async with self._services.database.writing() as session:
            if await record(session, item, outcome, now) == "refused":
                await tell_person(session, self._services, News(item.recipient, item.subject, NOT_DELIVERED), now)

    async def _push(self, item: OutboxItem, address: Address, now: datetime) -> Outcome:
        if address.shared is None:
            return TryLater("no secret")
        body = as_bytes(cloud_event(item))
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
