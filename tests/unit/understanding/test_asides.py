"""What only asks to stay unnamed, puts a detail right or tells looks is no danger by learning alone."""

from __future__ import annotations

import pytest

from bot.understanding.asides import is_aside, without_asides

ASIDES = [
    "my boss will know it was me so be careful please",
    "Im the only cook on nights, everyone will guess its me",
    "our name must not be in the paper",
    "please leave my details off",
    "i am the only girl on the till so my name Petra should not go out",
    "they would know who told you",
    "dont tell them it was Sunita who rang",
    "I want to stay anonymous",
    "nobody can know it was me",
    "sorry not Leon its Deon",
    "she 13 not 14",
    "it was a Passat not a Golf",
    "no not Elm Street, Elm Grove",
    "she has a small scar on her chin and he calls her Angel",
    "he is wearing a green cap",
    "forgot to mention she had blue hair",
]
TOLD = [
    "they will know its me and they will hurt her",
    "if he finds out it was me he will kill her",
    "i am 14 and they will know it was me",
    "please keep her out of that house",
    "they will find out where she is",
    "im scared they will know its me",
    "he told her to keep her name out of it",
    "sorry not a van its a car and he is pushing her in",
    "not tomorrow, he is taking her now",
    "she has a bruise on her face",
    "he has a knife",
    "she has a cut on her arm and he calls her Angel",
    "he calls her names and hits her",
    "she is wearing no shoes and crying",
    "dont let him take her",
    "they know where we live",
    "please be careful he has her by the arm",
]


@pytest.mark.parametrize("sentence", ASIDES)
def test_what_tells_nothing_that_is_done_to_anybody_is_an_aside(sentence: str) -> None:
    """To be left unnamed, a detail that is put right, and somebody's looks are no danger by themselves."""
    assert is_aside(sentence)


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_done_or_threatened_is_told(sentence: str) -> None:
    """A clause that tells of anything else makes the sentence one of the account."""
    assert not is_aside(sentence)


def test_the_other_sentences_stay_as_typed() -> None:
    """An aside takes nothing from the sentences beside it."""
    assert without_asides("He has her in the van. They will know its me.") == "He has her in the van."
    assert without_asides("He has her in the van.  She cries.") == "He has her in the van.  She cries."
