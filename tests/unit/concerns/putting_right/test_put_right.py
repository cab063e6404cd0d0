"""A correction corrects: in a later message, in passing, and only what the words mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.support.concerns import given, with_facts
from tests.unit.concerns.putting_right.records import corrected, draft_of, items_of, of_kind, record

CAR = "a blue Astra WR66 KJH picked up a girl about 14, the driver is called Stu"
PAIR = "a man about 30 with a lad about 14 in a red van"
VEHICLES = [
    (CAR, "no hang on it was WR56 not 66", {"vrm": "WR56KJH", "colour": "blue"}),
    (CAR, "ends in KJL not KJH", {"vrm": "WR66KJL"}),
    (CAR, "the plate was WK not WR at the start", {"vrm": "WK66KJH"}),
    (CAR, "actually the reg ended KJL", {"vrm": "WR66KJL"}),
    (CAR, "sorry its WR56 KJH", {"vrm": "WR56KJH"}),
    (CAR, "56 not 66 sorry", {"vrm": "WR56KJH"}),
    (CAR, "sorry not blue, green", {"vrm": "WR66KJH", "make": "Vauxhall", "colour": "green"}),
    (CAR, "it was a Corsa not an Astra", {"model": "Corsa", "vrm": "WR66KJH"}),
    ("a grey van reg ending 0LK took her", "its an O not a zero", {"vrm_partial": "OLK", "colour": "grey"}),
    ("EK15 LMX, a girl of 15 in it", "its 14 not 15", {"vrm": "EK15LMX"}),
    ("EK12 LMX, two men in it", "three of them not two", {"vrm": "EK12LMX"}),
]


@pytest.mark.parametrize(("account", "message", "expected"), VEHICLES)
def test_a_vehicle_is_put_right_in_part(account: str, message: str, expected: dict[str, str]) -> None:
    """Part of a plate changes that part, a colour the colour; nothing becomes a second vehicle or a postcode."""
    draft = corrected(account, message)
    (vehicle,) = of_kind(draft, "vehicle")
    assert expected.items() <= vehicle.items()
    assert not [place for place in of_kind(draft, "place") if "postcode" in place]


def test_two_corrections_of_one_message_both_take_hold() -> None:
    """The colour and the name change, and no Stu remains."""
    draft = corrected(CAR, "sorry not blue, green. and its not stu its steve")
    assert [vehicle["colour"] for vehicle in of_kind(draft, "vehicle")] == ["green"]
    assert [person.get("name") for person in of_kind(draft, "person")] == [None, "Steve"]


PEOPLE: list[tuple[str, str, list[dict[str, Any]]]] = [
    (
        PAIR,
        "actually the man is more like 45 and the lad is 11",
        [{"sex": "male", "ages": [{"min": 11, "max": 11}]}, {"ages": [{"min": 45, "max": 45}]}],
    ),
    (PAIR, "he was more like 50 not 30", [{"ages": [{"min": 13, "max": 15}]}, {"ages": [{"min": 50, "max": 50}]}]),
    (PAIR, "a girl not a lad", [{"role": "child", "sex": "female"}, {"sex": "male"}]),
    ("two girls about 13 with a man", "three of them not two", [{"count": 3, "sex": "female"}, {"count": 1}]),
    ("two girls about 13 with a man", "actually there were two men", [{"count": 2}, {"count": 2, "sex": "male"}]),
    ("Kelly 15 and Jade 14 with a man", "Kelly is 13 not 15", [{"ages": [{"min": 13, "max": 13}]}, {}, {}]),
    ("Kelly Marsh, 15, with a man", "its Kerry not Kelly", [{"name": "Kerry Marsh"}, {}]),
]


@pytest.mark.parametrize(("account", "message", "expected"), PEOPLE)
def test_an_age_a_number_and_a_word_for_somebody_are_of_the_same_person(
    account: str, message: str, expected: list[dict[str, Any]]
) -> None:
    """Nobody is told of twice, and nobody else changes."""
    people = of_kind(corrected(account, message), "person")
    assert len(people) == len(expected)
    assert all(want.items() <= person.items() for want, person in zip(expected, people, strict=True))


DRESSED = "a man about 40 in a black hoodie with a moustache took a girl of 13 in a green coat, brown hair"
LOOKS = [
    ("the hoodie was red not black", ["in a green coat, brown hair", "in a red hoodie, with a moustache"]),
    ("sorry he had a goatee not a moustache", ["in a green coat, brown hair", "in a black hoodie, with a goatee"]),
    ("not a black hoodie, a grey one", ["in a green coat, brown hair", "in a grey hoodie, with a moustache"]),
    ("not brown hair, blonde", ["in a green coat, blonde", "in a black hoodie, with a moustache"]),
    ("it wasnt a coat it was a parka", ["in a green parka, brown hair", "in a black hoodie, with a moustache"]),
    ("actually the hoodie was red", ["in a green coat, brown hair", "in a red hoodie, with a moustache"]),
    ("her coat was navy actually", ["in a navy coat, brown hair", "in a black hoodie, with a moustache"]),
    ("blue not green", ["in a blue coat, brown hair", "in a black hoodie, with a moustache"]),
]


@pytest.mark.parametrize(("message", "expected"), LOOKS)
def test_what_somebody_wears_or_looks_like_is_put_right(message: str, expected: list[str]) -> None:
    """Only the wrong word gives way, of the only one of whom it was told."""
    assert [person["description"] for person in of_kind(corrected(DRESSED, message), "person")] == expected


@pytest.mark.parametrize(
    "message", ["his hoodie was red not white", "he had a cap on not a hat", "she had red hair not black"]
)
def test_looks_that_nobody_has_change_nothing(message: str) -> None:
    """What was not told of that person is no fact to put right; the words are said to hold nothing."""
    items = items_of([(DRESSED, "account")], message)
    assert [(item.field, item.holds) for item in items] == [("looks", False)]
    assert record(corrected(DRESSED, message))["subjects"][1]["description"].startswith("in a")


def test_a_colour_of_a_vehicle_is_no_look() -> None:
    """A bare colour that a vehicle has is the vehicle's, also beside somebody who wears it."""
    draft = corrected(f"{DRESSED}, in a black Astra", "sorry grey not black")
    assert [vehicle["colour"] for vehicle in of_kind(draft, "vehicle")] == ["grey"]
    assert "black hoodie" in str(record(draft))


TIMES = [
    ("last Tuesday evening about half 10", "no it was morning sorry bout half 10", "2026-11-17T10:00"),
    ("on Friday about 9pm", "not Friday, Saturday", "2026-11-14T20:30"),
    ("on Friday at 9pm", "no it was half 10", "2026-11-20T22:30"),
    ("on Friday at 9pm", "it was half 7 not 9", "2026-11-20T19:30"),
    ("on the 12th at 9pm", "sorry it was the 13th not the 12th", "2026-11-13T21:00"),
    ("last Friday night", "it wasn't Friday it was Thursday", "2026-11-12T18:00"),
    ("yesterday", "no, Tuesday", "2026-11-17T00:00"),
    ("on Monday about 9pm", "nah tuesday", "2026-11-17T20:30"),
    ("last night about 7", "sorry 8 oclock", "2026-11-19T20:00"),
    ("on Tues", "I mean Weds", "2026-11-18T00:00"),
]


@pytest.mark.parametrize(("told", "message", "start"), TIMES)
def test_another_day_keeps_the_hour_and_another_hour_the_day(told: str, message: str, start: str) -> None:
    """Only what the words name of the time changes."""
    draft = corrected(f"{told} a man took a girl of 14 upstairs", message)
    assert record(draft)["event"]["when"]["start"].startswith(start)


PLACES = [
    ("he took a girl of 14 to room 12", "no hang on it was room 14", ["room 14"]),
    ("he took a girl of 14 to room 12", "14 not 12", ["room 14"]),
    ("he took a girl of 14 to the Crown", "not the Crown, the Swan", ["the Swan"]),
    ("a girl of 14 got out at Gull Street", "she got out at Perch Road not Gull Street", ["Perch Road"]),
    (
        "picked her up at Gull Street, she got out at Fig Lane",
        "sorry she got out at Perch Road",
        ["Gull Street", "Perch Road"],
    ),
]


@pytest.mark.parametrize(("account", "message", "expected"), PLACES)
def test_the_wrong_place_is_told_of_no_more(account: str, message: str, expected: list[str]) -> None:
    """The right one stands in its stead, and the others stay."""
    assert [place["as_told"] for place in of_kind(corrected(account, message), "place")] == expected


CONTACTS = [
    ("his mobile is 07700 900123, a girl of 14", "900124 not 900123", "number", "07700900124"),
    ("her snap is kelly_x1, a girl of 14", "its kelly_x2 not kelly_x1", "handle", "kelly_x2"),
]


@pytest.mark.parametrize(("account", "message", "field", "expected"), CONTACTS)
def test_a_number_and_an_online_name_are_put_right(account: str, message: str, field: str, expected: str) -> None:
    """The wrong one is in no subject any more."""
    subjects = [*of_kind(corrected(account, message), "phone"), *of_kind(corrected(account, message), "online_space")]
    assert [subject[field] for subject in subjects if field in subject] == [expected]


IN_PASSING = [
    f"{CAR}. no hang on it was WR56 not 66. green not blue. and its not stu its steve",
    f"{CAR}\nsorry not blue, green\nno wait WR56 KJH\nits steve not stu",
]


@pytest.mark.parametrize("account", IN_PASSING)
def test_an_account_puts_right_what_it_told_before(account: str) -> None:
    """In the same message only the corrected values are facts."""
    draft = draft_of((account, "account"))
    (vehicle,) = of_kind(draft, "vehicle")
    assert (vehicle["vrm"], vehicle["colour"]) == ("WR56KJH", "green")
    assert "Stu" not in str(record(draft))


def test_words_added_later_put_right_what_was_told_before() -> None:
    """Also without the mark of a correction: an addition after sending."""
    draft = draft_of((CAR, "account"), ("hang on, it was WR56 not 66", "added"))
    assert [vehicle["vrm"] for vehicle in of_kind(draft, "vehicle")] == ["WR56KJH"]


def test_an_answer_puts_right_what_the_account_told() -> None:
    """Asked who else was there, "actually he was more like 45" is the same man."""
    answered = with_facts(
        replace(
            draft_of((PAIR, "account")),
            answers={"read_back": given("yes"), "adults": given(text="actually he was more like 45, bald")},
        )
    )
    assert [person["ages"][0]["min"] for person in of_kind(answered, "person")] == [13, 45]


UNTOUCHED = [
    "a man about 40 was not well, she was not sure where they were going, not from round here",
    "two girls about 13 with a man about 30. actually there was another man about 50",
    "on Friday at 9pm a man took a girl of 14 upstairs. He was back on Saturday, not alone",
    "sorry i was driving, a man about 40 with a girl of 15, actually i know her sister who is 20",
    "he took a girl of 14 to room 12 and not for the first time",
    "a blue Astra and a green Corsa, not new, picked up a girl of 14",
    "his mate Stu, not a nice bloke, and Steve took a girl of 14 home",
]


@pytest.mark.parametrize("account", UNTOUCHED)
def test_an_account_that_only_tells_more_corrects_nothing(account: str) -> None:
    """ "Not", "actually" and "sorry" alone put nothing right."""
    parts = draft_of((account, "account")).parts["account"]
    pieces = [draft_of((piece, "account")).parts.get("account") for piece in account.split(". ")]
    assert len(parts.persons) >= max(len(piece.persons) for piece in pieces if piece)
    assert not any(when.put_right for when in parts.times)
    assert {age for piece in pieces if piece for age in piece.ages} == set(parts.ages)


ACCOUNTS = [
    CAR,
    PAIR,
    "on Friday about 9pm a man took two girls about 13 to room 12",
    "Kelly, 15, and her uncle, about 50, at the Crown in the afternoon, his number is 07700 900123",
    "a man and a woman with a boy of 11, black Golf, they got out at Gull Street about half 4",
    "a girl is being messaged on snap by kezza_99",
]
MESSAGES = [
    *(message for _, message, _ in VEHICLES + TIMES + PLACES),
    *(message for _, message, _ in PEOPLE),
    *(message for _, message, _, _ in CONTACTS),
    "actually she was 12",
    "sorry it was a black one",
    "i meant her dad",
    "oh and not the first time",
    "its her stepdad not her uncle",
    "wait it was Sunday",
    "no it was 9",
    "he is not 50, more like 60",
    "change Friday to Monday",
    "I put 15 but it should be 16",
    "a white van not a Golf",
    "nearly, she was with her mum",
    "scrap that, no car",
]


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize("message", MESSAGES)
def test_what_is_said_to_be_changed_is_changed(account: str, message: str) -> None:
    """Whenever a correction takes hold, and the person is told so, the record differs; else it is not said."""
    held = [item for item in items_of([(account, "account")], message) if item.field and item.holds]
    before, after = record(draft_of((account, "account"))), record(corrected(account, message))
    facts = [_facts(each) for each in (before, after)]
    assert not held or facts[0] != facts[1]


def _facts(read: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a record without where things were told."""
    left = ("told_at", "basis", "how_known", "id", "subjects")
    return [{key: value for key, value in one.items() if key not in left} for one in (*read["subjects"], read["event"])]


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("on Friday about 9pm, no, Saturday", "2026-11-14T20:30"),
        ("last night about 7, sorry 8 oclock", "2026-11-19T20:00"),
        ("on Tues I mean Weds", "2026-11-18T00:00"),
    ],
)
def test_an_account_puts_its_own_time_right(told: str, start: str) -> None:
    """A day or an hour alone behind "no" and "sorry" stands in for the one before it."""
    account = f"a man took a girl of 14 upstairs {told}"
    assert record(draft_of((account, "account")))["event"]["when"]["start"].startswith(start)


def test_an_hour_told_beside_the_right_day_is_the_events() -> None:
    """Whatever stood between the day and its hour."""
    draft = corrected(
        "he took a girl of 14 off last night",
        "no sorry friday not last night. last night i was off. friday about 10 pm",
    )
    when = record(draft)["event"]["when"]
    assert (when["precision"], when["start"][11:16]) == ("hour", "21:30")


@pytest.mark.parametrize(
    "message", ["sorry it was tuesday not monday she told me", "no she told me on tuesday not monday"]
)
def test_the_day_of_the_telling_put_right_dates_nothing(message: str) -> None:
    """It dated nothing before."""
    draft = corrected("on monday lunch a girl of 14 told me her sister lives with a man of 34", message)
    assert record(draft)["event"]["when"] is None
