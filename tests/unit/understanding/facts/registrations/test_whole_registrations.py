"""Whole registration marks: each format where it is issued, and what only looks like it."""

import pytest

from bot.understanding.facts.registrations import read_registrations


def whole(text: str) -> list[str]:
    """Return the whole marks that a text holds."""
    return [registration.value for registration in read_registrations(text) if not registration.partial]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LV19 KJN outside", ["LV19KJN"]),
        ("LV19KJN outside", ["LV19KJN"]),
        ("lv19kjn outside", ["LV19KJN"]),
        ("lv19 kjn outside", ["LV19KJN"]),
        ("LV-19-KJN outside", ["LV19KJN"]),
        ("LV 19 KJN outside", ["LV19KJN"]),
        ("a white van lv 19 kjn", ["LV19KJN"]),  # parted in small letters: only beside a vehicle
        ("then lv 19 kjn", []),
        ("LV1 9KJN outside", []),  # parted where no plate is
        ("AT 14 SHE was there", []),  # both ends are words
        ("at 14 she was there", []),
        ("reg AT14 SHE", []),  # no mark ends in this word
        ("the car was AT14 MEN", ["AT14MEN"]),  # only the end is a word, and it is in capitals
        ("THE CAR WAS AT14 MEN", []),  # all is in capitals, which say nothing
        ("we met at 19 kjn", []),  # the start is a word
        ("reg at 19 kjn", ["AT19KJN"]),
        ("we saw lv19 men", []),
        ("reg lv19 men", ["LV19MEN"]),  # the clause ends there
        ("reg lv19 men got out", []),
        ("reg LV19 AND", []),  # never a mark's end
        ("order ref LV19 KJN", []),
        ("LV19 KJN is on my booking", []),
        ("LV19 KJN wasnt the car", []),
        ("@LV19KJN", []),
        ("£LV19KJN", []),
        ("LV19KJN: a name", []),
        ("LV19 KJNX outside", []),
    ],
)
def test_a_mark_of_2001_is_read_where_it_can_be_no_words(text: str, expected: list[str]) -> None:
    """Two letters, two figures, three letters: parted as on a plate, and no sentence that happens to fit."""
    assert whole(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reg P814 DKV", ["P814DKV"]),
        ("reg AVK 318K", ["AVK318K"]),
        ("P814DKV", ["P814DKV"]),  # three figures stand alone
        ("p814 dkv", ["P814DKV"]),
        ("P8 DKV", []),  # one figure needs a vehicle or a plate
        ("a white van, P8 DKV", ["P8DKV"]),
        ("I814 DKV", []),  # no year had this letter
        ("P014 DKV", []),  # no mark begins with nought
        ("reg B16 BOY", ["B16BOY"]),
        ("a Merc was there, B16 BOY", ["B16BOY"]),  # bought for its word
        ("B16 BOY was there", []),  # no vehicle
        ("B16 BOY got on a bus", []),
        ("Y9 LAD in room B12", []),
        ("year Y9 LAD", []),
        ("SEAT 12K", []),
        ("SAT 12A on the plane", []),
        ("room B12 KLM", []),
        ("invoice P814 DKV", []),
        ("a van in bay P814 DKV", ["P814DKV"]),  # a spot's code would hardly be as long, in capitals beside a van
        ("reg is p 814 dkv", ["P814DKV"]),
        ("the reg was q418 hrt", ["Q418HRT"]),
    ],
)
def test_a_mark_with_one_letter_for_its_year_asks_for_more_the_shorter_it_is(text: str, expected: list[str]) -> None:
    """Marks of 1963 to 2001 and of doubtful age look like rooms, roads and school years."""
    assert whole(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("northern irish plates JIG 4471", ["JIG4471"]),
        ("reg LUI 2294", ["LUI2294"]),
        ("a grey Passat, LUI 2294", ["LUI2294"]),
        ("a grey van, LUI 22", []),  # two figures only beside a plate
        ("reg LUI 22", ["LUI22"]),
        ("LUI 2294 was there", []),  # nothing speaks of a vehicle
        ("order LUI 2294", []),
        ("in 2294 a car", []),
        ("a diplomatic car 271 D 118", ["271D118"]),
        ("271 D 118 was there", []),
        ("dublin plate 12 D 4512", ["12D4512"]),
        ("irish reg 191 KY 204", ["191KY204"]),
        ("a car with 12 D 4512 on it", []),
        ("irish reg 191 QQ 204", ["191QQ"]),  # no county: an old mark
        ("trade plates 123 AB", ["123AB"]),
        ("trade plate number is 04512", ["04512"]),
        ("trade fair 123 AB", []),
    ],
)
def test_marks_of_other_registers_are_read_where_their_register_is_spoken_of(text: str, expected: list[str]) -> None:
    """Northern Ireland, diplomats, the Irish Republic and the motor trade."""
    assert whole(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("old reg ABC 12", ["ABC12"]),
        ("private plate K1 NGS", ["K1NGS"]),
        ("private reg RAJ 4", ["RAJ4"]),
        ("the plate says 4 RAJ", ["4RAJ"]),
        ("a 66 plate", []),  # an age, not a mark
        ("A 66 on the plate", ["A66"]),
        ("a white van 10 pm", []),
        ("reg 10pm", []),
        ("a 4x4 with plate A1", []),
        ("an Audi A3 with a reg", []),  # a model
        ("the 12 men had a private plate", []),
        ("12 MEN is his private plate", ["12MEN"]),
        ("a car, room ABC 12", []),
        ("AND 12 was the plate", []),
    ],
)
def test_letters_and_figures_without_a_year_need_a_plate(text: str, expected: list[str]) -> None:
    """Old and private marks may be any short code, so a plate has to be spoken of."""
    assert whole(text) == expected
