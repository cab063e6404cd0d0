"""Work that is nobody's in a sentence, or of whom a child told."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.not_theirs import is_confided_in, is_of_nobody

NOBODY = ["i am a mother not a teacher", "he stood there like a teacher", "as if he was her teacher"]
SOMEBODY = ["not a stranger but a teacher", "not only her teacher", "he is like a teacher", "not a nice teacher"]
TOLD = [("disclosed to her class", ""), ("she confided in the", " on monday"), ("broke down in front of the", "")]
NOT_TOLD = [("she said that her", " kissed her"), ("confided in the", " and he kissed her"), ("goes home with her", "")]


@pytest.mark.parametrize("words", NOBODY)
def test_who_is_denied_or_compared_with_is_nobody(words: str) -> None:
    """By what stands before the work."""
    assert is_of_nobody(words, words.rindex("teacher"))


@pytest.mark.parametrize("words", SOMEBODY)
def test_what_somebody_is_said_to_be_is_theirs(words: str) -> None:
    """Also behind a denial of something else."""
    assert not is_of_nobody(words, words.rindex("teacher"))


@pytest.mark.parametrize(("before", "after"), TOLD)
def test_whom_a_child_tells_is_told(before: str, after: str) -> None:
    """By whatever word of telling."""
    assert is_confided_in(before, after)


@pytest.mark.parametrize(("before", "after"), NOT_TOLD)
def test_who_does_something_is_not_only_told(before: str, after: str) -> None:
    """Nor who is said to have done it."""
    assert not is_confided_in(before, after)
