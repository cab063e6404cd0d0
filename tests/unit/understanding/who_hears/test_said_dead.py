"""Whether who did it is said to be dead."""

from __future__ import annotations

import pytest

from bot.understanding.who_hears.said_dead import is_said_dead

DEAD = [
    "I was 11 when my uncle touched me. He died in 2009.",
    "when i was 9 the caretaker did things to me in the shed. hes dead now",
    "When I was 13 Mr Pell the choirmaster abused me. Mr Pell passed away years ago.",
    "my stepdad raped me from when i was 8 till 12. he's been dead since 2015",
    "As a child my grandad touched me. I went to his funeral last year.",
    "My dad abused me when I was 6. He died last year.",
    "My coach groomed me when I was 14. The coach has since died.",
    "when I was in a home as a kid two staff did it to me, they both died",
]
NOT_SAID = [
    "I was 11 when my uncle touched me. My mum never knew and she died in 2009.",
    "I was 11 when my uncle touched me. I dont know if he is dead or alive.",
    "I was 11 when my uncle touched me. I wish he was dead.",
    "When I was 13 the choirmaster abused me. He died, but his brother who did it too is still alive",
    "I was 10 when he raped me, he is still about. my dad died that year",
    "when i was 9 the caretaker did things to me. His wife died",
    "when i was 9 the caretaker did things to me. I thought he died",
    "I was 12 when my coach touched me. he nearly died last year",
    "",
]


@pytest.mark.parametrize("text", DEAD)
def test_who_did_it_is_said_to_be_dead(text: str) -> None:
    """In many wordings, by name, by "he" and by a funeral."""
    assert is_said_dead(text)


@pytest.mark.parametrize("text", NOT_SAID)
def test_who_doubts_it_or_tells_of_another_says_nothing(text: str) -> None:
    """A wish, a guess, somebody else's death, or another of them who lives."""
    assert not is_said_dead(text)
