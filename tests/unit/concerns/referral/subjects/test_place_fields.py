"""The kind of a place is that of the place itself, and not of what it is beside."""

from __future__ import annotations

import pytest

from bot.concerns.referral.subjects import subjects
from bot.concerns.referral.subjects.of_places.place_fields import spoken_fields
from tests.support.concerns import a_draft, given, with_facts

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
    "a house, 31 Sandpiper Close": "house",
    "a flat, 12B Osprey Court": "flat",
    "the shop 12 Quay Road": "shop",
    "a bungalow 4 Heron Way": "house",
    "deck 3 of the multi storey": "car_park",
    "the bus shelter outside the Plough": "bus_station_or_stop",
}


@pytest.mark.parametrize(("words", "kind"), KINDS.items())
def test_the_last_word_of_a_name_says_what_kind_of_place_it_is(words: str, kind: str) -> None:
    """A closed list; "Quay Road" is a street and no quay."""
    assert spoken_fields(words)["place_kind"] == kind


HOMES = {
    "A lass who's 13 lives at 5 Curlew Close with foster carers. A man waits outside": "5 Curlew Close",
    "a girl of 14 lives with her nan at 6 Heron Way. a man picks her up": "6 Heron Way",
    "a girl of 14 is picked up by a man. she lives at 6 Heron Way": "6 Heron Way",
    "a boy of 12 is messaged by a woman. his address is 31 Sandpiper Close": "31 Sandpiper Close",
    "My niece is 13. She stays at 4 Gull Street with her dad. A man texts her": "4 Gull Street",
    "a lad about 12, lives on Marl Street number 4, gets in a van with a man": "Marl Street number 4",
}
NO_HOMES = (
    "a girl of 14 is picked up by a man. he lives at 6 Heron Way",
    "a girl of 14 and a woman of 40. she lives at 6 Heron Way",
    "the man who takes a girl of 13 lives on Marl Street number 4",
    "two girls of 13 live at 6 Heron Way",
)


def people_and_places(text: str) -> tuple[list[str], list[str]]:
    """Return the addresses of people and the places where somebody lives."""
    found = subjects(with_facts(a_draft(text, sector="school", read_back=given("yes"))), confirmed=True)
    lived_in = [one["as_told"] for one in found if one.get("role_of_place") == "lives"]
    return [one["address"] for one in found if "address" in one], lived_in


@pytest.mark.parametrize(("text", "home"), HOMES.items())
def test_where_the_only_child_lives_is_the_childs_and_no_place_of_the_event(text: str, home: str) -> None:
    """As the sentence says it, by a word for a child or by "she" where nobody else can be meant."""
    assert people_and_places(text) == ([home], [])


@pytest.mark.parametrize("text", NO_HOMES)
def test_where_somebody_else_may_live_stays_a_place(text: str) -> None:
    """Of a grown-up, of several children, and where two may be meant."""
    addresses, lived_in = people_and_places(text)
    assert addresses == []
    assert len(lived_in) == 1
