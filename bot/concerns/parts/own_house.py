"""The gazetteer as those say it who write from a link: on a school's link the school's short name is the school."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.concerns.redaction.terms import organisation_terms

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace

Places = Sequence["GazetteerPlace"]
_OF_AN_AREA = r"\b(?:(?:on|up|down|round)\s+(?:the\s+)?{short}\b|{short}\s+(?:estate|flats|way|side|area|end)\b)"


def places_said(gazetteer: Places, organisation: Sequence[str], text: str) -> Places:
    """Return the places of an area as a text means them that was written from a link of this organisation."""
    own = _own(tuple(gazetteer), tuple(organisation))
    if own is None:
        return gazetteer
    short = organisation_terms(own.name)[-1]
    of_the_area = re.search(_OF_AN_AREA.format(short=re.escape(short)), text, re.IGNORECASE)
    return gazetteer if of_the_area else _with_short_name(tuple(gazetteer), own.id, short.casefold())


@lru_cache(maxsize=64)
def _own(gazetteer: tuple[GazetteerPlace, ...], organisation: tuple[str, ...]) -> GazetteerPlace | None:
    names = {re.sub(r"\s*\([^()]*\)", "", name).strip().casefold() for name in organisation}
    return next((place for place in gazetteer if place.name.casefold() in names), None)


@lru_cache(maxsize=64)  # the same object for the same link: what was read of a text is kept by it
def _with_short_name(gazetteer: tuple[GazetteerPlace, ...], own: str, short: str) -> tuple[GazetteerPlace, ...]:
    return tuple(_renamed(place, short, is_own=place.id == own) for place in gazetteer)


def _renamed(place: GazetteerPlace, short: str, *, is_own: bool) -> GazetteerPlace:
    """Return a place with the short name as its own, or without it."""
    others = tuple(alias for alias in place.aliases if alias.casefold() != short)
    return replace(place, aliases=(*others, short) if is_own else others)
