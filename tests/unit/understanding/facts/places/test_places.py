"""Places of a gazetteer, by name, nickname and misspelling."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.facts.places import candidates


@dataclass(frozen=True)
class Spot:
    """A place as the knowledge base gives it."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    everyday_words: tuple[str, ...] = ()
    locality: str | None = None


TOWN = (
    Spot("interchange", "Northmere Interchange", "metro_station", ("Mere metro", "Northmere metro")),
    Spot("bus", "Northmere bus station", "bus_station"),
    Spot("centre", "Northmere town centre", "town_centre", ("the town",)),
    Spot("hollin", "Hollin Metro station", "metro_station", ("Hollin metro",)),
    Spot("park", "Carrick Park", "park", ("the boating lake",)),
    Spot("road", "Carrick Road", "road", ("Carrick Rd",)),
    Spot("fell", "Fell Lane", "road"),
    Spot("tram", "Fell Lane tram stop", "tram_stop"),
    Spot("junction", "M99 junction 7", "junction"),
    Spot("word", "The Word", "library", everyday_words=("word",)),
    Spot("hospital", "Fennel Moor Hospital", "hospital", ("the Fennel",)),
    Spot("pool", "Tern Pool and Leisure Centre", "leisure_centre", ("Tern Pool",)),
    Spot("rail", "Northmere railway station", "railway_station"),
    Spot("dock", "Wharf Dock Metro station", "metro_station", ("Wharf Dock",)),
    Spot("hotel", "Orphelia Hotel", "hotel", ("the Orphelia",)),
    Spot("viking", "Viking Centre", "shopping_centre", ("Viking precinct",), everyday_words=("viking",)),
    Spot("head", "Gull Head", "landmark", ("the Head",)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nr the mere metro she was shaking", "interchange"),
        ("norhtmere bus station two men", "bus"),
        ("stood at the fell lane tram", "tram"),
        ("breakdown at junction 7", "junction"),
        ("he lives in northmere somewhere", "centre"),
        ("outside carick road shops", "road"),
        ("lads in carrick pk", "park"),
        ("round by the boating lake", "park"),
        ("took her to fenel moor a and e", "hospital"),
        ("hollin metro again", "hollin"),
        ("took to fennelmoor with a fella", "hospital"),
        ("dropped at the orphe lia hotel", "hotel"),
        ("parked up at the orfelia", "hotel"),
        ("dropped them at wharf doc metro", "dock"),
        ("vikin precinct by the bookies", "viking"),
        ("at tern pool in northmere", "pool"),
        ("northmere station car park", "rail"),
        ("two men on the head by the steps", "head"),
        ("up at gull head with a girl", "head"),
        ("the carrick park ranger saw them", "park"),
    ],
)
def test_the_best_candidate_is_the_place_that_was_meant(text: str, expected: str) -> None:
    """Names are known misspelt, shortened and by nickname."""
    assert candidates(text, TOWN)[0].id == expected


@pytest.mark.parametrize(
    "text",
    [
        "he never said a word to her",
        "got off the metro",
        "a hospital somewhere",
        "the road was wet",
        "down town",
        "the lad had a bag",
        "the head coach drives her home",
        "I told the head about it",
        "our head of year rang her mum",
        "the head of department of the other school",
        "she went to the head teacher",
        "the head lifeguard saw it",
    ],
)
def test_nothing_is_offered_when_nothing_fits(text: str) -> None:
    """Shared words and plain words name no place without support."""
    assert candidates(text, TOWN) == ()


def test_a_place_says_by_which_words_it_was_named() -> None:
    """As typed, whatever the gazetteer calls it."""
    text = "she got off near the Mere  metro & went to M99 jct 7"
    assert [text.index(hit.words) > 0 and hit.words for hit in candidates(text, TOWN)[:2]] == [
        "M99 jct 7",
        "the Mere  metro",
    ]


def test_no_more_than_the_limit_are_offered() -> None:
    """The limit holds, and no gazetteer gives no place."""
    assert len(candidates("northmere metro bus station", TOWN, limit=1)) == 1
    assert candidates("northmere metro", ()) == ()


@given(
    st.text()
    | st.lists(st.sampled_from(["northmere", "metro", "the", "word", "park", "carrick", "town", "road"])).map(" ".join)
)
def test_any_text_gives_candidates_with_a_confidence(text: str) -> None:
    """Whatever is typed, at most four candidates come, each with a confidence up to one."""
    found = candidates(text, TOWN)
    assert len(found) <= 4
    assert all(0 < hit.confidence <= 1 for hit in found)
