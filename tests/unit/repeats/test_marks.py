"""When two reports tell of the same thing, and when they do not."""

from __future__ import annotations

from typing import Any

import pytest

from bot.repeats import marks_of
from bot.repeats.marks import reason_of

CAR, PHONE, ACCOUNT, PLACE = "vehicle", "phone", "online_space", "place"

# Type, what one report tells, what the other tells, and why they are the same (None: they are not).
PAIRS: list[tuple[str, dict[str, Any], dict[str, Any], str | None]] = [
    (CAR, {"vrm": "KR21 VNT"}, {"vrm": "kr21vnt"}, "same_vehicle"),
    (CAR, {"vrm": "KO21 VNT"}, {"vrm": "K021 VNT"}, "vehicle_read_alike"),
    (CAR, {"vrm": "KR21 VNT"}, {"vrm_partial": "VNT"}, "part_of_plate_fits"),
    (CAR, {"vrm_partial": "KR21"}, {"vrm": "KR21 VNT"}, "part_of_plate_fits"),
    (CAR, {"vrm_partial": "KJN"}, {"vrm_partial": "KJN"}, "part_of_plate_fits"),
    (CAR, {"vrm": "KR21 VNT"}, {"vrm": "LV19 VNT"}, None),
    (CAR, {"vrm": "KR21 VNT"}, {"vrm_partial": "KR"}, None),
    (CAR, {"colour": "silver", "make": "Astra"}, {"colour": "silver", "make": "Astra"}, None),
    (CAR, {"plate_number": "882", "issuing_authority": "Brindleport"}, {"plate_number": "882"}, None),
    (CAR, {"plate_number": "882"}, {"plate_number": "No 882"}, None),
    (CAR, {"plate_number": "PH 882"}, {"plate_number": "ph882"}, "same_badge"),
    (PHONE, {"number": "07700 900123"}, {"number": "+44 7700 900123"}, "same_phone"),
    (PHONE, {"number": "07700 900123"}, {"number": "07700 900124"}, None),
    (ACCOUNT, {"handle": "@CoolFox_2291"}, {"handle": "coolfox_2291"}, "same_handle"),
    (ACCOUNT, {"handle": "coolfox"}, {"handle": "coolfox2"}, None),
    (PLACE, {"name": "Gannet House Hotel"}, {"name": "Gannet House Hotel"}, "same_place"),
    (PLACE, {"name": "Gannet House Hotel"}, {"name": "Ganet House Hotel, Gannet"}, None),
    (PLACE, {"name": "Gannet House Hotel"}, {"name": "the Gannet House hotel"}, "place_alike"),
    (PLACE, {"name": "76 Carr Street"}, {"name": "79 Carr Street"}, None),
    (PLACE, {"name": "Station Hotel"}, {"name": "Park Hotel"}, None),
    (PLACE, {"name": "Brindleport", "precision": "area"}, {"name": "Brindleport", "precision": "area"}, None),
]


@pytest.mark.parametrize(("kind", "one", "other", "why"), PAIRS)
def test_why_two_reports_tell_of_the_same(
    kind: str, one: dict[str, Any], other: dict[str, Any], why: str | None
) -> None:
    """A plate however it is written, a part that fits, a number, an account, a badge of one authority, a name."""
    mine, theirs = (marks_of([{"type": kind, **told}], "demo") for told in (one, other))
    reasons = {reason_of(a, b) for a in mine for b in theirs if (a.kind, a.key) == (b.kind, b.key)} - {None}
    assert reasons == ({why} if why else set())


def test_a_place_is_one_of_its_area() -> None:
    """Two hotels of one name in two towns are two."""
    here, there = (marks_of([{"type": PLACE, "name": "Gannet House"}], area) for area in ("demo", "croydon"))
    assert {mark.key for mark in here} & {mark.key for mark in there} == set()


def test_a_person_or_a_school_is_no_mark() -> None:
    """Nobody is looked for by name, and a whole school would link everything."""
    assert marks_of([{"type": "person", "name": "A"}, {"type": "school", "name": "Larkmoor Academy"}], "demo") == []
