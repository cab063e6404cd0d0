"""Vehicles: marks, makes, models and colours of one text, put together vehicle by vehicle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.understanding.facts.model import Registration, Span, Vehicle
from bot.understanding.facts.vehicles.colours import BOTH, Colour, in_behind, led_by_in, read_colours
from bot.understanding.facts.vehicles.vehicle_mentions import (
    DescribedVehicle,
    VehicleMention,
    cars_of,
    joined,
    of_writer,
)
from bot.understanding.facts.vehicles.vehicle_names import BEHIND_GAP, COLOUR_GAP, meant, type_pattern
from bot.understanding.text.normalise import blank, fold

_FAR = 120  # characters between a vehicle and its mark
_COLOUR_FAR = 90  # characters between a vehicle and its colour
_GAP = 60  # characters between a colour and the vehicle it leads up to
_LEADS, _STOP = 5, 20  # what it costs a mark to stand before its vehicle, and a sentence to end between them
# Between two parts of one mark: "started FY and ended LM", "SW58 or SV58".
_SAME_MARK = re.compile(
    r"(?:[ ,'\"]|\b(?:and|or|ended|ends|ending|finish\w*|in|with|then|the|last|bit|letters?|maybe|possibly|it|an?)\b)+"
)
_STOPS = re.compile(r"[.;!?\n]")


def read_vehicles(text: str, marks: Sequence[Registration]) -> tuple[Vehicle, ...]:
    """Return the vehicles in a text, given its registration marks; one known only by its type ("a van") is left out."""
    folded = blank(fold(text), [mark.span for mark in marks], ",")
    colours = read_colours(folded)
    mentions, used = _coloured(folded, list(_mentions(folded, colours, bool(marks))), colours)
    cars = cars_of(folded, mentions)
    _give_marks(folded, cars, marks)
    _share_colours(folded, cars)
    _give_colours(folded, cars, [colour for colour in colours if colour not in used])
    cars.sort(key=lambda car: min(car.spans))
    told = [
        car.vehicle
        for car in cars
        if not any(car.many and one is not car and one.spans[0] == car.spans[0] for one in cars)
    ]
    return tuple(dict.fromkeys(vehicle for vehicle in told if vehicle != Vehicle()))


def _mentions(folded: str, colours: Sequence[Colour], plated: bool) -> Iterator[VehicleMention]:
    names = meant(folded, colours, plated)
    for name in names:
        yield VehicleMention(name.start, name.end, Vehicle(make=name.make, model=name.model))
    for match in type_pattern().finditer(folded):
        if not any(name.start <= match.start() < name.end for name in names):
            yield VehicleMention(*match.span(), Vehicle(), bool(match["many"]), of_writer(folded, match.start()))


def _coloured(
    folded: str, mentions: list[VehicleMention], colours: Sequence[Colour]
) -> tuple[list[VehicleMention], set[Colour]]:
    """Return the mentions with the colours that stand right before them, else right behind, and the colours used."""
    mentions.sort(key=lambda mention: mention.start)
    used: set[Colour] = set()
    for index, mention in enumerate(mentions):
        leading = _leading(folded, mention, mentions, [colour for colour in colours if colour not in used])
        if leading:
            used.add(leading)
            start = (
                leading.start
                if not any(leading.start < one.start < mention.start for one in mentions)
                else mention.start
            )
            mentions[index] = replace(mention, start=start, vehicle=replace(mention.vehicle, colour=leading.value))
    for index, mention in enumerate(mentions):
        if not mention.vehicle.colour and not mention.own:
            behind = next(
                (
                    one
                    for one in colours
                    if one.start >= mention.end and one not in used and not one.of_thing and not one.worn and one.free
                ),
                None,
            )
            if behind and BEHIND_GAP.fullmatch(folded, mention.end, behind.start):
                used.add(behind)
                mentions[index] = replace(mention, vehicle=replace(mention.vehicle, colour=behind.value))
    return mentions, used


def _leading(
    folded: str, mention: VehicleMention, mentions: Sequence[VehicleMention], colours: Sequence[Colour]
) -> Colour | None:
    """Return the colour right before a mention, unless a comma parts them and it stands right behind another."""
    before = [
        colour
        for colour in colours
        if colour.end <= mention.start
        and (not colour.of_thing or (mention.vehicle.make and mention.start - colour.end <= 1))
    ]
    last = before[-1] if before else None
    if last is None or mention.start - last.end > _GAP or not COLOUR_GAP.fullmatch(folded, last.end, mention.start):
        return None
    apart = re.search("[,(/]", folded[last.end : mention.start])
    of_last = any(one.end <= last.start and BEHIND_GAP.fullmatch(folded, one.end, last.start) for one in mentions)
    return None if apart and of_last else last


def _give_marks(folded: str, cars: list[DescribedVehicle], marks: Sequence[Registration]) -> None:
    """Give each mark to the nearest vehicle without one; the rest are vehicles of their own."""
    left = _distinct(folded, marks)
    pairs = sorted(
        (
            (_cost(folded, car, mark.span), index, mark)
            for mark in left
            for index, car in enumerate(cars)
            if not car.many
        ),
        key=lambda pair: (pair[2].partial, pair[0], pair[1]),
    )
    lone = len(cars) == 1 and len(left) == 1
    if _listed_first(cars, left):
        pairs = [(0, index, mark) for index, mark in enumerate(left)]
    for cost, index, mark in pairs:
        vehicle = cars[index].vehicle
        if mark in left and not vehicle.vrm and not vehicle.vrm_partial and (lone or cost <= _FAR):
            cars[index].vehicle = joined(vehicle, _of(mark))
            cars[index].spans.append(mark.span)
            left.remove(mark)
    for mark in left:
        if not mark.partial or len(marks) == 1 or not cars:
            cars.append(DescribedVehicle([mark.span], _of(mark)))


def _listed_first(cars: Sequence[DescribedVehicle], marks: Sequence[Registration]) -> bool:
    """Return whether as many marks as vehicles are told, all before the first vehicle, and so in the same order."""
    begins = min((min(car.spans)[0] for car in cars), default=0)
    return 1 < len(marks) == len(cars) and all(mark.span[1] <= begins and not mark.partial for mark in marks)


def _of(mark: Registration) -> Vehicle:
    return Vehicle(vrm_partial=mark.value) if mark.partial else Vehicle(vrm=mark.value)


def _distinct(folded: str, marks: Sequence[Registration]) -> list[Registration]:
    """Return each mark once, whole ones first; a part of another mark of the same text says nothing new."""
    whole = {mark.value: mark for mark in reversed(marks) if not mark.partial}
    parts = {mark.value: mark for mark in reversed(marks) if mark.partial}
    new = [
        mark
        for value, mark in parts.items()
        if not any(value in other and value != other for other in (*whole, *parts)) and value not in whole
    ]
    new = [mark for mark in new if not any(_SAME_MARK.fullmatch(folded, one.span[1], mark.span[0]) for one in new)]
    return sorted(whole.values(), key=lambda mark: mark.span) + sorted(new, key=lambda mark: mark.span)


def _cost(folded: str, car: DescribedVehicle, span: Span) -> int:
    """Return how far a mark or a colour lies from the nearest place that speaks of a vehicle."""
    return min(_way(folded, one, span) for one in car.spans)


def _way(folded: str, one: Span, span: Span) -> int:
    behind = span[0] >= one[1]
    between = folded[one[1] : span[0]] if behind else folded[span[1] : one[0]]
    return len(between) + (0 if behind else _LEADS) + _STOP * len(_STOPS.findall(between))


def _share_colours(folded: str, cars: Sequence[DescribedVehicle]) -> None:
    """Give the colour of "both white vans" to the vehicles told before."""
    for many in cars:
        first = min(many.spans)[0]
        if not many.many or not many.vehicle.colour or not BOTH.search(folded[max(0, first - 40) : first]):
            continue
        bare = [car for car in cars if not car.vehicle.colour and min(car.spans)[0] < first]
        for car in bare:
            car.vehicle = replace(car.vehicle, colour=many.vehicle.colour)
        many.vehicle = Vehicle() if bare else many.vehicle


def _give_colours(folded: str, cars: Sequence[DescribedVehicle], colours: Sequence[Colour]) -> None:
    """Give each colour that stands free to the nearest vehicle without one; "both black" to all."""
    for colour in colours:
        if colour.of_thing or colour.worn:
            continue
        bare = [car for car in cars if not car.vehicle.colour and not ((car.many or car.own) and len(cars) > 1)]
        if (
            BOTH.search(folded[max(0, colour.start - 40) : colour.start])
            and colour.free
            and not led_by_in(folded, colour)
        ):
            for car in bare:
                if min(car.spans) < (colour.start, 0):
                    car.vehicle = replace(car.vehicle, colour=colour.value)
            continue
        costs = [(_colour_cost(folded, car, colour), index) for index, car in enumerate(bare)]
        if costs and min(costs)[0] <= _COLOUR_FAR:
            car = bare[min(costs)[1]]
            car.vehicle = replace(car.vehicle, colour=colour.value)


def _colour_cost(folded: str, car: DescribedVehicle, colour: Colour) -> int:
    """Return how far a colour lies from a vehicle, beyond reach where it can hardly be the vehicle's."""
    span = (colour.start, colour.end)
    cost = min(_way(folded, one, span) + (0 if one[1] <= span[0] else 2 * _LEADS) for one in car.spans)
    near = cost <= 3 + 4 * led_by_in(folded, colour)
    if led_by_in(folded, colour) and not near and not any(in_behind(folded, one[1], colour) for one in car.spans):
        return _COLOUR_FAR + 1
    return cost if colour.free or near else _COLOUR_FAR + 1
