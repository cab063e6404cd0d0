"""Which language a text is in, well enough to ask kindly for English."""

from __future__ import annotations

import pytest

from bot.understanding.language import guess


@pytest.mark.parametrize("text", ["what do i do", "do i do it or not", "so am i ok to go on", "on a date he pays"])
def test_short_english_is_never_called_another_language(text: str) -> None:
    """Words that another language shares do not count against English."""
    assert guess(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("dziewczynka ok 14 lat z dorosłym facetem", "pl"),
        ("larki bohat choti hai, admi le ja raha hai", "ur"),
        ("gabadh yar oo sakhraansan nin weyn baa wata", "so"),
        ("البنت صغيرة وكانت خائفة", "ar"),
    ],
)
def test_other_languages_are_told(text: str, code: str) -> None:
    """Enough words of a language, or its script, name it."""
    assert guess(text) == code
