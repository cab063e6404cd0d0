"""Where in a place it was is read as told: a room, a floor, a bay, a platform, a door."""

from __future__ import annotations

import pytest

from bot.understanding.facts.places.inside.place_details import detail_spans

TOLD = {
    "he took her up to room 41 on the third floor": ("room 41", "third floor"),
    "a van on level 2, bay 118 of the multi storey": ("level 2", "bay 118"),
    "she got on at platform four by the waiting room": ("platform four", "waiting room"),
    "they left by the fire exit and down the back stairs": ("fire exit", "back stairs"),
    "top deck, back row, two lads with her": ("top deck", "back row"),
    "Flat C, block 3, ground-floor": ("Flat C", "block 3", "ground-floor"),
    "the disabled toilets by gate 9": ("disabled toilets", "gate 9"),
    "pitch 14 at the caravan site": ("pitch 14",),
    "rm 7 was booked by a man": ("rm 7",),
    "they use our side entrance": ("side entrance",),
    "on level -1 by the loading bay": ("level -1", "loading bay"),
    "carriage 3, a man with a girl": ("carriage 3",),
    "the beer garden, table 12": ("beer garden", "table 12"),
    "caravan number 16": ("caravan number 16",),
}
NOT_TOLD = (
    "I am level 3 safeguarding trained",
    "in room at 9 o'clock",
    "she sat on the floor and cried",
    "by the gate 3 girls were waiting",
    "he wanted a table of two",
    "my room 4 is at the end",
    "stand 2 minutes from there",
    "it was not room 12",
    "a first class ticket",
    "the door was open",
)


def place_details(text: str) -> tuple[str, ...]:
    """Return the words for where in a place it was, each once, in order."""
    return tuple(dict.fromkeys(text[start:end] for start, end in detail_spans(text)))


@pytest.mark.parametrize(("text", "details"), TOLD.items())
def test_the_words_for_where_in_a_place_are_read(text: str, details: tuple[str, ...]) -> None:
    """In the order told, each once."""
    assert place_details(text) == details


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_numbers_and_words_are_no_part_of_a_place(text: str) -> None:
    """A course, a time, people, what was denied, the writer's own room."""
    assert place_details(text) == ()


def test_what_was_put_right_in_passing_is_gone() -> None:
    """The later word counts."""
    assert place_details("he had room 12, no sorry, room 14") == ("room 14",)


def test_a_detail_that_comes_twice_is_told_once() -> None:
    """However often it is said."""
    assert place_details("bay 12. again in bay 12") == ("bay 12",)
