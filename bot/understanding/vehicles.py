"""Vehicles: marks, makes, models and colours of one text, put together vehicle by vehicle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.understanding.makes import Catalogue, Spot, catalogue
from bot.understanding.marks import Mark, Span, read_marks
from bot.understanding.model import Vehicle
from bot.understanding.text import blank, fold

_NEAR = 60  # characters between a vehicle and its mark or its colour
_COLOUR_GAP = re.compile(
    r"(?:[\s,/(-]|\b(?:[a-z]{1,3}[ -]class|coloured?|old|new|big|small|little|fancy|posh|sporty|"
    r"classic|battered|flash|scruffy|shiny|tatty|dirty|make|type|sort of|kind "
    r"of|ish|or|taxi|car|van|and|looking|of a|newish|4x4|5 door|3 door|five "
    r"door|three door|hatchback|estate|saloon|convertible|i think|maybe|unmarked|"
    r"plated|two tone|long wheel ?base|lwb|swb|electric|diesel|hybrid)\b)*$"
)
_COLOUR_AFTER = re.compile(
    r"^(?:'?s\b)?(?:[\s,;(:-]|\b(?:in|was|is|its|it was|it is|colou?r(?: was|"
    r" is)?|a|the|maybe|i think|think|sort of|kind of|car|van|taxi|coloured|"
    r"estate|hatchback|saloon|looked|looks|dark ?ish|one|that was|st|gti|gtd|vxr|sxi|type r|m sport|sport|amg|s line|cooper|custom|convertible)\b){1,8}$"
)
_ANOTHER = re.compile(r"\b(?:another|second|other|different|then an?|and an?|swapped (?:in)?to an?)\s+(?:\w+\s+){0,2}$")


@dataclass(frozen=True)
class _Piece:
    """A vehicle as far as one spot of the text describes it."""

    start: int
    end: int
    vehicle: Vehicle
    another: bool = False


def read_vehicles(text: str, taken: Sequence[Span] = ()) -> tuple[Vehicle, ...]:
    """Return the vehicles in the text; one known only by its type ("a van") is left out."""
    return vehicles_with(text, read_marks(text, taken))


def vehicles_with(text: str, marks: Sequence[Mark]) -> tuple[Vehicle, ...]:
    """Return the vehicles in a text whose marks are known."""
    folded = blank(fold(text), [mark.span for mark in marks], ",")
    pieces = _described(folded, catalogue(), bool(marks))
    pieces = _with_marks(_same(pieces), marks)
    return tuple(dict.fromkeys(piece.vehicle for piece in pieces if piece.vehicle != Vehicle()))


def _described(folded: str, known: Catalogue, plated: bool) -> list[_Piece]:
    """Return makes and models with their colours, and vehicles of which the colour is told."""
    colours = sorted(known.colours(folded), key=lambda spot: spot.start)
    pieces: list[_Piece] = []
    used: set[int] = set()
    for found in known.named(folded, plated):
        index = _colour_before(folded, colours, found.start, used)
        if index is None and not found.weak_alone:
            index = _colour_after(folded, colours, found.end, used)
        if found.weak and index is None and not found.supported:
            continue
        used |= {index} if index is not None else set()
        colour = colours[index].value if index is not None else None
        start = min(found.start, colours[index].start) if index is not None else found.start
        pieces.append(_piece(folded, start, found.end, Vehicle(make=found.make, model=found.model, colour=colour)))
    for start, end in known.types(folded):
        index = _colour_before(folded, colours, start, used)
        if index is None:
            index = _colour_after(folded, colours, end, used)
        if index is not None and not any(piece.start <= start < piece.end + 8 for piece in pieces):
            used.add(index)
            pieces.append(_piece(folded, min(start, colours[index].start), end, Vehicle(colour=colours[index].value)))
    return sorted(pieces, key=lambda piece: piece.start)


def _piece(folded: str, start: int, end: int, vehicle: Vehicle) -> _Piece:
    return _Piece(start, end, vehicle, bool(_ANOTHER.search(folded[max(0, start - 30) : start])))


def _colour_before(folded: str, colours: Sequence[Spot], position: int, used: set[int]) -> int | None:
    for index in range(len(colours) - 1, -1, -1):
        colour = colours[index]
        if colour.end <= position <= colour.end + _NEAR and index not in used:
            return index if _COLOUR_GAP.match(folded[colour.end : position]) else None
    return None


def _colour_after(folded: str, colours: Sequence[Spot], position: int, used: set[int]) -> int | None:
    for index, colour in enumerate(colours):
        if position <= colour.start <= position + _NEAR // 2 and index not in used:
            clothes = re.match(
                (
                    r"\s+(?!and\b|in\b|with\b|on\b|reg\b|outside\b|parked\b|car\b|man\b|one\b|"
                    r"no\b|colou?r|\w+ (?:driving|inside))[a-z]{3,}"
                ),
                folded[colour.end :],
            )
            return index if _COLOUR_AFTER.match(folded[position : colour.start]) and not clothes else None
    return None


def _same(pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces with those that speak of one vehicle again put together."""
    kept: list[_Piece] = []
    for piece in pieces:
        index = next(
            (i for i in range(len(kept) - 1, -1, -1) if not piece.another and _agree(kept[i].vehicle, piece.vehicle)),
            None,
        )
        if index is None:
            kept.append(piece)
        else:
            kept[index] = replace(kept[index], vehicle=_joined(kept[index].vehicle, piece.vehicle))
    return kept


def _agree(one: Vehicle, two: Vehicle) -> bool:
    pairs = [(one.make, two.make), (one.model, two.model), (one.colour, two.colour)]
    if any(a and b and a != b for a, b in pairs):
        return False
    return any(a and b for a, b in pairs) or not two.make or not one.make


def _joined(one: Vehicle, two: Vehicle) -> Vehicle:
    return Vehicle(
        one.vrm or two.vrm,
        one.vrm_partial or two.vrm_partial,
        one.make or two.make,
        one.model or two.model,
        one.colour or two.colour,
    )


def _with_marks(pieces: list[_Piece], marks: Sequence[Mark]) -> list[_Piece]:
    """Return the pieces with each mark given to the nearest vehicle without one; the rest are vehicles of their own."""
    kept = list(pieces)
    for mark in _distinct(marks):
        fits = [
            i
            for i, piece in enumerate(kept)
            if not (piece.vehicle.vrm if not mark.partial else piece.vehicle.vrm_partial or piece.vehicle.vrm)
        ]
        lone = len(kept) == 1 and len(marks) == 1
        fits = [i for i in fits if lone or _distance(kept[i], mark) <= 2 * _NEAR]
        vehicle = Vehicle(vrm_partial=mark.value) if mark.partial else Vehicle(vrm=mark.value)
        if fits:
            best = min(fits, key=lambda i: _distance(kept[i], mark))
            kept[best] = replace(kept[best], vehicle=_joined(kept[best].vehicle, vehicle))
        elif not (mark.partial and kept and len(marks) > 1 and _distance(kept[-1], mark) <= 2 * _NEAR):
            kept.append(_Piece(*mark.span, vehicle))
    return sorted(kept, key=lambda piece: piece.start)


def _distinct(marks: Sequence[Mark]) -> list[Mark]:
    """Return each mark once, whole ones first; a part of a whole mark of the same text says nothing new."""
    whole = {mark.value: mark for mark in reversed(marks) if not mark.partial}
    parts = {
        mark.value: mark for mark in reversed(marks) if mark.partial and not any(mark.value in value for value in whole)
    }
    return sorted(whole.values(), key=lambda mark: mark.span) + sorted(parts.values(), key=lambda mark: mark.span)


def _distance(piece: _Piece, mark: Mark) -> int:
    if mark.span[0] >= piece.end:
        return mark.span[0] - piece.end
    return max(0, piece.start - mark.span[1]) + 5  # a mark more often follows its vehicle than leads it
