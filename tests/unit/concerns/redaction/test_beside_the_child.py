"""Who writes is withheld where they say it by their kin, their age or their task, and nothing of the child's."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

WITHHELD = [
    ("im her nan. a man of 40 fetches her, she is 12", "im her nan", "a man of 40 fetches her, she is 12"),
    ("I am Poppy's great aunt and she told me", "great aunt", "she told me"),
    ("my grandaugther Elsie, 13, is messaged by a man", "my grandaugther", "Elsie, 13"),
    ("our neece is 12 and a man meets her", "our neece", "is 12 and a man meets her"),
    ("she is 15 the same age as me and he is 30", "same age as me", "she is 15"),
    ("I was the only other mum on the coach. Mr Dunn sat with her", "only other mum", "Mr Dunn sat with her"),
    ("i unlock at the academy around six, a lad of 13 was on the steps", "i unlock", "a lad of 13 was on the steps"),
    ("I cook at the school and a girl of 12 told me", "I cook", "at the school"),
    ("i work in a big primary as a lollipop lady, a man waits for her", "lollipop lady", "a man waits for her"),
    ("I teach here. Another teacher saw him too", "Another", "teacher saw him too"),
]
STAYS = (
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
