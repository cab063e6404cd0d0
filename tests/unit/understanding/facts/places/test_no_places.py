"""Cars, people with a title and firms are no places; junctions and houses keep all that was told."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_spoken_places

NO_PLACES = (
    "his car was a Mondeo estate parked outside",
    "a silver Astra estate followed us",
    "a lad in a silver Focus estate waits for her",
    "she got into the Scirocco and cried",
    "bloke called Mr Park was waiting",
    "Mrs Lane told me about it",
    "he works for Marsh House Removals",
    "a job for Brindle Taxis came up",
    "his name is Dale Forest",
    "the letter went to the school on Monday",
    "I emailed it over to the academy",
    "he handed a note in to the library",
    "I reported it to the school",
)
PLACES = {
    "on the Ford estate with two lads": "Ford estate",
    "on the Marsh Farm estate": "Marsh Farm estate",
    "she was in a Focus estate on Carr Lane": "Carr Lane",
    "takes her to the Leeds road / Mill lane lights where they meet": "the Leeds road / Mill lane lights",
    "the corner of Quay Road and Marl Street": "the corner of Quay Road and Marl Street",
    "met at the junction of Heron Close and Mill Lane": "the junction of Heron Close and Mill Lane",
    "gets on at Carr Lane top with a bloke": "Carr Lane",
    "dropped at 14 denholme terrace": "14 denholme terrace",
    "drop 4 quay view": "4 quay view",
    "saw them at the harbour lodge": "the harbour lodge",
    "sat in the bus station car park": "the bus station car park",
    "the Swan on Marl Street is where they go": "the Swan on Marl Street",
    "near the Co op, Tanner Row": "the Co op, Tanner Row",
    "they sit by the bins behind the chippy": "the bins behind the chippy",
    "picked up at the front gate by a man": "the front gate",
    "meets her at the clock tower on Sundays": "the clock tower",
    "the car went to the school and waited": "the school",
    "he sent her to the library": "the library",
}
SEVERAL = {
    "from Whelk Lane to Marl Street": ["Whelk Lane", "Marl Street"],
    "they go up Marl Street and Whelk Lane at night": ["Marl Street", "Whelk Lane"],
}


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    """The body of a car, a surname and a firm are nothing that police can go to."""
    assert read_spoken_places(text) == ()


@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_a_place_is_whole_as_it_was_told(text: str, place: str) -> None:
    """With its number, both streets of a junction, and the last word that says what it is."""
    assert [spoken.text for spoken in read_spoken_places(text)] == [place]


@pytest.mark.parametrize(("text", "places"), SEVERAL.items())
def test_two_streets_that_do_not_meet_are_two_places(text: str, places: list[str]) -> None:
    """Only a word for where they meet, or a stroke, makes one of them."""
    assert [spoken.text for spoken in read_spoken_places(text)] == places
