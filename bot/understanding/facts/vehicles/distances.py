"""How far what is told of a vehicle lies from where the vehicle is told."""

from __future__ import annotations

import re

from bot.understanding.facts.model import Span
from bot.understanding.facts.vehicles.vehicle_mentions import DescribedVehicle

BEFORE_VEHICLE = 5  # what it costs to stand before the vehicle
_STOP = 20  # what it costs when a sentence ends between
_STOPS = re.compile(r"[.;!?\n]")


def distance_to(folded: str, described: DescribedVehicle, span: Span) -> int:
    """Return the characters between a span and the nearest place that speaks of a vehicle, with what stands against it."""
    return min(distance_between(folded, place, span) for place in described.spans)


def distance_between(folded: str, place: Span, span: Span) -> int:
    """Return the distance of a span from one place that speaks of a vehicle."""
    if span[0] >= place[1]:
        return _cost(folded[place[1] : span[0]])
    return _cost(folded[span[1] : place[0]]) + BEFORE_VEHICLE


def _cost(between: str) -> int:
    return len(between) + _STOP * len(_STOPS.findall(between))
