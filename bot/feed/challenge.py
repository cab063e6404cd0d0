"""A receiver gets nothing before it has answered a challenge: it is where the operator says, and it has the secret."""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any

import httpx2
from standardwebhooks import Webhook

from bot.db import random_id
from bot.feed.dispatcher import LONGEST_ANSWER, TIMEOUT, signed_headers
from bot.feed.events import as_bytes, source_of
from bot.feed.wire.public_addresses import NotPublic

if TYPE_CHECKING:
    from bot.outbox import Destination

TYPE = "destination.challenge.v1"
UNREACHED = "does not answer"
INSIDE = "has a name that leads to this machine or to a network of its own: give a public one"
NOT_TAKEN = "answers with status {status}: verify the signature with the secret, and answer 200"
NOT_SIGNED = (
    'answers without {"answer": ...}: sign the text of data.challenge under the webhook-id and webhook-timestamp'
)


def challenge_event(place: Destination, now: datetime, address: str = "") -> dict[str, Any]:
    """Return a challenge as a CloudEvent; what is to be signed is random, and about nobody."""
    return {
        "specversion": "1.0",
        "id": random_id(),
        "source": source_of(address),
        "type": TYPE,
        "subject": place.id,
        "time": now.isoformat(),
        "datacontenttype": "application/json",
        "data": {"challenge": secrets.token_urlsafe(32)},
    }


async def challenge(
    client: httpx2.AsyncClient, place: Destination, shared: tuple[str, ...], now: datetime
) -> str | None:
    """Challenge the receiver of a destination; return why it may not be activated, or None when it answered rightly."""
    event = challenge_event(place, now)
    body = as_bytes(event)
    headers = signed_headers(event["id"], shared, now, body)
    try:
        async with asyncio.timeout(TIMEOUT):
            answer = await client.post(str(place.url), content=body, headers=headers, follow_redirects=False)
    except NotPublic:
        return INSIDE
    except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError):
        return UNREACHED
    if answer.status_code != httpx2.codes.OK:
        return NOT_TAKEN.format(status=answer.status_code)
    right = [Webhook(one).sign(event["id"], now, event["data"]["challenge"]) for one in shared]
    given = _answer_in(answer.content)
    return None if any(hmac.compare_digest(one.encode(), given) for one in right) else NOT_SIGNED


def _answer_in(body: bytes) -> bytes:
    """Return what a receiver answered; nothing for an answer of another form."""
    try:
        read = json.loads(body[:LONGEST_ANSWER])
    except (ValueError, RecursionError):
        return b""
    return str(read.get("answer", "")).encode("utf-8", "replace") if isinstance(read, dict) else b""
