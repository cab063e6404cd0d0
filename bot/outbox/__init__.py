"""Messages that must leave: written in the same commit as what they speak of, sent by others."""

from bot.outbox.destination_store import (
    add_destination,
    destination,
    destination_for,
    destinations,
    destinations_with_secrets,
    is_practice,
    remove_practice_destinations,
    secret,
)
from bot.outbox.model import (
    Delivered,
    Destination,
    OutboxItem,
    OutboxMessage,
    Outcome,
    RecipientState,
    Refused,
    SendingState,
    TryLater,
)
from bot.outbox.production import production_faults
from bot.outbox.recipient_states import accepted, arrived, rejected, states, told_by_phone
from bot.outbox.store import Outbox, addressees, record

__all__ = [
    "Delivered",
    "Destination",
    "Outbox",
    "OutboxItem",
    "OutboxMessage",
    "Outcome",
    "RecipientState",
    "Refused",
    "SendingState",
    "TryLater",
    "accepted",
    "add_destination",
    "addressees",
    "arrived",
    "destination",
    "destination_for",
    "destinations",
    "destinations_with_secrets",
    "is_practice",
    "production_faults",
    "record",
    "rejected",
    "remove_practice_destinations",
    "secret",
    "states",
    "told_by_phone",
]
