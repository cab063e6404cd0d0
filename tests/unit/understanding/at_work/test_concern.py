"""Whether a sentence says that the report is about somebody."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.concern import is_about

ABOUT = [
    "this is about our caretaker",
    "i am worried about the caretaker",
    "my complaint is about a caretaker",
    "this is about mrs dunlop the caretaker",
    "i want to report the caretaker",
]
NOT_ABOUT = [
    "this is about a girl whom the caretaker found",
    "i am worried about a boy and the caretaker",
    "it happened near the caretaker",
    "i am worried about the caretaker finding out",
]


def _says_so(words: str) -> bool:
    start = words.index("caretaker")
    return is_about(words, start, start + len("caretaker"))


@pytest.mark.parametrize("words", ABOUT)
def test_who_is_named_behind_about_is_the_concern(words: str) -> None:
    """Also by name before the work."""
    assert _says_so(words)


@pytest.mark.parametrize("words", NOT_ABOUT)
def test_who_is_named_beside_another_is_not(words: str) -> None:
    """Nor who might find out."""
    assert not _says_so(words)
