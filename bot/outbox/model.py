"""What leaves, for whom, and what came of an attempt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

# waiting -> delivered (it arrived) -> accepted (the recipient said so), or refused;
# not_passed_on (it can only be telephoned) -> told
SendingState = Literal["waiting", "delivered", "accepted", "refused", "not_passed_on", "told"]


GAP = "feed.gap.v1"  # the topic of a message that cannot be read
RECORDED = "procedure.recorded.v1"  # of one that says what another recipient recorded; the subject is with them already


@dataclass(frozen=True)
class Destination:
    """A recipient: `role` police, social_care, lado, licensing or rail_police; `mode` push, pull or call.

    `whole`: its pushes carry the referral, which is otherwise fetched.
    `practice` is a recipient of practice referrals alone; only a production system reaches the others.
    """

    id: str
    role: str
    mode: str
    name: str
    practice: bool
    area: str | None = None
    url: str | None = None
    acknowledge_within: timedelta | None = None
    whole: bool = False


@dataclass(frozen=True)
class OutboxMessage:
    """A message to put in: for one recipient, about one subject; `not_passed_on` is for who can only be telephoned.

    What `goes_first` tells of danger: it never waits behind anything that does not.
    """

    recipient: str
    topic: str
    subject: str
    body: dict[str, Any]
    state: SendingState = "waiting"
    goes_first: bool = False


@dataclass(frozen=True)
class OutboxItem:
    """A message of the outbox that one worker has claimed, with what it takes to send it."""

    id: str
    sequence: int
    recipient: str
    topic: str
    subject: str
    body: dict[str, Any]
    attempts: int
    created_at: datetime
    claimed_until: datetime | None = None

    @property
    def is_gap(self) -> bool:
        """Whether the message is there and cannot be read: only where it stands is known."""
        return self.topic == GAP


@dataclass(frozen=True)
class RecipientState:
    """How far one recipient is with one subject."""

    recipient: str
    state: SendingState
    at: datetime


@dataclass(frozen=True)
class Delivered:
    """The recipient took the message: it answered with success."""


@dataclass(frozen=True)
class TryLater:
    """No answer, or an answer that says later; `reason` is a word for the operator."""

    reason: str
    after: timedelta | None = None


@dataclass(frozen=True)
class Refused:
    """The recipient will not take it; trying again changes nothing."""

    reason: str


Outcome = Delivered | TryLater | Refused
