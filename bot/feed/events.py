"""The thin event that a recipient gets: no child, no words, only where to fetch."""

from __future__ import annotations

import json
from typing import Any

from bot.outbox import OutboxItem

SOURCE = "urn:sightline:feed"


def cloud_event(item: OutboxItem) -> dict[str, Any]:
    """Return an outbox item as a CloudEvents 1.0 structured JSON body (https://cloudevents.io, core specification)."""
    data = {**item.body, "sequence": item.sequence, "fetch": f"/feed/v1/referrals/{item.subject}"}
    return {
        "specversion": "1.0",
        "id": item.id,
        "source": SOURCE,
        "type": item.topic,
        "subject": item.subject,
        "time": item.created_at.isoformat(),
        "datacontenttype": "application/json",
        "data": data,
    }


def as_bytes(event: dict[str, Any]) -> str:
    """Return the body exactly as it is signed and sent."""
    return json.dumps(event, separators=(",", ":"), sort_keys=True)
