"""The procedure as data: what has to be done with a concern that was passed on, by whom, by when, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.guidance.routing_model import Role
from bot.guidance.source_model import Source

ClockLane = Literal["safety", "safeguarding", "intelligence"]
Need = Literal["on", "people", "code", "reason"]
AnswerKind = Literal["accepted", "rejected", "outcome"]
GRAVEST_FIRST: tuple[ClockLane, ...] = ("safety", "safeguarding", "intelligence")


@dataclass(frozen=True)
class Span:
    """A time to do something in, in one unit; working days are those of England and Wales."""

    minutes: int = 0
    hours: int = 0
    days: int = 0
    working_days: int = 0

    @property
    def units(self) -> list[int]:
        """The units that are used."""
        return [used for used in (self.minutes, self.hours, self.days, self.working_days) if used]


@dataclass(frozen=True)
class StepCondition:
    """On which concerns: in one of these lanes, gone to all of these roles, with a missing child or without."""

    lanes: tuple[ClockLane, ...] = ()
    to: tuple[Role, ...] = ()
    missing: bool | None = None


@dataclass(frozen=True)
class StepRule:
    """One step: who owns it, when it is asked for, what a record of it must hold, and by when."""

    id: str
    title: str
    rule: str
    owner: tuple[Role, ...]
    sources: tuple[Source, ...]
    may_record: tuple[Role, ...] = ()
    when: StepCondition = field(default_factory=StepCondition)
    required: bool = True
    again: bool = False
    private: bool = False
    answered_by: tuple[AnswerKind, ...] = ()
    clock: Mapping[ClockLane, Span] = field(default_factory=dict)
    needs: tuple[Need, ...] = ()
    codes: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)

    def owner_for(self, role: str) -> Role | None:
        """Return whose line a role may write on: its own, else that of the one owner; None where it may not."""
        if role in self.owner:
            return next(owner for owner in self.owner if owner == role)
        return self.owner[0] if role in self.may_record else None


@dataclass(frozen=True)
class TwoKeys:
    """In these lanes a concern closes only when each of these roles has recorded this step."""

    lanes: tuple[ClockLane, ...] = ()
    roles: tuple[Role, ...] = ()
    step: str = ""


@dataclass(frozen=True)
class AreaProcedure:
    """Who hears of what is overdue in an area, by the id of a contact, and the clocks on which it has agreed.

    `sentences_by` agreed to the words in which the area's people hear what came of a concern.
    """

    area: str
    escalate_to: str | None = None
    sentences_by: str | None = None
    clocks: Mapping[str, Mapping[ClockLane, Span]] = field(default_factory=dict)


@dataclass(frozen=True)
class BankHoliday:
    """A day from Monday to Friday on which nobody works."""

    day: date
    name: str


@dataclass(frozen=True)
class Procedures:
    """Every step, who sees the steps of others, and what differs from area to area."""

    steps: tuple[StepRule, ...] = ()
    two_keys: TwoKeys = field(default_factory=TwoKeys)
    sees_all: tuple[Role, ...] = ()
    areas: tuple[AreaProcedure, ...] = ()

    def rule(self, step: str) -> StepRule | None:
        """Return the rule of a step, or None."""
        return next((rule for rule in self.steps if rule.id == step), None)

    def of_area(self, area: str | None) -> AreaProcedure:
        """Return what an area has agreed on; nothing, for one that is not named."""
        return next((row for row in self.areas if row.area == area), AreaProcedure(area or ""))

    def span(self, step: StepRule, lane: ClockLane, area: str | None) -> Span | None:
        """Return the time that a step has in a lane: the area's own, else the general one, else None."""
        agreed = self.of_area(area).clocks.get(step.id, {})
        return agreed.get(lane) or step.clock.get(lane)
