"""Parts of registration marks: what is told of a plate that was seen for a moment."""

import pytest

from bot.understanding.facts.registrations import read_registrations


def parts(text: str) -> list[str]:
    """Return the parts of marks that a text holds."""
    return [registration.value for registration in read_registrations(text) if registration.partial]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reg ends KJN", ["KJN"]),
        ("reg ending in kjn", ["KJN"]),
        ("last three were KJN on a van", ["KJN"]),
        ("last three were kjn, a white van", ["KJN"]),  # no word
        ("last three were men in a van", []),
        ("reg ended in men", []),  # a word in small letters
        ("reg ended in MEN", ["MEN"]),
        ("reg starts LV19", ["LV19"]),
        ("reg starts with LV", ["LV"]),
        ("first two letters L V on a van", ["LV"]),
        ("shift starts 10pm, white van", []),
        ("his number ends 4471", []),
        ("his phone ends 471, he has a van", []),
        ("plate ends 471", ["471"]),
        ("plate ends 4", []),  # one figure says nothing
        ("reg starts with a", []),
        ("reg starts with LV then 19", ["LV19"]),
        ("partial reg MJ66", ["MJ66"]),
        ("only got MJ66 of the plate", ["MJ66"]),
    ],
)
def test_words_lead_up_to_part_of_a_mark(text: str, expected: list[str]) -> None:
    """ "Ends", "starts", "last three" and "only got" say what follows, unless it is a word, a time or a telephone."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a van, LT64 is all i got", ["LT64"]),
        ("a van with PLX at the end", ["PLX"]),
        ("a van with plx at the end", ["PLX"]),
        ("a van with men at the end", []),
        ("LV19 something, blue Corsa", ["LV19"]),
        ("LV19 something", ["LV19"]),
        ("WR09 then PF and one more, a van", ["WR09PF"]),
        ("reg was LV19 then i lost it", ["LV19"]),
        ("a van, 64 at the end", []),  # figures alone may be anything
        ("room LV19 something", ["LV19"]),
        ("a van and a BMW X5 something", []),  # a model
        ("a van, s4 something", []),  # a model's name
        ("a van, x9 something", ["X9"]),
        ("reg LV19, the rest was muddy", ["LV19"]),
    ],
)
def test_words_behind_say_that_a_mark_goes_on(text: str, expected: list[str]) -> None:
    """ "Something", "is all I got" and "at the end" make a part of what stands before them."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the LM70 plate", ["LM70"]),
        ("a van on a KX plate", ["KX"]),
        ("a van on a kx plate", []),
        ("the IN plate", []),  # a word
        ("plate had a K5K in it", ["K5K"]),
        ("a van, taxi plate has x5x in it", ["X5X"]),
        ("plate had a 5 in it", []),
        ("a van LV19 parked", ["LV19"]),
        ("a van lv19 parked", []),
        ("there was LV19 there", []),
        ("a van from SK14", []),  # a place
        ("a van in the SK14 area", []),
        ("a van in room LV19", []),
        ("18 KLN, missed the front of the plate", ["18KLN"]),
        ("18 kln, missed the front of the plate", ["18KLN"]),
        ("he was 18 kln, no car", []),
        ("18 men, missed the plate", []),
    ],
)
def test_part_of_a_mark_stands_alone_only_where_little_else_can_be_meant(text: str, expected: list[str]) -> None:
    """An area and a year beside a vehicle, an end in capitals beside a plate; no postcode, room or model."""
    assert parts(text) == expected
