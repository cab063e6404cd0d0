"""Who writes is withheld where they say it by their kin, their age or their task, and nothing of the child's."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

WITHHELD = [
    ("im her nan. a man of 40 fetches her, she is 12", "im her nan", "a man of 40 fetches her, she is 12"),
    ("I am Poppy's great aunt and she told me", "great aunt", "she told me"),
    ("my grandaugther Elsie, 13, is messaged by a man", "my grandaugther", "Elsie, 13"),
    ("our youngest son (Jack) is 12 and a man meets him", "our youngest son", "Jack) is 12 and a man meets him"),
    ("my niece is called Poppy, she is 14", "my niece", "is called Poppy, she is 14"),
    (
        "I work next door to the chippy. The owner has girls of 14 in",
        "I work next door",
        "The owner has girls of 14 in",
    ),
    ("told my partner and she said ring you. A man follows a lad of 12", "my partner", "A man follows a lad of 12"),
    ("she is 15 the same age as me and he is 30", "same age as me", "she is 15"),
    ("I was the only other mum on the coach. Mr Dunn sat with her", "only other mum", "Mr Dunn sat with her"),
    ("i unlock at the academy around six, a lad of 13 was on the steps", "i unlock", "a lad of 13 was on the steps"),
    ("I cook at the school and a girl of 12 told me", "I cook", "at the school"),
    ("i work in a big primary as a lollipop lady, a man waits for her", "lollipop lady", "a man waits for her"),
    ("I teach here. Another teacher saw him too", "Another", "teacher saw him too"),
]
STAYS = (
    # whose child it is, who is of concern and who told it: kin and friends name nobody
    "my grandaugther, 13, is messaged by a man",
    "my daughter told me a man waits for Elsie, 13",
    "our neece is 12 and a man meets her",
    "its my daughter, shes 13, and a cabbie keeps dropping her home",
    "my best mate told my nan that her stepdad gets in her bed",
    "my cousin's boyfriend is 30 and she is 14",
    "our neighbour has lads of 13 in his shed",
    "my ex has our Poppy at weekends, she is 8 and says he touches her",
    "my partner comes home drunk and gets in with my step daughter",
    "he took my son's phone and made him delete it",
    # a post of who is told of
    "manager at the chippy, he gives them vapes",
    "landlord, he lets girls of 15 upstairs",
    "cook at the kebab shop, 40ish, asks girls of 13 for pics",
    "Night porter at the Gannet lets men up to a girl of 14",
    "caretaker, always takes the same lad of 12 into his store",
    "barmaid at the Anchor, she gives lads of 14 pints",
    "he said im her uncle and she looked scared",
    "a man said he is the same age as her dad",
    "she is the only girl in the van",
    "he is the only other man with a key",
    "they clean up at the school at six",
    "another teacher takes a girl of 14 home",
    "her neice is 12 and a man meets her",
    "a girl of 14 was in my nice clean room",
)


@pytest.mark.parametrize(("text", "own", "rest"), WITHHELD)
def test_who_writes_goes_and_what_finds_the_child_stays(text: str, own: str, rest: str) -> None:
    """Only the words that say who writes."""
    copy = redact(text, Redaction()).text
    assert own not in copy
    assert rest in copy


@pytest.mark.parametrize("text", STAYS)
def test_what_is_told_of_others_stays(text: str) -> None:
    """Kin, ages and tasks of others are what police need."""
    assert redact(text, Redaction()).text == text


@pytest.mark.parametrize("colleague", [True, False])
def test_a_partner_by_name_is_withheld_whoever_is_reported(colleague: bool) -> None:
    """Who shares the writer's home points at them, in a report about a colleague too."""
    words = "my wife Saima says I should tell you. A driver of ours has a girl of 14"
    text = redact(words, Redaction(colleague=colleague)).text
    assert "Saima" not in text
    assert "A driver of ours has a girl of 14" in text
