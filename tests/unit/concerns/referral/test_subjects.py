"""People answer as they think: whatever they name, at whichever question, becomes a subject with where it was told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.concerns.model import Answer, Draft, Statement
from bot.concerns.place_choice import with_place
from bot.concerns.referral.products import _for_licensing
from bot.concerns.referral.subjects import event, subjects
from bot.concerns.routing import happening
from bot.guidance.model import Knowledge
from bot.understanding.facts import Facts, PlaceHit
from bot.understanding.facts.places import spoken_places
from tests.support.concerns import NOW, a_draft, given, with_facts


def told(knowledge: Knowledge, *more: tuple[str, str], account: str = "he keeps waiting for her", **said: Any) -> Draft:
    """Return a draft of an account, of statements made at a question (source, words), and of answers, as it is read."""
    plain = a_draft(account, **said)
    later = tuple(
        Statement(f"t{number}", f"k{number}", words, "unspecified", source, 1, NOW)
        for number, (source, words) in enumerate(more)
    )
    return with_facts(replace(plain, statements=(*plain.statements, *later)), knowledge.areas["demo"].places)


def found(draft: Draft, kind: str) -> list[dict[str, Any]]:
    """Return the subjects of a kind, confirmed."""
    return [subject for subject in subjects(draft, confirmed=True) if subject["type"] == kind]


def test_a_place_a_vehicle_a_phone_and_a_time_told_at_the_question_for_children(knowledge: Knowledge) -> None:
    """Each is a subject that says where it was told and how it is known; the time is the event's."""
    words = "dropped him at the travelodge last friday about 11, black audi AB12 CDE, man rang from 07700 900456"
    draft = told(knowledge, children=given(text=words), how_known=given("saw_heard"))
    (place,), (vehicle,), (phone,) = found(draft, "place"), found(draft, "vehicle"), found(draft, "phone")
    assert place["as_told"] == "the travelodge"
    assert (vehicle["vrm"], vehicle["make"], phone["number"]) == ("AB12CDE", "Audi", "07700900456")
    for subject in (place, vehicle, phone):
        assert (subject["told_at"], subject["basis"], subject["how_known"]) == ("children", "answer", "saw_heard")
    joined = event(draft, subjects(draft, confirmed=True), confirmed=True)
    assert (joined["when_as_told"], joined["when"]["precision"]) == ("last friday about 11", "hour")


def test_words_kept_at_a_question_with_buttons_are_read_as_well(knowledge: Knowledge) -> None:
    """What was typed where a button was expected is a statement, and its vehicle a subject."""
    draft = told(knowledge, ("how_known", "my mate saw it, white van reg ends KJN"))
    (vehicle,) = found(draft, "vehicle")
    assert (vehicle["colour"], vehicle["told_at"], vehicle["basis"]) == ("white", "how_known", "account")


def test_a_known_place_named_at_another_question_is_named(knowledge: Knowledge) -> None:
    """The gazetteer's own name and kind; the place of `where` comes first, and none is there twice."""
    first, second = knowledge.areas["demo"].places[:2]
    draft = told(
        knowledge, where=given(text=first.name), adults=given(text=f"he took her from {first.name} to {second.name}")
    )
    places = found(draft, "place")
    assert [place["name"] for place in places] == [first.name, second.name]
    assert "told_at" not in places[0]
    assert places[1]["told_at"] == "adults"


def test_an_adult_told_of_with_the_children_is_a_person(knowledge: Knowledge) -> None:
    """One sentence about both gives both."""
    draft = told(knowledge, children=given(text="girl about 14 with a man in his 40s"), adults=Answer("skipped"))
    adult = next(person for person in found(draft, "person") if person["role"] == "adult_of_concern")
    assert (adult["ages"], adult["told_at"]) == ([{"min": 40, "max": 49}], "children")


def test_the_same_vehicle_told_twice_is_one(knowledge: Knowledge) -> None:
    """Less of the same is no second vehicle; another one is."""
    same: dict[str, Any] = {
        "vehicle": given(text="black Audi AB12 CDE"),
        "adults": given(text="got out of the black audi"),
    }
    other = same | {"context": given(text="a white van waits at the park too")}
    assert len(found(told(knowledge, **same), "vehicle")) == 1
    assert len(found(told(knowledge, **other), "vehicle")) == 2


def test_the_account_counts_only_once_it_was_agreed_to(knowledge: Knowledge) -> None:
    """A no at the read-back, or no answer, takes the account's facts out, not those of other words."""
    account = "silver Ford AB12 CDE took her"
    assert found(told(knowledge, account=account), "vehicle") == []
    assert found(told(knowledge, account=account, read_back=given("no")), "vehicle") == []
    assert len(found(told(knowledge, account=account, read_back=given("yes")), "vehicle")) == 1
    assert subjects(told(knowledge, children=given(text="white van")), confirmed=False)[0]["type"] == "person"


def test_the_reporters_own_number_and_plate_are_no_subjects(knowledge: Knowledge) -> None:
    """Withheld words are not read: only the other's number is left."""
    words = "call me on 07700 900123, he uses 07700 900456, my plate is LV12 ABC"
    draft = told(knowledge, context=given(text=words))
    assert [phone["number"] for phone in found(draft, "phone")] == ["07700900456"]
    assert found(draft, "vehicle") == []


def test_a_childs_birthday_is_no_time_of_the_event(knowledge: Knowledge) -> None:
    """A date of birth does not make danger today something long past."""
    draft = told(knowledge, child_age=given(text="3 May 2011"), happening_now=given("no_recent"))
    assert happening(draft) == "today"
    assert event(draft, [], confirmed=True)["when"] is None


def test_where_a_child_lives_is_the_childs_alone(knowledge: Knowledge) -> None:
    """Neither a postcode nor a place in the child's address is a place of the event."""
    draft = told(knowledge, child_address=given(text=f"near {knowledge.areas['demo'].places[0].name}, SR1 1AA"))
    assert found(draft, "place") == []
    assert found(draft, "person")[0]["address"].endswith("SR1 1AA")


def test_the_one_child_who_is_known_is_there_once(knowledge: Knowledge) -> None:
    """A name and "one girl about 13" are the same child; with two children the other is kept apart."""
    known: dict[str, Any] = {"child_name": given(text="Robin")}
    one = found(told(knowledge, children=given(text="one girl about 13"), **known), "person")
    two = found(told(knowledge, children=given(text="two girls about 13"), **known), "person")
    assert [(person["name"], person["as_told"]) for person in one] == [("Robin", "one girl about 13")]
    assert [person.get("count") for person in two] == [None, 2]


def test_a_place_that_was_offered_and_not_chosen_is_no_fact(knowledge: Knowledge) -> None:
    """Two places fit alike: who skips the choice has named none of them, and the words stay."""
    hits = tuple(
        PlaceHit(f"p{number}", f"Lantern {what}", "pub", None, None, 0.8) for number, what in enumerate(("Quay", "Inn"))
    )
    parts = {"where": Facts(places=hits)}
    for choice in (Answer("skipped"), Answer("unknown"), given("none")):
        said = {"where": given(text="by the lantern"), "place_choice": choice}
        assert with_place(parts, said)["where"].places == ()


def test_the_pick_up_and_the_drop_off_are_places(knowledge: Knowledge) -> None:
    """An answer to a trade's question for a place may begin with it."""
    asked: dict[str, Any] = {
        "sector_question_1": given(text="the rank on Harbour Street"),
        "sector_question_4": given("Dashcam", "Dashcam"),
    }
    (place,) = found(told(knowledge, **asked), "place")
    assert (place["as_told"], place["told_at"]) == ("the rank on Harbour Street", "sector_question_1")


def test_licensing_gets_a_vehicle_without_the_words_about_the_child(knowledge: Knowledge) -> None:
    """What was told at a question about the child goes there without those words."""
    (vehicle,) = found(told(knowledge, children=given(text="Anya, in a white van AB12 CDE")), "vehicle")
    assert "Anya" in vehicle["as_told"]
    assert {"type", "vrm", "told_at"} <= set(_for_licensing(vehicle))
    assert "as_told" not in _for_licensing(vehicle)


SPOKEN = [
    ("dropped him at the travelodge", ("the travelodge",)),
    ("outside the kebab shop on Carr Street then behind the flats", ("the kebab shop on Carr Street", "the flats")),
    ("she got out at Marsden bus station", ("Marsden bus station",)),
    ("a man in his 40s with a girl about 14", ()),
    ("in a black car, at night", ()),
]


@pytest.mark.parametrize(("words", "places"), SPOKEN)
def test_a_place_that_no_gazetteer_knows_is_kept_as_said(words: str, places: tuple[str, ...]) -> None:
    """The words for a kind of place, with what names it."""
    assert spoken_places(words) == places


def test_a_place_of_the_gazetteer_carries_its_position_and_what_it_was(knowledge: Knowledge) -> None:
    """Coordinates, how exact they are, the kind, the part of town, and the part it played as told."""
    draft = told(knowledge, where=given(text="she got out at Oystercatcher Row"))
    (place,) = found(draft, "place")
    row = next(one for one in knowledge.areas["demo"].places if one.name == "Oystercatcher Row")
    assert (place["lat"], place["lon"], place["precision"]) == (row.lat, row.lon, "street")
    assert (place["place_kind"], place["near"], place["role_of_place"]) == ("street", "Harbour", "drop_off")


def test_a_place_that_no_gazetteer_knows_is_a_place_of_the_account(knowledge: Knowledge) -> None:
    """Told freely and agreed to: its words, its kind, its part; a place beside a town is that town's."""
    account = "he picks her up from the flats on Samphire Terrace. they drink in a bar in Gannet Head"
    bar, flats = [
        place
        for place in found(told(knowledge, account=account, read_back=given("yes")), "place")
        if "as_told" in place
    ]
    assert (flats["as_told"], flats["place_kind"], flats["role_of_place"]) == (
        "the flats on Samphire Terrace",
        "flat",
        "pick_up",
    )
    assert (bar["place_kind"], bar["near"]) == ("pub_or_bar", "Gannet Head")


ONCE = [
    ("they hang about by the bus station", [("Brindleport Bus Station", "the bus station", "seen")]),
    (
        "he picked her up from the bus station and took her to gannet station",
        [
            ("Gannet Head station", "gannet station", "drop_off"),
            ("Brindleport Bus Station", "the bus station", "pick_up"),
        ],
    ),
    ("he met her in the toilets in the baths", [("Tidepool Leisure Centre", "the toilets in the baths", "met")]),
    ("he waits by the fountain on tallowgate", [("Tallowgate", "the fountain on tallowgate", "seen")]),
    ("dropped her at the kebab shop on whelk lane", [(None, "the kebab shop on whelk lane", "drop_off")]),
    ("dropped her at the larky", [("Larkmoor Estate", "the larky", "drop_off")]),
    ("sat with her in puffin park", [("Puffin Skate Park", "puffin park", "seen")]),
    (
        "he took them to the flats behind the bus station",
        [("Brindleport Bus Station", "the bus station", None), (None, "the flats behind the bus station", "drop_off")],
    ),
    ("two men and a girl of 15 in a Larkmoor Academy jumper went up", []),
    ("a girl in the academy blazer at the bus station", [("Brindleport Bus Station", "the bus station", None)]),
    (
        "he met her near Gannet Head station and let her off at the station",
        [("Gannet Head station", "Gannet Head station", "met")],
    ),
    ("the head coach drives her home, the head of year knows", []),
]


@pytest.mark.parametrize(("account", "listed"), ONCE, ids=[account for account, _ in ONCE])
def test_a_place_is_listed_once_with_its_position_and_the_words(
    knowledge: Knowledge, account: str, listed: list[tuple[str | None, str, str | None]]
) -> None:
    """Whatever the gazetteer calls it; what stands beside it is another, and people's titles are none."""
    read = found(told(knowledge, account=account, read_back=given("yes")), "place")
    assert [(one.get("name"), one["as_told"], one.get("role_of_place")) for one in read] == listed
    assert all("lat" in one for one in read if "name" in one)


def test_premises_on_a_street_are_of_their_own_kind_at_the_street(knowledge: Knowledge) -> None:
    """ "The Harbour Lodge on Tallowgate" is a hotel, as exactly placed as its street."""
    (place,) = found(
        told(knowledge, account="he took her to the Harbour Lodge on Tallowgate", read_back=given("yes")), "place"
    )
    assert (place["place_kind"], place["near"], place["precision"]) == ("hotel", "Tallowgate", "street")
    assert "lat" in place


def test_the_end_of_a_journey_is_no_town_in_which_its_beginning_lies(knowledge: Knowledge) -> None:
    """ "The train from Central to Gannet Head" has the station Central where it is, and nowhere near Gannet Head."""
    read = found(
        told(knowledge, account="on the train from Central to Gannet Head he sat by a girl", read_back=given("yes")),
        "place",
    )
    central = next(one for one in read if one["as_told"] == "Central")
    assert (central["name"], central["near"]) == ("Brindleport Central", "Old Town")


def test_a_flat_in_a_district_is_one_place(knowledge: Knowledge) -> None:
    """Told with its town it is not given again by its address alone."""
    read = found(
        told(knowledge, account="girls go to flat 3, Anchor Court, Gannet Head on sundays", read_back=given("yes")),
        "place",
    )
    assert [one["as_told"] for one in read] == ["flat 3, Anchor Court"]


def test_the_place_that_it_was_not_is_no_place(knowledge: Knowledge) -> None:
    """ "Here, not there" names one place."""
    (place,) = found(told(knowledge, where=given(text="Hartsquill Avenue, not Drumlock Road")), "place")
    assert place["name"] == "Hartsquill Avenue"


def test_a_pin_and_a_postcode_are_positions(knowledge: Knowledge) -> None:
    """Each says how exact it is."""
    (pinned,) = found(told(knowledge, where=given({"lat": 53.9, "lon": -3.9}, "here by the wall")), "place")
    assert (pinned["lat"], pinned["precision"]) == (53.9, "pin")
    (coded,) = found(told(knowledge, where=given(text="NE33 4AA")), "place")
    assert (coded["postcode"], coded["precision"]) == ("NE33 4AA", "street")


def test_a_trades_own_question_for_a_place_says_its_part(knowledge: Knowledge) -> None:
    """Where did you pick them up: the answer is the pick-up."""
    draft = told(knowledge, sector_question_1=given(text="Kestrel Yard"))
    listed = subjects(draft, confirmed=True, places_asked={"sector_question_1": "pick_up"})
    assert [place["role_of_place"] for place in listed if place["type"] == "place"] == ["pick_up"]


def test_the_drivers_own_cab_and_a_no_are_no_vehicles(knowledge: Knowledge) -> None:
    """Nobody looks for the car of the person who reports."""
    for words in ("no vehicle apart from my cab", "mine", "none"):
        assert found(told(knowledge, vehicle=given(text=words)), "vehicle") == []


def test_a_plate_and_a_look_told_apart_are_one_vehicle(knowledge: Knowledge) -> None:
    """The plate stood in the account, make and colour in the answer."""
    account = "he let her out of a car, LM19 KRT"
    (vehicle,) = found(
        told(knowledge, account=account, read_back=given("yes"), vehicle=given(text="blue Kia")), "vehicle"
    )
    assert (vehicle["vrm"], vehicle["make"], vehicle["colour"]) == ("LM19KRT", "Kia", "blue")


def test_badge_plate_and_council_are_the_vehicles(knowledge: Knowledge) -> None:
    """What licensing needs to find the driver, asked or told; alone it is a vehicle as well."""
    asked: dict[str, Any] = {
        "driver_badge_or_plate": given(text="Stu, plate 417"),
        "licensing_authority": given(text="Ryeford, I think"),
    }
    (alone,) = found(told(knowledge, **asked), "vehicle")
    assert (alone["plate_number"], alone["issuing_authority"]) == ("417", "Ryeford, I think")
    (seen,) = found(told(knowledge, vehicle=given(text="grey Prius heading towards the docks"), **asked), "vehicle")
    assert (seen["make"], seen["direction"], seen["plate_number"]) == ("Toyota", "towards the docks", "417")
