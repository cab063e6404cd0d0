"""Which colour is whose: the colour right before a vehicle, else right behind, else the nearest that stands free."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.model import Vehicle
from bot.understanding.facts.vehicles.colours import BOTH, Colour, in_behind, led_by_in
from bot.understanding.facts.vehicles.distances import BEFORE_VEHICLE, distance_between
from bot.understanding.facts.vehicles.vehicle_mentions import DescribedVehicle, VehicleMention
from bot.understanding.facts.vehicles.vehicle_patterns import BEHIND_GAP, COLOUR_GAP

_FAR = 90  # characters between a vehicle and its colour
_BEYOND = _FAR + 1
_GAP = 60  # characters between a colour and the vehicle it leads up to
_ADJOINS, _ADJOINS_IN = 3, 7  # characters between a vehicle and a colour that needs nothing else; with "in" between
_APART = re.compile("[,(/]")


def coloured_mentions(
    folded: str, mentions: list[VehicleMention], colours: Sequence[Colour]
) -> tuple[list[VehicleMention], set[Colour]]:
    """Return the mentions in order with the colours that stand right before them, else right behind; and those colours."""
    mentions = sorted(mentions, key=lambda mention: mention.start)
    used: set[Colour] = set()
    for index, mention in enumerate(mentions):
        colour = _before(folded, mention, mentions, [colour for colour in colours if colour not in used])
        if colour:
            used.add(colour)
            mentions[index] = _led_by(mention, colour, mentions)
    for index, mention in enumerate(mentions):
        colour = _behind(folded, mention, [colour for colour in colours if colour not in used])
        if colour:
            used.add(colour)
            mentions[index] = replace(mention, vehicle=replace(mention.vehicle, colour=colour.value))
    return mentions, used


def _led_by(mention: VehicleMention, colour: Colour, mentions: Sequence[VehicleMention]) -> VehicleMention:
    """Return the mention with a colour before it, which begins with the colour unless another stands between."""
    between = any(colour.start < other.start < mention.start for other in mentions)
    start = mention.start if between else colour.start
    return replace(mention, start=start, vehicle=replace(mention.vehicle, colour=colour.value))


def _before(
    folded: str, mention: VehicleMention, mentions: Sequence[VehicleMention], colours: Sequence[Colour]
) -> Colour | None:
    """Return the colour right before a mention, unless a comma parts them and it stands right behind another."""
    leading = [colour for colour in colours if colour.end <= mention.start and _may_lead(colour, mention)]
    last = leading[-1] if leading else None
    if last is None or mention.start - last.end > _GAP or not COLOUR_GAP.fullmatch(folded, last.end, mention.start):
        return None
    apart = _APART.search(folded, last.end, mention.start)
    return None if apart and _stands_behind_another(folded, last, mentions) else last


def _may_lead(colour: Colour, mention: VehicleMention) -> bool:
    """Return whether a colour is no thing's, or the thing is the name itself: "a black polo"."""
    return not colour.of_thing or (bool(mention.vehicle.make) and mention.start - colour.end <= 1)


def _stands_behind_another(folded: str, colour: Colour, mentions: Sequence[VehicleMention]) -> bool:
    return any(
        other.end <= colour.start and BEHIND_GAP.fullmatch(folded, other.end, colour.start) for other in mentions
    )


def _behind(folded: str, mention: VehicleMention, colours: Sequence[Colour]) -> Colour | None:
    """Return the first colour behind a mention without one, when it stands right behind."""
    if mention.vehicle.colour or mention.own:
        return None
    first = next((colour for colour in colours if colour.start >= mention.end and _is_free(colour)), None)
    return first if first and BEHIND_GAP.fullmatch(folded, mention.end, first.start) else None


def _is_free(colour: Colour) -> bool:
    return colour.free and not colour.of_thing and not colour.worn


def share_colours(folded: str, vehicles: Sequence[DescribedVehicle]) -> None:
    """Give the colour of "both white vans" to the vehicles told before."""
    for both in vehicles:
        first = min(both.spans)[0]
        if not both.many or not both.vehicle.colour or not _said_of_both(folded, first):
            continue
        bare = [each for each in vehicles if not each.vehicle.colour and min(each.spans)[0] < first]
        for described in bare:
            _paint(described, both.vehicle.colour)
        both.vehicle = Vehicle() if bare else both.vehicle


def give_colours(folded: str, vehicles: Sequence[DescribedVehicle], colours: Sequence[Colour]) -> None:
    """Give each colour that stands free to the nearest vehicle without one; "both black" to all."""
    for colour in colours:
        if colour.of_thing or colour.worn:
            continue
        bare = [described for described in vehicles if _may_be_painted(described, vehicles)]
        if colour.free and _said_of_both(folded, colour.start) and not led_by_in(folded, colour):
            _paint_all(bare, colour)
        else:
            _paint_nearest(folded, bare, colour)


def _said_of_both(folded: str, start: int) -> bool:
    return bool(BOTH.search(folded[max(0, start - 40) : start]))


def _may_be_painted(described: DescribedVehicle, vehicles: Sequence[DescribedVehicle]) -> bool:
    """Return whether a vehicle lacks a colour; of several, neither "two vans" nor the writer's own are meant."""
    return not described.vehicle.colour and (len(vehicles) == 1 or not (described.many or described.own))


def _paint_all(bare: Sequence[DescribedVehicle], colour: Colour) -> None:
    for described in bare:
        if min(described.spans) < (colour.start, 0):
            _paint(described, colour.value)


def _paint_nearest(folded: str, bare: Sequence[DescribedVehicle], colour: Colour) -> None:
    distances = [_distance(folded, described, colour) for described in bare]
    if distances and min(distances) <= _FAR:
        _paint(bare[distances.index(min(distances))], colour.value)


def _paint(described: DescribedVehicle, colour: str) -> None:
    described.vehicle = replace(described.vehicle, colour=colour)


def _distance(folded: str, described: DescribedVehicle, colour: Colour) -> int:
    """Return how far a colour lies from a vehicle, beyond reach where it can hardly be the vehicle's."""
    span, led = (colour.start, colour.end), led_by_in(folded, colour)
    distance = min(
        distance_between(folded, place, span) + (0 if place[1] <= span[0] else 2 * BEFORE_VEHICLE)
        for place in described.spans
    )
    if distance <= (_ADJOINS_IN if led else _ADJOINS):
        return distance
    if led and not any(in_behind(folded, place[1], colour) for place in described.spans):
        return _BEYOND
    return distance if colour.free else _BEYOND
