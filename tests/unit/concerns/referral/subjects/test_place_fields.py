"""The kind of a place is that of the place itself, and not of what it is beside."""

from __future__ import annotations

import pytest

from bot.concerns.referral.subjects.place_fields import spoken_fields

KINDS = {
    "the Harbour Lodge": "hotel",
    "Station Road": "street",
    "14 Station Close": "street",
    "Lidl on Quay Road": "shop",
    "the bus station car park": "car_park",
    "Harrows Park garage": "petrol_station",
    "the car park behind the school": "car_park",
    "the toilets at the bus station": "bus_station_or_stop",
    "the lay-by on the A64": "car_park",
    "flat 6 Marlow House": "flat",
    "the corner of Quay Road and Marl Street": "street",
    "a house with a red door near the park": "house",
    "services on the A63": "service_area",
}


@pytest.mark.parametrize(("words", "kind"), KINDS.items())
def test_the_last_word_of_a_name_says_what_kind_of_place_it_is(words: str, kind: str) -> None:
    """A closed list; "Quay Road" is a street and no quay."""
    assert spoken_fields(words)["place_kind"] == kind
