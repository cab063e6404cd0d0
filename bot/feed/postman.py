"""Deliver what is due: claim, sign, post, write down what came of it. No session is held while a recipient thinks."""

from __future__ import annotations

from datetime import datetime, timedelta

import httpx2
from standardwebhooks import Webhook

from bot.feed.events import as_bytes, cloud_event
from bot.outbox import Delivered, Item, Outcome, Refused, TryLater, claim, destinations, record, secret
from bot.services import Services

TIMEOUT = httpx2.Timeout(15.0)  # seconds, within the 15-30 s that Standard Webhooks 1.0 suggests
LONGEST_WAIT = timedelta(days=1)
TOO_MANY, GONE, SERVER_FAULT = 429, 410, 500


def retry_after(answer: httpx2.Response) -> timedelta | None:
    """Return the receiver's wish in whole seconds, if it stated a sensible one."""
    told = answer.headers.get("retry-after", "")
    return min(timedelta(seconds=int(told)), LONGEST_WAIT) if told.isdecimal() and len(told) < 7 else None


def says_error(answer: httpx2.Response) -> bool:
    """Say whether a 2xx carries an error in its body: then nothing was accepted."""
    try:
        body = answer.json()
    except ValueError:
        return False
    return isinstance(body, dict) and (bool(body.get("error")) or body.get("accepted") is False)


def judge(answer: httpx2.Response) -> Outcome:
    """Translate an answer once into one of three outcomes; only no answer, 429 and 5xx are tried again."""
    status = answer.status_code
    if 200 <= status < 300:
        return TryLater("error in the body") if says_error(answer) else Delivered()
    if status == TOO_MANY or status >= SERVER_FAULT:
        return TryLater(f"status {status}", retry_after(answer))
    return Refused(f"status {status}")


def signed_headers(item_id: str, shared: str, now: datetime, body: str) -> dict[str, str]:
    """Return the three headers of Standard Webhooks 1.0 (v1, HMAC-SHA256)."""
    return {
        "content-type": "application/cloudevents+json",
        "webhook-id": item_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(shared).sign(item_id, now, body),
    }


class Postman:
    """Pushes what is due to the recipients that take pushes."""

    def __init__(self, services: Services, client: httpx2.AsyncClient) -> None:
        self._services = services
        self._client = client

    async def deliver_due(self, now: datetime) -> int:
        """Try every message that is due once; return how many there were."""
        services = self._services
        async with services.database.writing() as session:
            places = {place.id: place for place in await destinations(session) if place.mode == "push" and place.url}
            secrets = {name: await secret(session, services.identity, name) for name in places}
            items = await claim(session, services.content, now=now, recipients=list(places))
        for item in items:
            shared = secrets[item.recipient]
            url = places[item.recipient].url
            outcome = await self._push(item, url, shared, now) if shared and url else TryLater("no secret")
            async with services.database.writing() as session:
                await record(session, item.id, outcome, now)
        return len(items)

    async def _push(self, item: Item, url: str, shared: str, now: datetime) -> Outcome:
        body = as_bytes(cloud_event(item))
        try:
            answer = await self._client.post(
                url,
                content=body,
                headers=signed_headers(item.id, shared, now, body),
                follow_redirects=False,
                timeout=TIMEOUT,
            )
        except httpx2.HTTPError as problem:
            return TryLater(type(problem).__name__)
        return judge(answer)
