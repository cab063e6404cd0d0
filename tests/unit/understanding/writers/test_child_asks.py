"""A child who only asks something in general, and one whose question tells of harm."""

from __future__ import annotations

import pytest

from bot.understanding.writers.child_asks import child_tells_harm, only_asks

ASKS = [
    "im 14 is it ok to go out with a 17 year old?",
    "hiya, what age can you get a tattoo, im 13",
    "is it wrong if my girlfriend is 18? im 15",
    "im in year 9. how do i block someone on snap",
    "whats a groomer? im 12 and we had it in pshe",
]
TELLS = [
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
