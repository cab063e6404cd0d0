"""Vehicles: registration marks, makes, models and colours of one text, put together vehicle by vehicle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.understanding.facts.model import Registration, Span, Vehicle
from bot.understanding.facts.vehicles.colour_pairing import coloured_mentions, give_colours, share_colours
from bot.understanding.facts.vehicles.colours import Colour, read_colours
from bot.understanding.facts.vehicles.firms import firm_spans
from bot.understanding.facts.vehicles.registration_pairing import give_registrations
from bot.understanding.facts.vehicles.vehicle_mentions import (
    DescribedVehicle,
    VehicleMention,
    described_vehicles,
    of_writer,
)
from bot.understanding.facts.vehicles.vehicle_names import vehicle_names
from bot.understanding.facts.vehicles.vehicle_patterns import kind_pattern, type_pattern
from bot.understanding.text.normalise import blank, fold

_LEAD = 24  # characters before a kind that are part of its words: "an old moped"
_STRUCK_OUT = ","  # what stands for a character of a registration mark: patterns know it by several in a row


def read_vehicles(text: str, registrations: Sequence[Registration]) -> tuple[Vehicle, ...]:
    """Return the vehicles in a text, given its registration marks; one known only by its type ("a van") is left out."""
    vehicles = _described(text, registrations)
    read = (described.vehicle for described in vehicles if not _told_singly(described, vehicles))
    return tuple(dict.fromkeys(vehicle for vehicle in read if vehicle != Vehicle()))


def _described(text: str, registrations: Sequence[Registration]) -> list[DescribedVehicle]:
    """Return the vehicles as far as each is described, in the order told."""
    taken = [*(registration.span for registration in registrations), *firm_spans(text)]
    folded = blank(fold(text), taken, _STRUCK_OUT)
    colours = read_colours(folded)
    mentions, used = coloured_mentions(folded, list(_mentions(folded, colours, bool(registrations))), colours)
    vehicles = described_vehicles(folded, mentions)
    give_registrations(folded, vehicles, registrations)
    share_colours(folded, vehicles)
    give_colours(folded, vehicles, [colour for colour in colours if colour not in used])
    return sorted(vehicles, key=lambda described: min(described.spans))


def kinds_alone(text: str, registrations: Sequence[Registration]) -> tuple[str, ...]:
    """Return the words for vehicles of which nothing but a telling kind is told, "a moped", none of them the writer's."""
    bare = [each for each in _described(text, registrations) if each.vehicle == Vehicle() and not each.own]
    leads = (kind_pattern().search(text, max(0, each.spans[0][0] - _LEAD), each.spans[0][1]) for each in bare)
    return tuple(dict.fromkeys(match[0] for match in leads if match))


def words_for_kinds(text: str, registrations: Sequence[Registration]) -> dict[Vehicle, str]:
    """Return the words for vehicles of which a kind is told and no make, by what was read of them: "red moped"."""
    colours = read_colours(fold(text))
    kinds = [match.span() for match in type_pattern().finditer(fold(text)) if not match["many"]]
    words: dict[Vehicle, str] = {}
    for described in filter(_is_of_a_kind, _described(text, registrations)):
        inside = [kind for kind in kinds if any(first <= kind[0] < last for first, last in described.spans)]
        if inside:
            words.setdefault(described.vehicle, text[slice(*_with_colour(fold(text), *inside[0], colours))])
    return words


def _is_of_a_kind(described: DescribedVehicle) -> bool:
    """Return whether something was told of somebody else's vehicle, and no make."""
    return not (described.named or described.own or described.vehicle == Vehicle())


def vehicle_spans(text: str) -> list[Span]:
    """Return where makes stand, each with the colour right before it."""
    folded = fold(text)
    colours = read_colours(folded)
    return [_with_colour(folded, name.start, name.end, colours) for name in vehicle_names(folded, colours, True)]


def _with_colour(folded: str, start: int, end: int, colours: Sequence[Colour]) -> Span:
    adjoining = [colour.start for colour in colours if colour.end <= start and not folded[colour.end : start].strip()]
    return min([start, *adjoining]), end


def _mentions(folded: str, colours: Sequence[Colour], plated: bool) -> Iterator[VehicleMention]:
    names = vehicle_names(folded, colours, plated)
    for name in names:
        yield VehicleMention(name.start, name.end, Vehicle(make=name.make, model=name.model))
    for match in type_pattern().finditer(folded):
        if not any(name.start <= match.start() < name.end for name in names):
            yield VehicleMention(*match.span(), Vehicle(), bool(match["many"]), of_writer(folded, match.start()))


def _told_singly(described: DescribedVehicle, vehicles: Sequence[DescribedVehicle]) -> bool:
    """Return whether the vehicles of "two vans" are told one by one."""
    begins = described.spans[0]
    return described.many and any(other is not described and other.spans[0] == begins for other in vehicles)
