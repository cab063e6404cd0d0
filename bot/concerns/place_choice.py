"""Which place the words of `where` mean: one that they name in full, one alone, or several alike to choose from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.facts import is_denied

if TYPE_CHECKING:
    from bot.concerns.model import Answer
    from bot.understanding.facts import Facts, PlaceHit

ALIKE = 0.1  # a match that is further behind the best is no rival of it


def named(words: str, hits: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Return the places whose whole name is in the words, without those that are only a part of another such name."""
    folded = words.casefold()
    whole = [hit for hit in hits if _is_told(folded, hit.name.casefold())]
    return tuple(hit for hit in whole if not any(_is_part(hit, other) for other in whole))


def _is_told(folded: str, name: str) -> bool:
    """Return whether a name is in the words otherwise than as the place that it was not."""
    return any(not is_denied(folded, found.start()) for found in re.finditer(re.escape(name), folded))


def _is_part(hit: PlaceHit, other: PlaceHit) -> bool:
    return hit.name != other.name and hit.name in other.name


def in_named_town(words: str, hits: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Return the places of the town that the words name beside them ("the Station Hotel in Jarrow"), else all."""
    folded = words.casefold()
    there = tuple(hit for hit in hits if hit.locality and hit.locality.casefold() in _beside(hit, folded))
    return there if any(hit.locality != hit.name for hit in there) else hits


def _beside(hit: PlaceHit, folded: str) -> str:
    """Return the words without the place's own name, which may hold that of its town."""
    return folded.replace(hit.name.casefold(), " ")


def alike(words: str, hits: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Return the places to choose from; empty when the words say clearly enough which one is meant."""
    hits = in_named_town(words, hits)
    if not hits or named(words, hits):
        return ()
    rivals = tuple(hit for hit in hits if hit.confidence >= hits[0].confidence - ALIKE)
    return rivals if len(rivals) > 1 else ()


def with_place(parts: Mapping[str, Facts], given: Mapping[str, Answer]) -> Mapping[str, Facts]:
    """Return the facts with the one place that is meant; "none of these" or no choice keeps the person's own words."""
    where, answer = parts.get("where"), given.get("where")
    if where is None or answer is None:
        return parts
    places = _meant(answer.text or "", where.places, given.get("place_choice"))
    return {**parts, "where": replace(where, places=places)}


def _meant(words: str, hits: tuple[PlaceHit, ...], choice: Answer | None) -> tuple[PlaceHit, ...]:
    if choice is not None and choice.state == "given" and choice.value is not None:
        return tuple(hit for hit in hits if hit.id == choice.value)
    hits = in_named_town(words, hits)
    places = named(words, hits)
    return hits if not places and choice is None else places  # one alone, or those still to choose from
