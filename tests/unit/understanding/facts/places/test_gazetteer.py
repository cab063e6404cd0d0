"""The index of a gazetteer."""

import pytest

from bot.understanding.facts.places import candidates
from bot.understanding.facts.places.gazetteer import Gazetteer, indexed
from bot.understanding.facts.places.typed_words import words_of
from tests.unit.understanding.facts.places.test_places import TOWN, Spot


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Carrick Rd", ["carrick", "road"]),
        ("St. George's Sq", ["st", "georges", "square"]),
        ("Tern Pool & Leisure Ctr", ["tern", "pool", "and", "leisure", "centre"]),
        ("M99 jct 7", ["m99", "junction", "7"]),
        ("Château", ["chateau"]),
        ("?!", []),
    ],
)
def test_names_and_texts_are_cut_into_the_same_words(typed: str, words: list[str]) -> None:
    """Short forms, accents, capitals and marks make no difference."""
    assert words_of(typed) == words


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    """A word of one name tells more than a word of many, a word for a kind of place less, a joining word nothing."""
    weight = Gazetteer(TOWN).weight

    assert weight["hollin"] > weight["northmere"] > weight["and"]
    assert weight["hospital"] < weight["fennel"]


@pytest.mark.parametrize(
    ("kind", "name", "spoken"),
    [
        ("tram_stop", "Fell Lane tram stop", ("fell", "lane", "tram")),
        ("metro_station", "Hollin Metro station", ("hollin", "metro")),
        ("railway_station", "Northmere railway station", ("northmere", "station")),
        ("town_centre", "Northmere town centre", ("northmere",)),
        ("leisure_centre", "Tern leisure centre", ("tern", "leisure")),
        ("junction", "M99 junction 7", ("junction", "7")),
    ],
)
def test_a_place_is_also_said_without_the_word_for_its_kind(kind: str, name: str, spoken: tuple[str, ...]) -> None:
    """What people leave out of a name is left out of one form of it."""
    assert spoken in [form.words for form in Gazetteer((Spot("a", name, kind),)).forms]


def test_everyday_words_come_from_the_place_itself() -> None:
    """The same name is everyday where its record says so; words for kinds of place always are."""
    plain, named, kind = (
        Gazetteer((spot,)).forms[0]
        for spot in (
            Spot("a", "The Magnet", "pub", everyday_words=("magnet",)),
            Spot("b", "The Magnet", "pub"),
            Spot("c", "Market Square", "landmark"),
        )
    )

    assert (plain.everyday, named.everyday, kind.everyday) == (True, False, True)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("at the magnet with two men", True),
        ("outside the magnet", True),
        ("he is a magnet for them", False),
        ("magnet on the fridge door at home", False),
        ("the magnet", True),
    ],
)
def test_an_everyday_name_must_be_led_up_to(text: str, offered: bool) -> None:
    """A new area's everyday name is told from the everyday word by what stands before it, without a change of code."""
    area = (Spot("magnet", "The Magnet", "pub", everyday_words=("magnet",)), Spot("hollin", "Hollin Road", "road"))

    assert bool(candidates(text, area)) == offered


def test_one_gazetteer_is_indexed_once() -> None:
    """The index is built at the first use; another sequence has its own."""
    assert indexed(TOWN) is indexed(TOWN)
    assert indexed(TOWN[:3]) is not indexed(TOWN)


@pytest.mark.parametrize(("text", "places"), [("at the quay", ["Lantern Quay"]), ("at Greggs on Quay Road", [])])
def test_a_street_that_is_named_after_a_place_is_not_the_place(text: str, places: list[str]) -> None:
    """A point on the map that nobody told would send police elsewhere."""
    quay = Spot("quay", "Lantern Quay", "harbour", ("the quay",))
    assert [hit.name for hit in candidates(text, (quay,))] == places
