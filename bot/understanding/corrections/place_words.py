"""Places that are put right: which of those told before is meant, and rooms by their number alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts import SpokenPlace, read_spoken_places, role_of_place

_ROOMS = "room|flat|house|apartment|unit|platform|stand|caravan|table|number"
_COUNTED = (*_ROOMS.split("|"), "year", "yr")
_NUMBERED = re.compile(r"(?P<kind>[a-z]+)\.? ?\d+\w?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:at |in |to )?(?:the|an?) ")


def place_meant(words: str, new: str) -> str:
    """Return the place told before that a new one stands in for: the only one of its kind, or that played its part."""
    right = next(iter(read_spoken_places(new, whole=True)), None)
    if right is None:
        return ""
    earlier = [place for place in read_spoken_places(words) if place.text.casefold() != right.text.casefold()]
    ways = (_alike(earlier, right), _in_part(earlier, words, role_of_place(new, right.start)))
    return next((meant[0] for meant in ways if len(set(meant)) == 1), "")


def _alike(earlier: Sequence[SpokenPlace], right: SpokenPlace) -> list[str]:
    return [place.text for place in earlier if _kind(right.text) and _kind(place.text) == _kind(right.text)]


def _in_part(earlier: Sequence[SpokenPlace], words: str, part: str | None) -> list[str]:
    return [place.text for place in earlier if part and role_of_place(words, place.start) == part]


def _kind(place: str) -> str | None:
    """Return the word before the number of a room or a flat."""
    match = _NUMBERED.match(place)
    return match and match["kind"].casefold()


def numbered(old: str, new: str, earlier: str) -> tuple[str, str] | None:
    """Return a room that is put right by its number alone, old and new in full: "room 205 not 204", "14 not 12"."""
    if not old.strip().isdigit():
        return None
    kind = _NUMBERED.search(new)
    if kind is None and new.strip().isdigit():
        kind = re.search(rf"\b(?P<kind>{_ROOMS}) {old.strip()}\b", earlier, re.IGNORECASE)
    if kind is None or kind["kind"].casefold() not in _COUNTED:
        return None
    return f"{kind['kind']} {old.strip()}", new if not new.strip().isdigit() else f"{kind['kind']} {new.strip()}"


def is_place(words: str, earlier: str) -> bool:
    """Return whether words are a place that was told of before by them."""
    if not (words[:1].isupper() or _ARTICLE.match(words.casefold())):
        return False
    named = _ARTICLE.sub("", words.strip().casefold())
    return any(_ARTICLE.sub("", place.text.casefold()) == named for place in read_spoken_places(earlier))
