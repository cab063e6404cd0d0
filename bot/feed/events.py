"""The event that a recipient gets: thin, without child and words, only where to fetch; or with the referral in it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns import ConcernContext, ConcernError, payload
from bot.crypto import CannotOpen
from bot.feed.retrieval import ReadBy
from bot.outbox import RECORDED

if TYPE_CHECKING:
    from bot.outbox import OutboxItem
    from bot.services import Services

OF_DATA = "/feed/v1/schemas/event.v1#/$defs/EventDataV1"
PUSHED_WHOLE = "pushed whole"  # the reason of a read that the recipient did not ask for
LEVEL = "urgency_level"  # how soon to look, in an event


def cloud_event(item: OutboxItem, address: str) -> dict[str, Any]:
    """Return an outbox item as a CloudEvents 1.0 structured JSON body (https://cloudevents.io, core specification).

    `address` is that of this installation: two of them never give events of one source.
    """
    # A word here and an object in the referral: two names for two types.
    body = {LEVEL if name == "urgency" else name: value for name, value in item.body.items()}
    data = {**body, "sequence": item.sequence, "fetch": f"/feed/v1/referrals/{item.subject}"}
    return {
        "specversion": "1.0",
        "id": item.id,
        "source": source_of(address),
        "type": item.topic,
        "subject": item.subject,
        "time": item.created_at.isoformat(),
        "datacontenttype": "application/json",
        "dataschema": address + OF_DATA,
        "data": data,
    }


def source_of(address: str) -> str:
    """Return where events of an installation come from."""
    return f"{address}/feed"


async def with_referral(services: Services, item: OutboxItem, event: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Return an event with its referral in it, and write down that the recipient was given it to read.

    One that announces no referral, or one that cannot be opened, stays thin.
    """
    if item.is_gap or item.topic == RECORDED:
        return event
    try:
        async with services.database.writing() as session:
            whole = await payload(session, ConcernContext.of(services), item.subject)
            reading = ReadBy(item.recipient, reason=PUSHED_WHOLE)
            session.add(reading.row(services.content, item.subject, now))
    except (CannotOpen, ConcernError):
        return event
    return {**event, "data": {**event["data"], "referral": whole}}


def as_bytes(event: dict[str, Any]) -> str:
    """Return the body exactly as it is signed and sent."""
    return json.dumps(event, separators=(",", ":"), sort_keys=True)
