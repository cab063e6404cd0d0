"""Places that no gazetteer knows are read by their words, with the part that each played."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_spoken_places, role_of_place

NAMED = [
    ("the fare wanted 27 Samphire Terrace", ["27 Samphire Terrace"]),
    ("they use the flats on Bellwether Street", ["the flats on Bellwether Street"]),
    ("two of them went up to room 31 with her", ["room 31"]),
    ("house number 4 Teasel Court, blinds always down", ["house number 4 Teasel Court"]),
    ("lads drinking at The Plough and Lantern after closing", ["The Plough and Lantern"]),
    ("a house on Teasel Court number 4, men come and go", ["a house on Teasel Court number 4"]),
    ("Teasel Court number 4 is where they go", ["Teasel Court number 4"]),
    ("he told the Head and rang the Police", []),
    ("12 men and 3 girls", []),
    ("she wants to go back to my house", []),
    ("dropped at Samphire Terrace not Bellwether Street", ["Samphire Terrace"]),
]
ROLES = [
    ("picked two girls up from outside the chippy", "pick_up"),
    ("fare from the chippy at midnight", "pick_up"),
    ("she got out at the chippy", "drop_off"),
    ("took her to the chippy", "drop_off"),
    ("drove her from the rank to the chippy", "drop_off"),
    ("her uncle lives above the chippy", None),
    ("he lives in flats on Bellwether Street", "lives"),
    ("they meet him behind the chippy", "met"),
    ("he got talking to her outside the chippy", "recruited"),
    ("he touched her in the back of the chippy", "abused"),
    ("hanging about outside the chippy", "seen"),
    ("he picked her up. There was a queue at the chippy", None),
    ("there is a man with a dog at the chippy", None),
]


@pytest.mark.parametrize(("words", "places"), NAMED, ids=[words for words, _ in NAMED])
def test_a_place_with_a_name_or_a_number_is_read(words: str, places: list[str]) -> None:
    """Streets, rooms, and premises behind a word that leads to them; authorities and what it was not are none."""
    assert [place.text for place in read_spoken_places(words) if place.proper] == places


@pytest.mark.parametrize(("words", "role"), ROLES, ids=[words for words, _ in ROLES])
def test_the_part_of_a_place_is_read_from_the_words_before_it(words: str, role: str | None) -> None:
    """As told, within the sentence; nothing is guessed."""
    start = words.index("the chippy") if "the chippy" in words else words.index("flats")
    assert role_of_place(words, start) == role
