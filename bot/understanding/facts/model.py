"""The facts that a text holds, as plain records."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

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
    def lat(self) -> float | None: ...
    @property
    def lon(self) -> float | None: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


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

    def to_json(self) -> dict[str, Any]:
        """Return the part of `sightline understand`'s answer that holds facts."""
        return {
            "vehicles": [asdict(vehicle) for vehicle in self.vehicles],
            "when": self.when and _when_json(self.when),
            "ages": [asdict(age) for age in self.ages],
            "postcodes": list(self.postcodes),
            "phones": list(self.phones),
            "handles": list(self.handles),
            "counts": {"children": self.children, "adults": self.adults},
            "places": [_place_json(place) for place in self.places],
        }


def _when_json(when: When) -> dict[str, str]:
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "precision": when.precision}


def _place_json(place: PlaceHit) -> dict[str, Any]:
    return {name: value for name, value in asdict(place).items() if name != "id"}
