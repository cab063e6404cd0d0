"""Vehicles: registration marks, makes, models and colours of one text, put together vehicle by vehicle."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.facts import Vehicle, told_by_kind
from bot.understanding.facts.registrations import read_registrations
from bot.understanding.facts.vehicles import read_vehicles
from tests.unit.understanding.cases import cases


def _vehicles(text: str) -> tuple[Vehicle, ...]:
    return read_vehicles(text, read_registrations(text))


@pytest.mark.parametrize("case", cases("vehicles"), ids=lambda case: case["text"])
def test_vehicles_are_read_as_they_are_typed(case: dict[str, Any]) -> None:
    """Marks of every United Kingdom style, with what is told of the vehicle; words, rooms and roads are no marks."""
    found = [[one.vrm, one.vrm_partial, one.make, one.model, one.colour] for one in _vehicles(case["text"])]
    assert found == case["vehicles"]


@given(st.text() | st.text(alphabet="abo015 2zQregplate", max_size=60))
def test_any_text_gives_vehicles(text: str) -> None:
    """Whatever is typed, reading vehicles answers, with marks in capitals and without spaces."""
    marks = [one.vrm for one in _vehicles(text) if one.vrm]
    assert all(mark == mark.upper() and " " not in mark for mark in marks)


@pytest.mark.parametrize(
    "text",
    ["sat in the seat", "a golf club", "the focus group", "in a polo shirt", "she went up", "mini skirt", "a note"],
)
def test_a_model_that_is_an_ordinary_word_names_no_vehicle_by_itself(text: str) -> None:
    """Golf is a game, a focus is a group, a seat is for sitting on, until something speaks of a vehicle."""
    assert _vehicles(text) == ()


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("a dark metallic blue Golf", "dark blue"),
        ("a metallic dark blue Golf", "dark blue"),
        ("a baby blue Golf", "blue"),
        ("a gunmetal grey Golf", "grey"),
        ("a gunmetal Golf", "gunmetal"),
        ("a greeny blue Golf", "blue"),
        ("a dk green Golf", "dark green"),
        ("a navy Golf", "navy"),
    ],
)
def test_a_colour_is_told_with_how_deep_it_is_and_no_more(text: str, colour: str) -> None:
    """What a maker calls a shade helps nobody look for a car; dark and light do."""
    (vehicle,) = _vehicles(text)
    assert vehicle.colour == colour


@pytest.mark.parametrize(
    ("text", "make"),
    [("a vauxhll outside", "Vauxhall"), ("a auxhall outside", "Vauxhall"), ("a tipper outside", None)],
)
def test_a_long_make_may_hold_one_slip(text: str, make: str | None) -> None:
    """A letter lost at the front is a slip too; another first letter makes another word."""
    assert [one.make for one in _vehicles(text)] == ([make] if make else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two girls on a moped with an older man", ("a moped",)),
        ("he came on an old motorbike, the motorbike had no lights", ("an old motorbike",)),
        ("they left in a limo", ("a limo",)),
        ("a black moped", ()),
        ("his moped is a Honda", ()),
        ("he was in a van", ()),
        ("a lad on his push scooter", ()),
        ("im on my moped delivering", ()),
    ],
)
def test_a_kind_that_tells_apart_is_told_where_nothing_else_is(text: str, expected: tuple[str, ...]) -> None:
    """A moped without a make is a vehicle of its kind; a van is one of many, and the writer's own is none."""
    assert told_by_kind(text) == expected
