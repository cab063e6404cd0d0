"""A place that is only called after one of the gazetteer: "larkmoor bus station" is no estate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.guidance.closed_lists import PlaceKind
    from bot.understanding.facts import PlaceHit

_STOP = re.compile(r"(?i)\b(?:bus|tram|taxi|coach)?\s*(?:stops?|shelters?|rank)$")  # one at a place is called after it
_WHOLE = 0.99  # confidence from which a name or an alias was typed in full
ESTATE, SHOPPING_CENTRE = "estate", "shopping_centre"
_OF_SHOPPING = frozenset(("shop", "takeaway", "cafe_or_restaurant"))
_POSITION = ("lat", "lon", "precision")
# What an estate has of its own, so that it lies there; its name is also that of a station or a school near it.
_OF_AN_ESTATE = frozenset(
    (
        "shop",
        "flat",
        "house",
        "street",
        "park_or_open_space",
        "car_park",
        "takeaway",
        "pub_or_bar",
        "cafe_or_restaurant",
    )
)
# What premises have in them, so that it lies there: "spindrift car park".
_OF_PREMISES = frozenset(("car_park", "shop", "takeaway", "cafe_or_restaurant", "vehicle", "taxi_rank", "street"))


def inner_words(hit: PlaceHit, words: str) -> str | None:
    """Return what words place in, at or by a place that they name: "a flat" of "a flat in Pebblecross"."""
    match = re.fullmatch(rf"(.*\w)\s+(?:on|in|off|at|by|near|outside)\s+{_name(hit)}", words, re.IGNORECASE)
    return match[1] if match else None


def is_called_after(hit: PlaceHit, words: str, *, whole: bool = False) -> bool:
    """Return whether words go on behind the name by which they call a place; `whole`: also behind all of it."""
    match = re.match(rf"{_name(hit)}\s+\w", words, re.IGNORECASE)
    return match is not None and (whole or not words.casefold().startswith(hit.name.casefold()))


def another_place(hit: PlaceHit, words: str, kind: PlaceKind | None, fields: dict[str, Any]) -> dict[str, Any] | None:
    """Return the fields of the place that words mean, where it is of another `kind` than its namesake; else None.

    It has the position of an estate that it is in, as an area's, and none of premises that only share their name.
    """
    if kind is None or kind.kind == fields["place_kind"]:
        return None
    inner = inner_words(hit, words) is not None
    if fields["place_kind"] == ESTATE:
        return _by_an_estate(hit, kind.kind, fields, inner=inner) if inner or is_called_after(hit, words) else None
    if inner and fields["place_kind"] == SHOPPING_CENTRE and kind.kind in _OF_SHOPPING:
        return _position(fields) | {"place_kind": kind.kind, "near": hit.name}
    return _beside_its_namesake(hit, words, kind, inner=inner)


def _beside_its_namesake(hit: PlaceHit, words: str, kind: PlaceKind, *, inner: bool) -> dict[str, Any] | None:
    if kind.kind in _OF_PREMISES or not _only_shares_the_name(hit, words, inner=inner):
        return None
    return {"place_kind": kind.kind, "near": hit.words if inner else _part_of_town(hit)}


def _by_an_estate(hit: PlaceHit, kind: str, fields: dict[str, Any], *, inner: bool) -> dict[str, Any]:
    if not inner and kind not in _OF_AN_ESTATE:
        return {"place_kind": kind, "near": _part_of_town(hit)}
    return {"place_kind": kind, "near": hit.name, **_position(fields)}


def _position(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: fields[name] for name in _POSITION if name in fields}


def _only_shares_the_name(hit: PlaceHit, words: str, *, inner: bool) -> bool:
    """Return whether premises lend their name to another place: behind it, around it, or as a part of town."""
    if inner:
        return _is_called_like_a_town(hit)
    after = is_called_after(hit, words) and _STOP.search(words) is None
    return after or _is_half_a_name(hit, words)


def _part_of_town(hit: PlaceHit) -> str | None:
    """Return the part of town that the words name as well."""
    return hit.locality if hit.locality and hit.locality.casefold() in hit.words.casefold() else None


def _is_half_a_name(hit: PlaceHit, words: str) -> bool:
    """Return whether words hold a name with another word inside: "Gannet Head bus station" of Gannet Head station."""
    return hit.confidence < _WHOLE and hit.words.casefold().endswith(words.casefold().removeprefix("the "))


def _is_called_like_a_town(hit: PlaceHit) -> bool:
    """Return whether only the first part of a name was said, without "the": "a flat in Pebblecross"."""
    typed, name = hit.words.casefold(), hit.name.casefold()
    return not typed.startswith("the ") and typed != name and name.startswith(typed)


def _name(hit: PlaceHit) -> str:
    typed = re.sub(r"^the ", "", (hit.words or hit.name).casefold())
    return rf"(?:the\s+)?(?:{re.escape(hit.name)}|{re.escape(typed)})"
