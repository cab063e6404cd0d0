"""The own plate behind "im in", and what others are called or say of themselves."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.self_identification import spans

OWN_PLATE = [
    "im in GL70 OMS on the same rank so keep it out of it",
    "I was sat in FP15 LHO two cars behind",
    "i'm parked up in KV19 RLO by the station",
]


@pytest.mark.parametrize("text", OWN_PLATE)
def test_the_plate_that_one_sits_in_is_withheld(text: str) -> None:
    """No word for a car has to stand beside it."""
    hidden = " ".join(text[start:end] for start, end in spans(text))
    assert any(plate in hidden for plate in ("GL70 OMS", "FP15 LHO", "KV19 RLO"))


OF_OTHERS = [
    "Tall, glasses, about 60, said call me Grandad",
    "I ask her you ok and he answer, she is my cousin she have bad stomach",
    "he replied she is my niece and took her off",
    "im behind GL70 OMS and there is a girl in it",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_others_say_of_themselves_stays(text: str) -> None:
    """Police need what he called himself, whom he said she was, and the plate that one follows."""
    assert list(spans(text)) == []
