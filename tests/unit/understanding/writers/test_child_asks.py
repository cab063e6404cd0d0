"""A child who only asks something in general, and one whose question tells of harm."""

from __future__ import annotations

import pytest

from bot.understanding.writers.child_asks import child_tells_harm, only_asks, tells_of_another

ASKS = [
    "im 14 is it ok to go out with a 17 year old?",
    "hiya, what age can you get a tattoo, im 13",
    "is it wrong if my girlfriend is 18? im 15",
    "im in year 9. how do i block someone on snap",
    "whats a groomer? im 12 and we had it in pshe",
]
TELLS = [
    "im 11 is it normal when your mums fella films u getting dressed",
    "im 13 and is it weird if your cousin comes into your bed",
    "im 14 is it ok if he hits me sometimes?",
    "im 13 whats it called when your uncle touches you",
    "im 12 and there is a man in our house. what do i do?",
    "is it rape if i said no, im 15",
    "im 15 how do i get him to stop making me send pictures",
    "im 14 i want to go home but cant, what should i do",
    "im 12 and my stepdad gets in my bed",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_question_in_general_tells_of_no_harm(text: str) -> None:
    """Nobody is said to do anything."""
    assert only_asks(text)
    assert not child_tells_harm(text)


@pytest.mark.parametrize("text", TELLS)
def test_what_somebody_does_is_no_mere_question(text: str) -> None:
    """A question mark makes harm no smaller."""
    assert not only_asks(text)


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("im 12 a girl in my form got asked for a nude by some man, she told her nan and blocked him", True),
        ("my cousin told me a grown man buys her trainers, i go to larkmoor school same year as me", True),
        ("im in year 9, one of my mates made me promise not to say but she is seeing a man of 30", True),
        ("im 12 my friend took me to the flat with her", False),
        ("my mate and me get in his van, im in y8", False),
        ("my brother makes me do it im 10", False),
        ("my friend told me to send him one too, im 13", False),
        ("im scared for my friend and im next", False),
        ("im 13 and an old man follows me", False),
    ],
)
def test_a_child_tells_of_a_friend_alone(text: str, another: bool) -> None:
    """Whatever is done to the child who writes is told of themself, whoever else is named."""
    assert tells_of_another(text) is another
