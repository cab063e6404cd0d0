"""Whether a child or a place can be found from what was told, and whether it was on the railway."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.concerns import circumstances
from bot.understanding.who_hears import hearsay, routing_words

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.guidance.model import Knowledge
    from bot.understanding.facts import PlaceHit

AREAS = frozenset({"town", "village", "city", "suburb", "district", "area", "county", "region", "hamlet"})
STATION = "railway_station"
_AT = r"(?:at|in|inside|on|through|of)\s+(?:the\s+)?"


def can_be_found(draft: Draft, knowledge: Knowledge) -> bool:
    """Say whether the child can be found, or the place can: premises, an address, a pin, the link's own site."""
    sector = knowledge.sectors.get(draft.concern.sector or "")
    at_site = sector is not None and sector.premises and not is_only_heard(draft)
    return draft.child_known or at_site or _place_found(draft)


def is_only_heard(draft: Draft) -> bool:
    """Say whether a grown-up passes on talk from which neither a child nor a place can be found."""
    among_children = draft.concern.sector == "school" or draft.speaker == "child"
    if among_children or draft.danger or draft.child_known or circumstances.is_child_named(draft):
        return False
    return not (_place_found(draft) or draft.given("where")) and hearsay.is_only_heard(circumstances.words(draft))


def _place_found(draft: Draft) -> bool:
    where = draft.given("where")
    named = any(place.kind not in AREAS for place in draft.facts.places)
    return named or bool(draft.facts.postcodes) or bool(where and not isinstance(where, str))


def is_on_rail(draft: Draft) -> bool:
    """Say whether it was on a train, at a station or on the line; a fare to or from a station was on the road."""
    typed = circumstances.words(draft)
    others = {place.words for place in draft.facts.places if place.kind != STATION}  # "Gannet Head" is a village too
    stations = [place for place in draft.facts.places if place.kind == STATION and place.words not in others]
    on_foot = draft.concern.sector != "taxi" and any(_is_at(typed, place) for place in stations)
    return on_foot or routing_words.is_on_rail(typed)


def _is_at(typed: str, station: PlaceHit) -> bool:
    named = "|".join(re.escape(name) for name in (station.words, station.name) if name)
    return bool(re.search(rf"(?:^|[.!?\n]\s*|\b{_AT})(?:{named})\b", typed, re.IGNORECASE))
