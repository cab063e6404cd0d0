"""Which place the words of `where` mean: one that they name in full, one alone, or several alike to choose from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.facts import is_denied, is_led_to, is_worn

if TYPE_CHECKING:
    from bot.concerns.model import Answer
    from bot.understanding.facts import Facts, PlaceHit

SURE = 0.95  # another name that was typed whole
_ARTICLE = re.compile(r"^(?:the|this|that)\s+")
_ANY = re.compile(r"^(?:an?|some|another)\s")
_BESIDE = re.compile(r"\b(?:behind|beside|near|by|opposite|next\s+to|above|over|under|outside|round\s+from|past)\b")
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


def told_of(words: str, hits: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Return the places that the words name in full, or surely by another name that leads to them and to no other."""
    whole = named(words, hits)
    taken = [*(hit.name.casefold() for hit in whole), *(_bare(hit.words) for hit in hits)]
    others = (hit for hit in hits if hit not in whole and _is_sure(hit, taken))
    return (*whole, *(hit for hit in others if _leads_to(words, hit.words)))


def _is_sure(hit: PlaceHit, taken: Sequence[str]) -> bool:
    """Return whether a place was told by another name of its own, which is no part of what tells of one beside it."""
    alone = sum(_bare(hit.words) in name for name in taken) == 1
    return bool(hit.words) and hit.confidence >= SURE and alone


def _bare(words: str) -> str:
    return _ARTICLE.sub("", words.casefold())


def _leads_to(words: str, place: str) -> bool:
    start = words.find(place)
    if start < 0 or is_denied(words, start) or is_worn(words, start + len(place)):
        return False
    return is_led_to(words, start)


def is_named_by(words: str, name: str) -> bool:
    """Return whether words for a place are those for the one of that name, both in lower case.

    "the bus station" is Brindleport Bus Station, and so is "the toilets in Brindleport Bus Station"; what stands beside
    it ("the flats behind ...") and another of its kind ("a bus station") is not.
    """
    at = words.find(name)
    if at >= 0:
        return _BESIDE.search(words, 0, at) is None
    return not _ANY.match(words) and re.search(rf"(?<!\w){re.escape(_bare(words))}$", name) is not None


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
