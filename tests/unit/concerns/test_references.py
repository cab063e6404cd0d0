"""References that are read out on the phone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.concerns.references import ALPHABET, BadReference, new_reference, parse_reference


def test_a_fresh_reference_has_the_printed_form_and_reads_back() -> None:
    """Two groups of four and a check character, none of them easy to mishear."""
    made = [new_reference() for _ in range(200)]
    assert all(parse_reference(reference) == reference for reference in made)
    assert all(len(reference) == len("SL-7K3M-9QXD-4") for reference in made)


@pytest.mark.parametrize(
    "typed",
    [
        "sl-0000-0101-t",
        "SL 0000 0101 T",
        "slooooololt",
        "0000 0IOl T",
        "S1-OOOO-O1O1-T",
        " 00000101T ",
        "sl_0000.0101/t",
    ],
)
def test_reading_forgives_case_spaces_and_look_alikes(typed: str) -> None:
    """O is read as 0; I and L as 1; dashes and spaces do not matter."""
    assert parse_reference(typed) == "SL-0000-0101-T"


WRONG = {
    "": "length",
    "SL-0000": "length",
    "SL-0000-0101-TT": "length",
    "SL-0000-010U-T": "character",
    "SL-0000-0101-9": "check",
    "SL-0000-1001-T": "check",
}


@pytest.mark.parametrize(("typed", "code"), WRONG.items())
def test_what_is_wrong_is_said(typed: str, code: str) -> None:
    """A text that is no reference says whether length, a character or the check is at fault."""
    with pytest.raises(BadReference) as told:
        parse_reference(typed)
    assert told.value.code == code


@given(st.integers(0, 7), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(place: int, other: str) -> None:
    """37 is prime and larger than the alphabet, so no single slip passes the check."""
    reference = new_reference()
    body = reference[3:7] + reference[8:12]
    wrong = body[:place] + other + body[place + 1 :]
    if wrong != body:
        with pytest.raises(BadReference):
            parse_reference(wrong + reference[-1])


@given(st.integers(0, 6))
def test_two_swapped_neighbours_are_always_found(place: int) -> None:
    """The commonest slip on the phone."""
    reference = new_reference()
    body = reference[3:7] + reference[8:12]
    swapped = body[:place] + body[place + 1] + body[place] + body[place + 2 :]
    if swapped != body:
        with pytest.raises(BadReference):
            parse_reference(swapped + reference[-1])


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but BadReference ever comes of a text that is no reference."""
    with pytest.raises(BadReference):
        parse_reference(f"U{text}")
