"""A place carries where in it it was, in the words told; another kind of place takes no position of its namesake."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.concerns.referral.subjects import subjects
from bot.guidance.model import Knowledge
from tests.support.concerns import a_draft, given, with_facts

Place = dict[str, Any]


def places(account: str, knowledge: Knowledge, where: str | None = None) -> list[Place]:
    """Return the places of a report in the practice area."""
    plain = a_draft(account, read_back=given("yes"))
    said = {**plain.answers, "where": given(text=where)} if where else plain.answers
    draft = with_facts(replace(plain, answers=said), knowledge.areas["demo"].places)
    return [one for one in subjects(draft, confirmed=True) if one["type"] == "place"]


DETAILS = [
    ("a van was on deck 4 of the Pennyfern Centre, bay 31, girl in it", "Pennyfern Centre", "deck 4, bay 31"),
    ("he got her off at Gannet Head station, platform 1", "Gannet Head station", "platform 1"),
    (
        "Dropped them at the Tidepool Leisure Centre. They went in by the side door",
        "Tidepool Leisure Centre",
        "side door",
    ),
]


@pytest.mark.parametrize(("account", "name", "detail"), DETAILS)
def test_a_detail_is_of_the_place_beside_or_before_it(
    account: str, name: str, detail: str, knowledge: Knowledge
) -> None:
    """In its sentence, else of the place told last."""
    [place] = places(account, knowledge)
    assert (place["name"], place["detail"]) == (name, detail)


def test_each_of_two_places_has_its_own_detail(knowledge: Knowledge) -> None:
    """The nearest place of the sentence."""
    account = "picked up at Brindleport Central, platform 3, and dropped at Gannet House Hotel, room 12"
    read = {place.get("name"): place.get("detail") for place in places(account, knowledge)}
    assert (read["Brindleport Central"], read["Gannet House Hotel"]) == ("platform 3", "room 12")


def test_the_answer_to_where_has_its_own_details(knowledge: Knowledge) -> None:
    """What it says is of it, beside what the account says of the house."""
    [place] = places("a man had a girl of 14 in there", knowledge, where="Pennyfern Centre car park level 2 bay 9")
    assert place["detail"] == "level 2, bay 9"


ANOTHER = [
    ("he dropped her at fennybank library", "leisure", None),
    ("she was fetched from Marrowfield primary school", "school", None),
    ("he took her to the pier hotel", "hotel", None),
    ("a man waits at larkmoor bus station", "bus_station_or_stop", None),
    ("dropped two girls at the flats in Larkmoor", "flat", "area"),
    ("she was at larkmoor shops with a man", "shop", "area"),
]


@pytest.mark.parametrize(("account", "kind", "precision"), ANOTHER)
def test_what_is_only_called_after_a_place_is_not_that_place(
    account: str, kind: str, precision: str | None, knowledge: Knowledge
) -> None:
    """It has no name and no position of it; what is in an estate lies in its area."""
    [place] = places(account, knowledge)
    assert "name" not in place
    assert (place["place_kind"], place.get("precision"), "lat" in place) == (kind, precision, precision == "area")


SAME = [
    ("he waits at the academy gates", "Larkmoor Academy"),
    ("a man was in spindrift car park with her", "Spindrift Kebab House"),
    ("she got in at the infirmary bus stop", "Brindleport Infirmary"),
    ("he has a caravan in Sandlark", "Sandlark Caravan Park"),
]


@pytest.mark.parametrize(("account", "name"), SAME)
def test_a_part_of_a_place_has_its_position(account: str, name: str, knowledge: Knowledge) -> None:
    """Its gates, its car park and the stop at it."""
    [place] = places(account, knowledge)
    assert (place["name"], "lat" in place) == (name, True)


def test_a_bus_station_is_no_railway_station_of_the_same_name(knowledge: Knowledge) -> None:
    """Words with another word inside a name mean one place, in the town alone."""
    [place] = places("a lad of 14 hangs round Gannet Head bus station with a man", knowledge)
    assert (place["place_kind"], place["near"], place["precision"]) == ("bus_station_or_stop", "Gannet Head", "area")
