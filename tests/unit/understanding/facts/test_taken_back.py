"""What a writer takes back in the same breath is no fact; what only stands beside a "no" or a "sorry" is."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_facts, read_spoken_places
from bot.understanding.facts.taken_back import without_taken_back

TAKEN_BACK = [
    ("a blue, sorry, green Astra", "a green Astra"),
    ("he was 30 no 40 odd", "he was 40 odd"),
    ("about 9 no 10 at night", "about 10 at night"),
    ("room 12 ... no hang on it was room 14", "room 14"),
    ("on Tuesday, no wait, Wednesday", "on Wednesday"),
    ("two no three girls", "three girls"),
    ("dark blue no sorry black Golf", "black Golf"),
    ("Stu, sorry, Steve drove her", "Steve drove her"),
    ("kelly i mean kerry was there", "kerry was there"),
    ("dropped them at Gull Street, sorry, Perch Road", "dropped them at Perch Road"),
    ("on the 12th, tell a lie, 13th", "on the 13th"),
    ("theres one called shan, no shaz", "theres one called shaz"),
    ("her names ellie, sorry, elsie and she is 13", "her names elsie and she is 13"),
    ("flat 3 actually flat 4", "flat 4"),
    ("yesterday morning... no, Friday morning", "Friday morning"),
    ("it was Tues I mean Weds", "it was Weds"),
    ("in on Thurs, sorry Fri night", "in on Fri night"),
    ("at 7, sorry 8 oclock", "at 8 oclock"),
]
STAYS = [
    "flat 3 no 12 Gull Street",
    "he paid 30, no 40p change",
    "two girls, no lads",
    "a blue car, no plates",
    "green sorry for the rambling",
    "she is 14, sorry I do not know more",
    "Kelly, no idea of her surname",
    "at 9, no later",
    "one called nick, no nickname that i know",
    "he was called sam, no same age as her",
    "called ian, no idea of the rest",
    "room 12 no cleaning all week",
    "he sat, no sunglasses on",
    "Friday, sorry, he was back on the Saturday too",
    "",
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_BACK)
def test_only_the_value_that_stands_is_read(text: str, expected: str) -> None:
    """A value, a cue and another value of the same kind: the second counts."""
    assert without_taken_back(text) == expected


@pytest.mark.parametrize("text", STAYS)
def test_without_another_value_of_the_kind_nothing_is_taken_back(text: str) -> None:
    """A "no" or a "sorry" alone takes nothing away."""
    assert without_taken_back(text) == text


def test_facts_and_places_are_those_that_stand() -> None:
    """One colour, one age, one room."""
    text = "a girl of 14, he was 30 no 40 odd in a blue, sorry, green Astra, took her to room 12, no sorry, room 14"
    facts = read_facts(text)
    assert [vehicle.colour for vehicle in facts.vehicles] == ["green"]
    assert [age.min for age in facts.ages] == [14, 40]
    assert [place.text for place in read_spoken_places(text)] == ["room 14"]
