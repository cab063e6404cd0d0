"""Registration marks that are said or spelt, as a telephone writes them down."""

import pytest

from bot.understanding.facts.registrations import read_registrations


def marks(text: str) -> list[str]:
    """Return the marks that a text holds, parts with a mark of omission."""
    return [registration.value + "…" * registration.partial for registration in read_registrations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kilo x-ray two one oscar papa tango", ["KX21OPT"]),
        ("kilo x ray two one oscar papa tango", ["KX21OPT"]),
        ("kilo xray 21 oscar papa tango", ["KX21OPT"]),
        ("kilo x-ray twenty one oscar papa tango", ["KX21OPT"]),
        ("kilo and x-ray then two one dash oscar papa tango", ["KX21OPT"]),
        ("b for bravo d for delta five one h for hotel m for mike g for golf", ["BD51HMG"]),
        ("l n 2 3 o x f", ["LN23OXF"]),
        ("l v one nine k j n", ["LV19KJN"]),
        ("papa eight one four delta kilo victor", ["P814DKV"]),
        ("lima victor double six kilo juliet november", ["LV66KJN"]),
        ("foxtrott juliet one seven x-ray alpha bravo", ["FJ17XAB"]),
        ("a kilo x-ray two one oscar papa tango", ["KX21OPT"]),  # an article leads up to it
        ("order ref kilo x-ray two one oscar papa tango", []),
    ],
)
def test_a_whole_mark_is_spelt(text: str, expected: list[str]) -> None:
    """Words of the alphabet, single letters and words for figures make one mark."""
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lima victor one nine and then i lost it", ["LV19…"]),
        ("foxtrot juliet one seven, dark blue van", ["FJ17…"]),
        ("plate ended oscar papa tango", ["OPT…"]),
        ("a van, oscar papa tango", ["OPT…"]),
        ("oscar and juliet went home", []),  # two names
        ("we had a golf at the hotel", []),
        ("she met romeo at hotel one", []),
        ("i see you are ok", []),
        ("bee vee six nine on the plate", ["BV69…"]),
        ("see lima victor one nine on the plate", ["LV19…"]),  # words before it
        ("we saw two or three of them", []),
    ],
)
def test_part_of_a_mark_is_spelt_by_two_words_of_the_alphabet_at_least(text: str, expected: list[str]) -> None:
    """One word of the alphabet stands in many sentences; two in a row with figures do not."""
    assert marks(text) == expected
