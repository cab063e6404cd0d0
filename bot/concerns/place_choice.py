"""Which place the words of `where` mean: one that they name in full, one alone, or several alike to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.concerns.model import Answer
    from bot.understanding.facts import Facts, PlaceHit

ALIKE = 0.1  # a match that is further behind the best is no rival of it


def named(words: str, hits: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Return the places whose whole name is in the words, without those that are only a part of another such name."""
    said = words.casefold()
    whole = [hit for hit in hits if hit.name.casefold() in said]
    return tuple(hit for hit in whole if not any(hit.name != one.name and hit.name in one.name for one in whole))


def alike(words: str, hits: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Return the places to choose from; empty when the words say clearly enough which one is meant."""
    if not hits or named(words, hits):
        return ()
    rivals = tuple(hit for hit in hits if hit.confidence >= hits[0].confidence - ALIKE)
    return rivals if len(rivals) > 1 else ()


def with_place(parts: Mapping[str, Facts], given: Mapping[str, Answer]) -> Mapping[str, Facts]:
    """Return the facts with the one place that is meant; "none of these" or no choice keeps the person's own words."""
    chosen, where, said = given.get("place_choice"), parts.get("where"), given.get("where")
    if where is None or said is None:
        return parts
    places = named(said.text or "", where.places)
    if chosen is not None and chosen.state == "given" and chosen.value is not None:
        places = tuple(hit for hit in where.places if hit.id == chosen.value)
    elif not places and chosen is None:
        places = where.places  # one alone, or those still to choose from
    return {**parts, "where": replace(where, places=places)}
