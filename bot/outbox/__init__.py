"""Messages that must leave: written in the same commit as what they speak of, sent by others."""

from bot.outbox.destinations import (
    add_destination,
    destination,
    destination_for,
    destinations,
    is_practice,
    secret,
)
from bot.outbox.model import STATES, Delivered, Destination, Item, Outcome, RecipientState, Refused, TryLater
from bot.outbox.store import claim, enqueue, events_after, record, set_state, states

__all__ = [
    "STATES",
    "Delivered",
    "Destination",
    "Item",
    "Outcome",
    "RecipientState",
    "Refused",
    "TryLater",
    "add_destination",
    "claim",
    "destination",
    "destination_for",
    "destinations",
    "enqueue",
    "events_after",
    "is_practice",
    "record",
    "secret",
    "set_state",
    "states",
]
