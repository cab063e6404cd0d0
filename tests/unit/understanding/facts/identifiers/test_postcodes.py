"""Postcodes, and the rooms, roads and registration marks that look like their outward half."""

import pytest

from bot.understanding.facts.identifiers import read_postcodes


def postcodes(text: str) -> list[str]:
    """Return the postcodes that a text holds."""
    return [postcode.value for postcode in read_postcodes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NE33 2PT was the drop", ["NE33 2PT"]),
        ("ne332pt was the drop", ["NE33 2PT"]),
        ("NE33-2PT was the drop", ["NE33 2PT"]),
        ("EC1A 1BB was the drop", ["EC1A 1BB"]),
        ("W1A 1AA was the drop", ["W1A 1AA"]),
        ("ZZ33 2PT was the drop", []),  # no area
        ("NE33 2CT was the drop", []),  # no inward half ends in C
        ("NE33 2PTX was the drop", []),
        ("postcode NE33 O PT", ["NE33"]),
        ("postcode is NE33 OPT", ["NE33 0PT"]),  # a nought typed as a letter
        ("the van NE33 OPT", []),
    ],
)
def test_a_full_postcode_is_told_by_its_shape(text: str, expected: list[str]) -> None:
    """Its area exists and its inward half holds only letters that are in use; districts are not asked to exist."""
    assert postcodes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dropped off in NE33", ["NE33"]),
        ("the ne33 area", ["NE33"]),
        ("he lives in e1", ["E1"]),
        ("from NE33 to NE34", ["NE33", "NE34"]),
        ("it was NE33 they said", ["NE33"]),  # capitals, two letters of an area
        ("it was ne33 they said", []),
        ("it was E1 they said", []),
        ("room NE33", []),
        ("bus NE33", []),
        ("the NE33 girl", []),
        ("reg starts NE33", []),
        ("a van NE33 parked", []),  # part of a mark
        ("NE33 KJN in a van", []),  # a mark
        ("the A19", []),
        ("from M62 southbound", []),
        ("dropped at M62", []),  # a motorway
        ("he lives in M62", ["M62"]),
        ("dropped at M14", ["M14"]),
        ("dropped at SW1A", ["SW1A"]),
        ("dropped at NE1A", []),  # only inner London ends in a letter
        ("HS2 they said", []),
        ("order NE33 model", []),
        ("NE33 2 they said", []),
    ],
)
def test_an_outward_half_is_told_by_the_words_around(text: str, expected: list[str]) -> None:
    """Rooms, roads, models and parts of registration marks have the same shape."""
    assert postcodes(text) == expected


def test_what_is_taken_holds_no_postcode() -> None:
    """A handle or a telephone number that was read before is not read again."""
    assert read_postcodes("snap ne33 2pt", taken=[(5, 12)]) == []
