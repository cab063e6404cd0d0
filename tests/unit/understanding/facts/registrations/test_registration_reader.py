"""Registration marks, whole and in part, in the order in which they stand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.understanding.facts.registrations import read_registrations
from bot.understanding.facts.short_words import short_words

LETTERS = st.sampled_from("ABCDEFGHJKLMNOPRSTUVWXY")
LAST = st.sampled_from("BCDFGHJKLMNPRTVWXY")


def _marks(text: str) -> list[str]:
    return [one.value + ("…" if one.partial else "") for one in read_registrations(text)]


@given(
    area=st.tuples(LETTERS, LETTERS),
    year=st.integers(51, 76),
    end=st.tuples(LAST, LAST, LAST),
    gap=st.sampled_from(["", " "]),
)
def test_every_current_mark_is_found_in_either_case(
    area: tuple[str, ...], year: int, end: tuple[str, ...], gap: str
) -> None:
    """A current mark after the word reg is found with or without its space, in capitals or not.

    Three letters that are a word of a phone ("txt", "pct") belong to what follows.
    """
    assume("".join(end).lower() not in short_words().words)
    mark = f"{''.join(area)}{year}{gap}{''.join(end)}"
    assert [one.value for one in read_registrations(f"reg {mark.lower()} seen")] == [mark.replace(" ", "")]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("reg cx60 bbb seen", ["CX60BBB"]),
        ("the plate was CX30 LKV", ["CX30LKV"]),
        ("blue cx60 and a girl got in", []),
        ("mazda cx60 abc taxis on the door", []),
    ],
)
def test_a_mark_that_begins_like_a_model_is_one_behind_reg(text: str, marks: list[str]) -> None:
    """Letters of an area and a year may be a model's name; the word reg tells them apart."""
    assert [one.value for one in read_registrations(text)] == marks


def test_a_mark_inside_a_taken_span_is_none() -> None:
    """What is known to be a telephone number holds no mark."""
    assert read_registrations("reg AB12 CDE", taken=[(4, 12)]) == []


@given(
    letters=st.tuples(LAST, LAST, LAST), number=st.integers(100, 999), first=st.sampled_from("ABCDEFGHJKLMNPRSTVWXY")
)
def test_a_mark_that_fits_as_written_is_never_put_right(letters: tuple[str, ...], number: int, first: str) -> None:
    """P814 DKV is a mark of 1996 as it stands, though PB14 DKV is one that looks like it; an L200 is a pick-up."""
    assume("".join(letters).lower() not in short_words().words and (first, number) != ("L", 200))
    mark = f"{first}{number} {''.join(letters)}"
    assert [one.value for one in read_registrations(f"reg {mark} seen")] == [mark.replace(" ", "")]


@pytest.mark.parametrize(
    "noun",
    ["order ref", "booking reference", "locker code", "till receipt", "voucher", "staff id", "job no", "raffle ticket"],
)
def test_a_code_that_another_noun_governs_is_no_mark(noun: str) -> None:
    """The noun before a code tells what it is, whatever it looks like."""
    assert read_registrations(f"the {noun} is HX21 KLM, he paid cash") == []


@given(area=st.tuples(LETTERS, LETTERS), year=st.integers(51, 76), end=st.tuples(LAST, LAST, LAST))
def test_a_mark_is_read_letter_by_letter(area: tuple[str, ...], year: int, end: tuple[str, ...]) -> None:
    """Characters parted by spaces make a mark when they fit a style."""
    mark = f"{''.join(area)}{year}{''.join(end)}"
    assert [one.value for one in read_registrations(f"i wrote {' '.join(mark)} on my hand")] == [mark]


def test_the_last_word_on_a_mark_counts() -> None:
    """What the writer takes back is no mark; two marks side by side are two."""
    assert [one.value for one in read_registrations("reg WK16 LTX, no sorry, WL16 LTX")] == ["WL16LTX"]
    assert [one.value for one in read_registrations("WK16 LTX and WL16 LTX outside")] == ["WK16LTX", "WL16LTX"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WK16 LTX, no sorry, WL17 LTX", ["WL17LTX"]),  # two characters differ
        (
            "WK16 LTX was there then hours and hours and hours later on i am sorry to say WL17 LTX came",
            ["WK16LTX", "WL17LTX"],
        ),
        ("WK16 LTX, no sorry, the van was BD51 HMG", ["WK16LTX", "BD51HMG"]),  # another vehicle
        ("WK16 LTX or WK16 LTY", ["WK16LTX"]),  # a guess at the same mark
        ("not WK16 LTX but WK16 LTY", ["WK16LTY"]),
        ("not WK16 LTX but BD51 HMG", ["WK16LTX", "BD51HMG"]),
    ],
)
def test_only_a_mark_much_like_the_next_is_taken_back(text: str, expected: list[str]) -> None:
    """A correction differs in one or two characters and follows closely; another mark is another vehicle."""
    assert _marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reg FX02 KLM", ["FX02KLM"]),
        ("reg FX O2 KLM", ["FX02KLM"]),
        ("reg FX0I KLM", []),  # year 01 was never issued in this style
        ("reg FXSO KLM", []),  # no digit among the figures
        ("reg F116 KLM", ["F116KLM"]),  # fits as it stands
        ("reg 8K21 FNV", ["BK21FNV"]),
        ("reg 8K2I FN5", []),  # three characters to put right
        ("reg 1K21 FNV", []),  # no area begins with I
    ],
)
def test_at_most_two_characters_are_put_right(text: str, expected: list[str]) -> None:
    """Look-alikes are put right in the style of 2001 where area, year and letters then are ones that were issued."""
    assert [one.value for one in read_registrations(text) if not one.partial] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("old Volvo, 418 HKT, by the gate", ["418HKT"]),
        ("418 HKT Volvo", ["418HKT"]),
        ("old Volvo, 418 HKT seen", []),  # words go on
        ("old Volvo 418 HKT", []),  # may be its model and trim
        ("old Peugeot, 308 GTI, by the gate", []),  # a trim
        ("old Volvo, 4 HKT, by the gate", []),  # too short to be sure
        ("old Volvo, 418 HK, by the gate", []),
        ("old Volvo, 418 hkt, by the gate", []),  # not in capitals
        ("a house, 418 HKT, by the gate", []),  # no make beside
    ],
)
def test_an_old_mark_stands_as_an_item_of_its_own_beside_a_make(text: str, expected: list[str]) -> None:
    """Figures and letters without a year are a mark without the word plate only in capitals, alone, beside a make."""
    assert _marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reg on the card is SD64 HGT", ["SD64HGT"]),
        ("reg from his parking ticket SD64 HGT", ["SD64HGT"]),
        ("the card is SD64 HGT", []),
        ("password on the flyer they handed me was SD64 HGT", []),
        ("code he gave me, then a car came, it was SD64 HGT", ["SD64HGT"]),
        ("he had a voucher and a Corsa which was SD64 HGT", ["SD64HGT"]),
        ("docket number off our tablet SD64 HGT", []),
        ("visitor permit SD64 HGT", ["SD64HGT"]),
        ("bus pass SD64 HGT", []),
    ],
)
def test_a_mark_may_be_written_on_what_has_codes_of_its_own(text: str, expected: list[str]) -> None:
    """Where a plate is spoken of first, card and ticket only say where its mark is written."""
    assert _marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bee vee six nine something on the plate", ["BV69…"]),
        ("see you six nine something on the plate", []),
        ("tee vee six on the plate", []),
        ("victor kilo six nine golf hotel tango", ["VK69GHT"]),
        ("vcitor kilo six nine golf hotle tango", ["VK69GHT"]),
        ("are you see vee one six ex tee double you", ["CV16XTW"]),
    ],
)
def test_names_of_letters_spell_a_mark_unless_they_are_words(text: str, expected: list[str]) -> None:
    """A telephone types letters by their names; "see you" alone spells nothing."""
    found = [value for value in _marks(text) if value != "V…"]
    assert (found or _marks(text)) == expected
