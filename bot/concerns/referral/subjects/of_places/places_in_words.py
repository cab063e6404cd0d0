"""What the words of a text say of a place: which of them tell of it, what it is in, and what it stands beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.concerns.place_choice import is_named_by
from bot.concerns.referral.subjects.of_places.place_fields import role_in
from bot.understanding.facts import SpokenPlace, read_spoken_places, role_of_place, schools_worn

if TYPE_CHECKING:
    from bot.understanding.facts import PlaceHit

_RELATION = re.compile(
    r"(?i)\b(behind|(?:(?:round|at)\s+)?(?:the\s+)?back\s+of|opposite|next\s+(?:door\s+)?to|above|over|underneath|under|beside|across\s+from)\s+$"
)


_OVER = ("above", "over")


def told_words(text: str, hit: PlaceHit, *, whole: bool) -> tuple[str | None, str | None]:
    """Return the words of a text that tell of a place of the gazetteer, and the part that it played there.

    Beside another place ("the flats behind the bus station") it played none.
    """
    names, spoken = _names(hit), read_spoken_places(text, whole=whole)
    for place in spoken:
        if any(is_named_by(place.text.casefold(), name) for name in names):
            return place.text, role_of_place(text, place.start)
    for place in spoken:
        if (end := _ends_with(text, place, names)) is not None:
            return text[place.start : end], role_of_place(text, place.start)
    beside = any(name in place.text.casefold() for place in spoken for name in names)
    return _typed(text, hit), None if beside else _role_by_name(text, names)


def _ends_with(text: str, place: SpokenPlace, names: Sequence[str]) -> int | None:
    """Return where a kind of place ends that stands at a name: "the fountain on tallowgate"."""
    at = place.start + len(place.text)
    behind = (
        re.compile(rf"(?i)\s+(?:on|in|at|off|by|outside)\s+(?:the\s+)?{re.escape(name)}\b").match(text, at)
        for name in names
    )
    return next((match.end() for match in behind if match), None)


def _names(hit: PlaceHit) -> list[str]:
    return [name.casefold() for name in (hit.name, hit.words) if name]


def _typed(text: str, hit: PlaceHit) -> str | None:
    return hit.words if hit.words and hit.words in text else None


def _role_by_name(text: str, names: Sequence[str]) -> str | None:
    return next(filter(None, (role_in(text, name) for name in names)), None)


def stands_in(text: str, place: SpokenPlace, town: str) -> bool:
    """Return whether words say of a place that it is in a town: "a bar in Gannet Head", "9 Whelk Lane, Gannet Head"."""
    if place.text.casefold().startswith(town.casefold()):
        return False
    behind = text[place.start + len(place.text) :]
    return town.casefold() in place.text.casefold() or bool(
        re.match(rf"(?:,|\s+in|\s+at)?\s+(?:the\s+)?{re.escape(town)}\b", behind, re.IGNORECASE)
    )


def as_it_stands(text: str, place: SpokenPlace) -> str:
    """Return the words for a place with what it is to them: "behind the Co-op on Tanner Row"."""
    relation = _RELATION.search(text, 0, place.start)
    return f"{relation[1]} {place.text}" if relation else place.text


def begin_of(text: str, place: SpokenPlace) -> int:
    """Return where the words for a place begin; what is over it is a place of its own: "lives above the chippy"."""
    relation = _RELATION.search(text, 0, place.start)
    return relation.start() if relation and relation[1].casefold() in _OVER else place.start


def is_journeys_end(words: str, town: str) -> bool:
    """Return whether a journey went to a town or began there, and nothing is in it: "the train to Gannet Head"."""
    return re.search(rf"(?i)\b(?:to|from|for|towards?)\s+(?:the\s+)?{re.escape(town)}\b", words) is not None


def spoken(text: str) -> tuple[SpokenPlace, ...]:
    """Return the places that words which answer "where" name."""
    return read_spoken_places(text, whole=True)


def is_only_worn(text: str, hit: PlaceHit) -> bool:
    """Return whether a place is named by what somebody wears alone: "in a Larkmoor Academy jumper"."""
    folded = text.casefold()
    for school in schools_worn(text):
        folded = folded.replace(school.casefold(), " ")
    name = (hit.words or hit.name).casefold()
    return name in text.casefold() and name not in folded
