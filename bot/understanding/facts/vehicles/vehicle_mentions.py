"""Which mentions of a text speak of one vehicle and which of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.understanding.facts.model import Span, Vehicle

_MERGE = 100  # characters between "a van" and "its a Transit"
_ANOTHER = re.compile(
    r"\b(?:another|second|2nd|third|other|different|(?:then|and|n|plus|into|in to|to|behind|followed by|by|from|with|one)(?: was| is)? (?:an?|one|another|some)|"
    r"swapped (?:in)?to an?|\+)\s+(?:\w+\s+){0,2}$"
)
_DEFINITE = re.compile(
    r"\b(?:the|that|this|his|her|their|said|same|its|it's|it was|was|is|the same|my|our|my own|own|it is|thats|which was)(?: an?)?(?: \w+)? $"
)
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


def cars_of(folded: str, mentions: Sequence[VehicleMention]) -> list[DescribedVehicle]:
    """Return the vehicles that the mentions speak of, those of one vehicle put together."""
    cars: list[DescribedVehicle] = []
    for mention in mentions:
        before = folded[max(0, mention.start - 30) : mention.start]
        car = _meant_car(cars, mention, before, folded)
        if car is None:
            cars.append(DescribedVehicle([(mention.start, mention.end)], mention.vehicle, mention.many, mention.own))
        else:
            if car.many and mention.vehicle.make:
                cars.append(DescribedVehicle([car.spans[0]], car.vehicle, many=True))
                car.many = False
            car.spans.append((mention.start, mention.end))
            car.vehicle = joined(car.vehicle, mention.vehicle)
    return cars


def _meant_car(
    cars: Sequence[DescribedVehicle], mention: VehicleMention, before: str, folded: str
) -> DescribedVehicle | None:
    """Return the vehicle, of those told so far, that a mention speaks of again."""
    another = bool(_ANOTHER.search(before))
    if mention.vehicle.make:
        return _again(cars, mention, another)
    last = cars[-1] if cars else None
    if last is None:
        return None
    adjoins = mention.start - last.spans[-1][1] <= 2
    if adjoins and not another and _agree(last.vehicle, mention.vehicle):
        return last
    if (
        another
        or mention.many
        or _OWN.search(before)
        or (re.search(r"\b(?:an?|some|one|two|three) (?:\w+ )?$", before) and not _DEFINITE.search(before))
    ):
        return None
    return next((car for car in reversed(cars) if _agree(car.vehicle, mention.vehicle) and not car.own), None)


def _again(cars: Sequence[DescribedVehicle], mention: VehicleMention, another: bool) -> DescribedVehicle | None:
    last = cars[-1] if cars else None
    if last and last.many and not last.named and _agree(last.vehicle, mention.vehicle):
        return last
    if another:
        return None
    for car in reversed(cars):
        if car.named and car.vehicle.make == mention.vehicle.make and _agree(car.vehicle, mention.vehicle):
            return car
    if (
        last
        and not last.named
        and not last.own
        and _agree(last.vehicle, mention.vehicle)
        and mention.start - last.spans[-1][1] <= _MERGE
    ):
        return last
    return None


def _agree(one: Vehicle, two: Vehicle) -> bool:
    pairs = [(one.make, two.make), (one.model, two.model), (one.colour, two.colour)]
    return not any(a and b and a != b for a, b in pairs)


def joined(one: Vehicle, two: Vehicle) -> Vehicle:
    """Return what two tellings say of one vehicle, the first having the word."""
    return Vehicle(
        one.vrm or two.vrm,
        one.vrm_partial or two.vrm_partial,
        one.make or two.make,
        one.model or two.model,
        one.colour or two.colour,
    )
