"""What only asks to stay unnamed, puts a detail right or tells looks is no danger by learning alone."""

from __future__ import annotations

import pytest

from bot.understanding.corrections.asides import is_aside, without_asides

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
    "people will guess it was me",
    "everybody would know who said this",
    "he must never find out it was me",
    "the boss will know its us",
    "my name should not be in it please",
    "our shop must not come up in this",
    "please dont use my name",
    "dont tell anyone it was me please",
    "do not mention me to them",
    "can you keep my name private",
    "please leave me out of it",
    "i need you to keep my details back",
    "i want to remain anonymous please",
    "keep it confidential please",
    "i would like you to keep my name out, please be discreet",
    "I am on reception alone so they would know it was me",
    "im the only lad on the rota so please keep my name off",
    "no one can find out it was me",
    "sorry he is 31 not 21",
    "not a Fiesta, a Focus",
    "sorry it was Hope Street not Pope Street",
    "i meant Kelsey not Chelsea",
    "the boy is 12 not 13",
    "sorry, his name was Dale not Dave",
    "she also has a nose ring",
    "the lad had a grey hoodie with a star on",
    "he goes by Smiley",
    "they call her Shortcake",
    "he has glasses and a beard",
    "also he wears a gold chain",
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
    "he will know it was her who told and he will batter her",
    "she wants to stay anonymous but he is at the door",
    "keep her away from him",
    "dont tell him where she is",
    "they said they will hurt me if i tell who it was",
    "im the only one here and he is coming up the stairs",
    "i am alone with them and they have locked the door",
    "I am scared he will know who said it",
    "please keep my daughter out of his car",
    "my name was on the knife",
    "he will find out where I live",
    "nobody can know she is here",
    "leave her with me",
    "sorry she is bleeding not just crying",
    "it was not yesterday it is now",
    "sorry he is in the room again not the lobby",
    "not gone, still here with her",
    "he has a gun in his bag",
    "she has no coat and is shaking",
    "he has her in a headlock",
    "she wears his ring and he beats her",
    "he calls her every night",
    "he calls her over to the van",
    "she has blood on her dress",
    "he was holding her hair",
    "she had her hands tied with a chain",
    "the man has a child in his bag",
    "her top is ripped and her hair is wet",
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
