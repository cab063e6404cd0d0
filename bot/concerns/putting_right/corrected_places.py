"""A place that was wrong is told of no more; the right one stands in the words that put it right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.facts import Facts, ReadFacts, read_spoken_places

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction


def change_place(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """Return the facts of every part without the place that was wrong, which is noted as taken back."""
    if not item.old:
        return dict(parts)
    old = read(item.old)
    gone, codes = {hit.id for hit in old.places}, set(old.postcodes)
    taken_back = (*(place.text for place in read_spoken_places(item.old, whole=True)), item.old)

    def changed(part: Facts) -> Facts:
        return replace(
            part,
            places=tuple(hit for hit in part.places if hit.id not in gone),
            postcodes=tuple(code for code in part.postcodes if code not in codes),
            taken_back=tuple(dict.fromkeys((*part.taken_back, *taken_back))),
        )

    return {name: changed(part) for name, part in parts.items()}
