"""Which registration mark is whose: each goes to the nearest vehicle without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Registration, Vehicle
from bot.understanding.facts.vehicles.distances import distance_to
from bot.understanding.facts.vehicles.vehicle_mentions import DescribedVehicle, joined

_FAR = 120  # characters between a vehicle and its registration mark
# Between two parts of one mark: "started FY and ended LM", "SW58 or SV58".
_SAME_MARK = re.compile(
    r"(?:[ ,'\"]|\b(?:and|or|ended|ends|ending|finish\w*|in|with|then|the|last|bit|letters?|maybe|possibly|it|an?)\b)+"
)

# "one was FJ12 something, the other ended in RZO"
_THE_OTHER = re.compile(
    r"\b(?:the other(?! (?:bit|half|part|end|side|letters?|digits?|numbers?|[0-9]|two|three)\b)|other one|the second|second one|2nd one|another one)\b[^.;!?]{0,40}$"
)


def give_registrations(folded: str, vehicles: list[DescribedVehicle], registrations: Sequence[Registration]) -> None:
    """Give each mark to the nearest vehicle without one; the rest are vehicles of their own."""
    left = _distinct(folded, registrations)
    lone = len(vehicles) == 1 and len(left) == 1
    for distance, index, registration in _pairs(folded, vehicles, left):
        described = vehicles[index]
        if registration in left and not _has_mark(described) and (lone or distance <= _FAR):
            described.vehicle = joined(described.vehicle, _of(registration))
            described.spans.append(registration.span)
            left.remove(registration)
    for registration in left:
        if _is_vehicle_by_itself(folded, registration, registrations) or not vehicles:
            vehicles.append(DescribedVehicle([registration.span], _of(registration)))


def _is_vehicle_by_itself(folded: str, registration: Registration, registrations: Sequence[Registration]) -> bool:
    """Return whether a mark that no vehicle took is another vehicle: a part when nothing else is told, or one is of "the other"."""
    if not registration.partial or len(registrations) == 1:
        return True
    starts = (mark.span[0] for mark in registrations)
    return any(_THE_OTHER.search(folded, max(0, start - _FAR), start) for start in starts)


def _has_mark(described: DescribedVehicle) -> bool:
    return bool(described.vehicle.vrm or described.vehicle.vrm_partial)


def _pairs(
    folded: str, vehicles: Sequence[DescribedVehicle], registrations: Sequence[Registration]
) -> list[tuple[int, int, Registration]]:
    """Return how far each mark lies from each vehicle: whole marks first, then the nearest."""
    if _listed_first(vehicles, registrations):
        return [(0, index, registration) for index, registration in enumerate(registrations)]
    pairs = (
        (distance_to(folded, described, registration.span), index, registration)
        for registration in registrations
        for index, described in enumerate(vehicles)
        if not described.many
    )
    return sorted(pairs, key=lambda pair: (pair[2].partial, pair[0], pair[1]))


def _listed_first(vehicles: Sequence[DescribedVehicle], registrations: Sequence[Registration]) -> bool:
    """Return whether as many marks as vehicles are told, all before the first vehicle, and so in the same order."""
    begins = min((min(described.spans)[0] for described in vehicles), default=0)
    if not 1 < len(registrations) == len(vehicles):
        return False
    return all(registration.span[1] <= begins and not registration.partial for registration in registrations)


def _of(registration: Registration) -> Vehicle:
    return Vehicle(vrm_partial=registration.value) if registration.partial else Vehicle(vrm=registration.value)


def _distinct(folded: str, registrations: Sequence[Registration]) -> list[Registration]:
    """Return each mark once, whole ones first; a part of another mark of the same text says nothing new."""
    once = list({(mark.value, mark.partial): mark for mark in reversed(registrations)}.values())
    whole = [mark for mark in once if not mark.partial]
    parts = [mark for mark in once if mark.partial and not _is_within(mark, once)]
    parts = [mark for mark in parts if not any(_continues(folded, other, mark) for other in parts)]
    return sorted(whole, key=lambda mark: mark.span) + sorted(parts, key=lambda mark: mark.span)


def _is_within(part: Registration, marks: Sequence[Registration]) -> bool:
    """Return whether the characters are part of a longer mark, or those of a whole one."""
    return any(part.value in other.value for other in marks if other.value != part.value or not other.partial)


def _continues(folded: str, first: Registration, second: Registration) -> bool:
    return bool(_SAME_MARK.fullmatch(folded, first.span[1], second.span[0]))
