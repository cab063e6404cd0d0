"""Which mentions of a text speak of one vehicle and which of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.understanding.facts.model import Span, Vehicle

_MERGE = 100  # characters between "a van" and "its a Transit"
_ADJOINS = 2  # characters between a make and its type: "Transit van"
_ANOTHER = re.compile(
    r"\b(?:another|second|2nd|third|other|different|(?:then|and|n|plus|into|in to|to|behind|followed by|by|from|with|one)(?: was| is)? (?:an?|one|another|some)|"
    r"swapped (?:in)?to an?|\+)\s+(?:\w+\s+){0,2}$"
)
_DEFINITE = re.compile(
    r"\b(?:the|that|this|his|her|their|said|same|its|it's|it was|was|is|the same|my|our|my own|own|it is|thats|which was)(?: an?)?(?: \w+)? $"
)
_INDEFINITE = re.compile(r"\b(?:an?|some|one|two|three) (?:\w+ )?$")
_OWN = re.compile(r"\b(?:my|our|me)(?: own)?(?: \w+)? $")


@dataclass
class DescribedVehicle:
    """A vehicle as far as the text has told it, and every place that speaks of it."""

    spans: list[Span]
    vehicle: Vehicle = field(default_factory=Vehicle)
    many: bool = False
    own: bool = False

    @property
    def named(self) -> bool:
        """Whether its make is told."""
        return bool(self.vehicle.make)


@dataclass(frozen=True)
class VehicleMention:
    """One place that speaks of a vehicle."""

    start: int
    end: int
    vehicle: Vehicle
    many: bool = False
    own: bool = False


def of_writer(folded: str, start: int) -> bool:
    """Return whether what begins there is the writer's own: "my cab"."""
    return bool(_OWN.search(folded[max(0, start - 30) : start]))


def described_vehicles(folded: str, mentions: Sequence[VehicleMention]) -> list[DescribedVehicle]:
    """Return the vehicles that the mentions speak of, those of one vehicle put together."""
    vehicles: list[DescribedVehicle] = []
    for mention in mentions:
        described = _spoken_of_again(vehicles, mention, folded[max(0, mention.start - 30) : mention.start])
        if described is None:
            span = (mention.start, mention.end)
            vehicles.append(DescribedVehicle([span], mention.vehicle, mention.many, mention.own))
            continue
        if described.many and mention.vehicle.make:
            vehicles.append(DescribedVehicle([described.spans[0]], described.vehicle, many=True))
            described.many = False
        described.spans.append((mention.start, mention.end))
        described.vehicle = joined(described.vehicle, mention.vehicle)
    return vehicles


def _spoken_of_again(
    vehicles: Sequence[DescribedVehicle], mention: VehicleMention, before: str
) -> DescribedVehicle | None:
    """Return the vehicle, of those told so far, that a mention speaks of again."""
    if not vehicles:
        return None
    another = bool(_ANOTHER.search(before))
    return (_named_again if mention.vehicle.make else _typed_again)(vehicles, mention, before, another)


def _typed_again(
    vehicles: Sequence[DescribedVehicle], mention: VehicleMention, before: str, another: bool
) -> DescribedVehicle | None:
    """Return the vehicle that is told again by its type: "the car"."""
    last = vehicles[-1]
    if mention.start - last.spans[-1][1] <= _ADJOINS and _agree(last.vehicle, mention.vehicle):
        return last  # "into a white Skoda taxi" is one, whatever leads to it
    if another:
        return None
    if mention.many or _OWN.search(before) or _is_new(before):
        return None
    agreeing = (each for each in reversed(vehicles) if not each.own and _agree(each.vehicle, mention.vehicle))
    return next(agreeing, None)


def _is_new(before: str) -> bool:
    """Return whether "a van" tells of a vehicle for the first time."""
    return bool(_INDEFINITE.search(before)) and not _DEFINITE.search(before)


def _named_again(
    vehicles: Sequence[DescribedVehicle], mention: VehicleMention, _before: str, another: bool
) -> DescribedVehicle | None:
    """Return the vehicle that a make is told of: one of some, one of that make, or one just told by its type."""
    last = vehicles[-1]
    agrees = not last.named and _agree(last.vehicle, mention.vehicle)
    if agrees and last.many:
        return last
    if another:
        return None
    same_make = (each for each in reversed(vehicles) if _is_of_make(each, mention.vehicle))
    near = agrees and not last.own and mention.start - last.spans[-1][1] <= _MERGE
    return next(same_make, last if near else None)


def _is_of_make(described: DescribedVehicle, vehicle: Vehicle) -> bool:
    return described.named and described.vehicle.make == vehicle.make and _agree(described.vehicle, vehicle)


def _agree(first: Vehicle, second: Vehicle) -> bool:
    """Return whether two descriptions may be one vehicle's."""
    pairs = [(first.make, second.make), (first.colour, second.colour)]
    models = first.model is None or second.model is None or _is_one_model(first.model, second.model)
    return models and not any(a and b and a != b for a, b in pairs)


def _is_one_model(first: str, second: str) -> bool:
    """Return whether one name of a model only says more than the other: "Range Rover Sport", "Range Rover"."""
    return f"{first} ".startswith(f"{second} ") or f"{second} ".startswith(f"{first} ")


def joined(first: Vehicle, second: Vehicle) -> Vehicle:
    """Return what two descriptions say of one vehicle, the first having the word."""
    return Vehicle(
        first.vrm or second.vrm,
        first.vrm_partial or second.vrm_partial,
        first.make or second.make,
        max(first.model, second.model, key=len) if first.model and second.model else first.model or second.model,
        first.colour or second.colour,
    )
