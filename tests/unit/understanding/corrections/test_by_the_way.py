"""Clauses that tell what a carer did with a phone, or how the writer takes it."""

from __future__ import annotations

import pytest

from bot.understanding.corrections.by_the_way import without_by_the_way

LEFT = [
    ("We've took the tablet off him", ""),
    ("We've took the tablet off him, he is 11 and a man messages him", "he is 11 and a man messages him"),
    ("she is 13 and we have taken her phone off her", "she is 13"),
    ("her dad has blocked his number", ""),
    ("he kicked off when we took the xbox off him, he's 11", "he's 11"),
    ("she screamed at me when I took the phone off her", ""),
    ("let me know if I can", ""),
    ("let me know what happens, my son is 12", "my son is 12"),
    ("I can't sleep since", ""),
    ("I can't stop shaking, hes just put her in his van", "hes just put her in his van"),
    ("they have moved him away from her, she is 13", "she is 13"),
]
STAYS = [
    "he took the phone off her and she is crying",
    "they took her phone off her and she can't ring me",
    "let me go he said",
    "I can't get her out of the van",
    "we took her away from him",
    "he has locked the door",
    "they moved her to another flat where men come",
    "",
]


@pytest.mark.parametrize(("sentence", "left"), LEFT)
def test_a_clause_that_tells_of_nothing_done_to_a_child_is_left_out(sentence: str, left: str) -> None:
    """What stands beside it is read as it was typed."""
    assert without_by_the_way(sentence) == left


@pytest.mark.parametrize("sentence", STAYS)
def test_what_somebody_else_does_stays(sentence: str) -> None:
    """A phone that he took, a door that he locked, a child who is away."""
    assert without_by_the_way(sentence) == sentence
