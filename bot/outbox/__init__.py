"""Messages that must leave: written in the same commit as what they speak of, sent by others."""

from bot.outbox.destinations import (
    add_destination,
    destination,
    destination_for,
    destinations,
    is_practice,
    secret,
)
from bot.outbox.model import STATES, Delivered, Destination, OutboxItem, Outcome, RecipientState, Refused, TryLater
from bot.outbox.production import production_faults
from bot.outbox.store import (
    accepted,
    claim,
    enqueue,
    events_after,
    record,
    sent,
    set_state,
    states,
    told_by_phone,
)

__all__ = [
    "STATES",
    "Delivered",
    "Destination",
    "OutboxItem",
    "Outcome",
    "RecipientState",
    "Refused",
    "TryLater",
    "accepted",
    "add_destination",
    "claim",
    "destination",
    "destination_for",
    "destinations",
    "enqueue",
    "events_after",
    "is_practice",
    "production_faults",
    "record",
    "secret",
    "sent",
    "set_state",
    "states",
    "told_by_phone",
]
