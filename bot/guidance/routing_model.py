"""The routing table as data: a matrix whose first matching row wins, and extra rules that all add to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Happening = Literal["now", "today", "week_or_less", "older", "unknown"]
Has = Literal["immediate_danger", "same_day", "strong", "emerging", "nothing"]
Show999 = Literal["always", "if_with_person", "no"]
Role = Literal["police", "social_care", "dsl", "lado", "licensing", "rail_police"]
AtWork = Literal["school_staff", "works_with_children", "driver", "premises_staff", "licensed_staff", "boss"]
SaysOfLead = Literal["dsl", "head", "parent", "worker", "survivor", "child", "anybody", "dsl_knows"]
ProductKind = Literal["police_intelligence", "safeguarding", "crime_prompt", "reporter_copy", "safety_event"]
Lane = Literal["safety", "safeguarding", "intelligence", "unclassified"]


@dataclass(frozen=True)
class RouteCondition:
    """The conditions of a rule; an empty one holds always. `has` is the gravest thing that was ticked or recognised."""

    happening: tuple[Happening, ...] = ()
    has: tuple[Has, ...] = ()
    sector: tuple[str, ...] = ()
    child_identifiable: bool | None = None
    child_mentioned: bool | None = None
    colleague: bool | None = None
    child_at_risk: bool | None = None
    can_be_found: bool | None = None
    only_heard: bool | None = None
    under_13_sexual: bool | None = None
    adults_only: bool | None = None
    survivor: bool | None = None
    near_children: bool | None = None
    suspect_dead: bool | None = None
    at_work: tuple[AtWork, ...] = ()
    work_is_over: bool | None = None
    on_rail: bool | None = None
    dsl_is_told: bool | None = None
    signs: tuple[str, ...] = ()  # indicators that were ticked, by id


@dataclass(frozen=True)
class Then:
    """What a matching rule asks for; in an extra rule an empty value leaves the matrix row as it is."""

    show_999: Show999 | None = None
    recipients: tuple[Role, ...] = ()
    products: tuple[ProductKind, ...] = ()
    lane: Lane | None = None
    same_day: bool = False
    ask: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoutingRule:
    """One row: when, then, and the reason that a person is told."""

    id: str
    when: RouteCondition
    then: Then
    reason: str


@dataclass(frozen=True)
class RoutingTable:
    """`matrix`: the first row that matches decides. `extra`: every row that matches adds to it."""

    matrix: tuple[RoutingRule, ...]
    extra: tuple[RoutingRule, ...] = ()
