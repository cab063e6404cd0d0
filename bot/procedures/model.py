"""What a concern calls for, what a recipient records, and how far each step is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from bot.guidance.procedure.procedure_model import GRAVEST_FIRST, ClockLane

Recorded = Literal["planned", "done", "not_needed"]  # a line begins as "open"
SETTLED = ("done", "not_needed")


@dataclass(frozen=True)
class Addressed:
    """A product that went to a role: of which concern, in which lanes, to whom else, and whether a child is missing."""

    concern_id: str
    reference: str
    product_id: str
    role: str
    recipient: str
    area: str | None
    lanes: tuple[str, ...]
    roles: frozenset[str]
    missing: bool = False

    @property
    def lane(self) -> ClockLane:
        """The gravest lane that has a clock; what is not classified is intelligence."""
        return next((lane for lane in GRAVEST_FIRST if lane in self.lanes), "intelligence")


@dataclass(frozen=True)
class Record:
    """What one recipient records of a step; `token` is its own and makes a repeat harmless."""

    recipient: str
    role: str
    concern_id: str
    product_id: str
    token: str
    step: str
    state: Recorded
    on: date | None = None
    people: str | None = None
    code: str | None = None
    reason: str | None = None

    def words(self) -> dict[str, str | None]:
        """Return what is sealed."""
        return {"people": self.people, "reason": self.reason}


class CannotRecord(Exception):
    """A record that is not taken: `rule` is stable; a `conflict` contradicts what is here already."""

    def __init__(self, rule: str, title: str, *, conflict: bool = False) -> None:
        super().__init__(title)
        self.rule, self.title, self.conflict = rule, title, conflict


@dataclass(frozen=True)
class Step:
    """One line of the ledger with everything that was recorded on it, the newest last."""

    step: str
    owner: str
    recipient: str
    required: bool
    lane: str
    state: str
    opened_at: datetime
    due_at: datetime | None
    settled_at: datetime | None
    product_id: str
    records: tuple[Mapping[str, Any], ...] = ()

    def is_overdue(self, now: datetime) -> bool:
        """Say whether its time is up and it is not settled."""
        return self.due_at is not None and self.due_at < now and self.state not in SETTLED


@dataclass(frozen=True)
class Overdue:
    """A step whose time is up: of which concern, whose it is, and since when."""

    reference: str
    step: str
    role: str
    recipient: str
    product_id: str
    lane: str
    area: str | None
    opened_at: datetime
    due_at: datetime
