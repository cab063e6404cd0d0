"""Vehicles: marks whole and in part, makes, models, colours."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.makes import catalogue
from bot.understanding.marks import read_marks
from bot.understanding.vehicles import read_vehicles
from tests.unit.understanding.cases import cases

LETTERS = st.sampled_from("ABCDEFGHJKLMNOPRSTUVWXY")
LAST = st.sampled_from("BCDFGHJKLMNPRTVWXY")


@pytest.mark.parametrize("case", cases("vehicles"), ids=lambda case: case["text"])
def test_vehicles_are_read_as_they_are_typed(case: dict[str, Any]) -> None:
    """Marks of every United Kingdom style, with what is told of the vehicle; words, rooms and roads are no marks."""
    found = [[one.vrm, one.vrm_partial, one.make, one.model, one.colour] for one in read_vehicles(case["text"])]
    assert found == case["vehicles"]


@given(
    area=st.tuples(LETTERS, LETTERS),
    year=st.integers(51, 76),
    end=st.tuples(LAST, LAST, LAST),
    gap=st.sampled_from(["", " "]),
)
def test_every_current_mark_is_found_in_either_case(
    area: tuple[str, ...], year: int, end: tuple[str, ...], gap: str
) -> None:
    """A current mark after the word reg is found with or without its space, in capitals or not."""
    mark = f"{''.join(area)}{year}{gap}{''.join(end)}"
    assert [one.value for one in read_marks(f"reg {mark.lower()} seen")] == [mark.replace(" ", "")]


@given(st.text() | st.text(alphabet="abo015 2zQregplate", max_size=60))
def test_any_text_gives_vehicles(text: str) -> None:
    """Whatever is typed, reading vehicles answers, with marks in capitals and without spaces."""
    marks = [one.vrm for one in read_vehicles(text) if one.vrm]
    assert all(mark == mark.upper() and " " not in mark for mark in marks)


def test_a_mark_inside_a_taken_span_is_none() -> None:
    """What is known to be a telephone number holds no mark."""
    assert read_marks("reg AB12 CDE", taken=[(4, 12)]) == []


def test_every_model_implies_its_make() -> None:
    """A model alone leads to exactly one vehicle with a make."""
    for text in ("a transit", "a corsa", "a qashqai", "a clio"):
        (found,) = catalogue().named(text)
        assert found.make
        assert found.model


@pytest.mark.parametrize(
    "text",
    ["sat in the seat", "a golf club", "the focus group", "in a polo shirt", "she went up", "mini skirt", "a note"],
)
def test_a_model_that_is_an_ordinary_word_names_no_vehicle_by_itself(text: str) -> None:
    """Golf is a game, a focus is a group, a seat is for sitting on, until something speaks of a vehicle."""
    assert read_vehicles(text) == ()


@given(
    letters=st.tuples(LAST, LAST, LAST), number=st.integers(100, 999), first=st.sampled_from("ABCDEFGHJKLMNPRSTVWXY")
)
def test_a_mark_that_fits_as_written_is_never_put_right(letters: tuple[str, ...], number: int, first: str) -> None:
    """P814 DKV is a mark of 1996 as it stands, though PB14 DKV is one that looks like it."""
    mark = f"{first}{number} {''.join(letters)}"
    assert [one.value for one in read_marks(f"reg {mark} seen")] == [mark.replace(" ", "")]


@pytest.mark.parametrize(
    "noun",
    ["order ref", "booking reference", "locker code", "till receipt", "voucher", "staff id", "job no", "raffle ticket"],
)
def test_a_code_that_another_noun_governs_is_no_mark(noun: str) -> None:
    """The noun before a code tells what it is, whatever it looks like."""
    assert read_marks(f"the {noun} is HX21 KLM, he paid cash") == []


@given(area=st.tuples(LETTERS, LETTERS), year=st.integers(51, 76), end=st.tuples(LAST, LAST, LAST))
def test_a_mark_is_read_letter_by_letter(area: tuple[str, ...], year: int, end: tuple[str, ...]) -> None:
    """Characters parted by spaces make a mark when they fit a style."""
    mark = f"{''.join(area)}{year}{''.join(end)}"
    assert [one.value for one in read_marks(f"i wrote {' '.join(mark)} on my hand")] == [mark]


def test_the_last_word_on_a_mark_counts() -> None:
    """What the writer takes back is no mark; two marks side by side are two."""
    assert [one.value for one in read_marks("reg WK16 LTX, no sorry, WL16 LTX")] == ["WL16LTX"]
    assert [one.value for one in read_marks("WK16 LTX and WL16 LTX outside")] == ["WK16LTX", "WL16LTX"]
