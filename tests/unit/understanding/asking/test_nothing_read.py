"""Where neither what was learned nor any rule reads a concern, who leaves it open has told nothing."""

from __future__ import annotations

import pytest

from bot.understanding.asking.nothing_read import reads_nothing
from bot.understanding.asking.nothing_to_report import doubt_of
from tests.support.readers import trained_reader

READER = trained_reader()
HARMLESS = [
    "wee lass about 4 left her unicorn backpack in my cab this morning with her mum. where do I take it",
    "Found a mitten on the back seat, a little girl was in with her nan. where do i hand it in",
    "bunch of year 7s dropped chips all over the bus stop outside, every day. sick of it",
    "Year 8s AGAIN. eggs all over my front door and off they went laughing on their scooters. Who do I moan to",
    "asked a bloke for ID tonight and he was 29, he was made up. do I log it",
    "the family in room 12 were lovely, the kids left us a thank you card with a drawing of a cat",
    "two girls of 12 sang all the way to the baths. drove me mad",
]
CONCERNS = [
    "girl 14 asked if we had a back door she could use",
    "a lad of 12 hid in the stock room and would not say why",
    "The new lad on the door got a girl of 14 in the back room and shut it",
    "Karate sensei tickles the small ones and locks the door",
    "Her foster father goes into the bathroom with her, she is 12",
    "The curate at St Bede's has been texting a choirboy at night",
    "a car waits for them outside the school gate most days, a white Audi",
    "a man of about 50 is with her",
    "a lad of 15 has a wad of cash and two phones, used to be skint",
    "girl of 13 came out of room 6 crying and said he would not let her go",
    "kid of 12 with bruises round her wrists bought plasters",
    "Two women from abroad, twenties, men go up all day and one fella counts the cash",
    "she was 19 and he had her passport in his pocket",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_children_alone_or_with_their_kin_and_one_of_age_are_nothing(text: str) -> None:
    """Whatever they lost, broke, sang or were asked for."""
    reading = READER.read(text)
    assert doubt_of(text, reading.of_concern) == "far" or reads_nothing(reading, text)


@pytest.mark.parametrize("text", CONCERNS)
def test_somebody_beside_a_child_a_sign_or_a_doing_is_never_nothing(text: str) -> None:
    """However little was learned of such words."""
    assert not reads_nothing(READER.read(text), text)
