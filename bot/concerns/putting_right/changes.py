"""A corrected fact takes the place of the old one wherever that was told; the rest stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.concerns.putting_right.corrected_ages import change_age
from bot.concerns.putting_right.corrected_contacts import change_contact
from bot.concerns.putting_right.corrected_looks import change_looks
from bot.concerns.putting_right.corrected_names import change_name
from bot.concerns.putting_right.corrected_people import change_number, change_person
from bot.concerns.putting_right.corrected_places import change_place
from bot.concerns.putting_right.corrected_times import change_time
from bot.concerns.putting_right.corrected_vehicles import change_vehicle

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction
    from bot.understanding.facts import Facts, ReadFacts

Parts = Mapping[str, "Facts"]
CORRECTION = "correction:"  # in front of the field, as the source of the statement that puts it right
CHANGES: Mapping[str, Callable[[Parts, Correction, ReadFacts], dict[str, Facts]]] = {
    "when": change_time,
    "where": change_place,
    "vehicle": change_vehicle,
    "children": change_age,
    "adults": change_age,
    "number": change_number,
    "person": change_person,
    "name": change_name,
    "contact": change_contact,
    "looks": change_looks,
}


def put_right(parts: Parts, items: Sequence[Correction], read: ReadFacts) -> dict[str, Facts]:
    """Return the facts of every part after corrections, the earlier first; `read` reads words for facts."""
    corrected = dict(parts)
    for item in items:
        change = CHANGES.get(item.field or "")
        if change is not None:
            corrected = change(corrected, item, read)
    return corrected
