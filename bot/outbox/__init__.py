"""Messages that must leave: written in the same commit as what they speak of, sent by others."""

from bot.outbox.destination_rules import faults_of
from bot.outbox.destination_store import (
    add_destination,
    destination,
    destination_for,
    destinations,
    destinations_with_secrets,
    is_open_to,
    live_secrets,
    pause_destination,
    remove_destination,
    remove_practice_destinations,
    resume_destination,
    rotate_secret,
    secret,
    states_of_destinations,
)
from bot.outbox.journeys import Journey, journeys, journeys_of
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
from bot.outbox.store import Outbox, addressees, lanes_due, record

__all__ = [
    "Delivered",
    "Destination",
    "Journey",
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
    "faults_of",
    "is_open_to",
    "journeys",
    "journeys_of",
    "lanes_due",
    "live_secrets",
    "pause_destination",
    "production_faults",
    "record",
    "rejected",
    "remove_destination",
    "remove_practice_destinations",
    "resume_destination",
    "rotate_secret",
    "secret",
    "states",
    "states_of_destinations",
    "told_by_phone",
]
