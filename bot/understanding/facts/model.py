"""The facts that a text holds, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Precision = Literal["exact", "hour", "part_of_day", "day", "week", "vague"]
Role = Literal["child", "adult", "unknown"]
Span = tuple[int, int]


class GazetteerEntry(Protocol):
    """A place of the gazetteer, as far as it can be recognised by name."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def locality(self) -> str | None: ...
    @property
    def lat(self) -> float | None: ...
    @property
    def lon(self) -> float | None: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def everyday_words(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Identifier:
    """What identifies a person, an account, a place or a vehicle, in one written form, and where it stands."""

    value: str
    span: Span


@dataclass(frozen=True)
class Registration(Identifier):
    """A registration mark, or the characters of one that are known, in capitals without spaces."""

    partial: bool = False


@dataclass(frozen=True)
class Vehicle:
    """A vehicle that the text describes; `vrm` is upper case without spaces, `vrm_partial` the characters given."""

    vrm: str | None = None
    vrm_partial: str | None = None
    make: str | None = None
    model: str | None = None
    colour: str | None = None


@dataclass(frozen=True)
class When:
    """When it was seen: aware times in Europe/London, how precise they are, and the words that said so."""

    start: datetime
    end: datetime
    precision: Precision
    phrase: str = ""


@dataclass(frozen=True)
class Age:
    """An age in years, both ends included, and whose it is."""

    role: Role
    min: int
    max: int


@dataclass(frozen=True)
class PlaceHit:
    """A place of the gazetteer that the text seems to name; the confidence stays inside understanding and routing."""

    id: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    confidence: float
    locality: str | None = None


@dataclass(frozen=True)
class Facts:
    """Everything factual that one text says; None and empty mean that it does not say."""

    vehicles: tuple[Vehicle, ...] = ()
    when: When | None = None
    ages: tuple[Age, ...] = ()
    postcodes: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    children: int | None = None
    adults: int | None = None
    places: tuple[PlaceHit, ...] = ()
