"""Professionals who are named as told, or as helping; never somebody who is reported."""

import pytest

from bot.understanding.professionals import professionals


@pytest.mark.parametrize(
    ("text", "work", "name"),
    [
        ("I told the teacher Mrs Hale about it", "teacher", "Mrs Hale"),
        ("her social worker Dan Pike knows", "social worker", "Dan Pike"),
        ("I rang Dan, her social worker, yesterday", "social worker", "Dan"),
        ("the school nurse, Mrs Obi, has been told", "school nurse", "Mrs Obi"),
        ("The head of year Mr Finn is dealing with it. A man of 40 waited.", "head of year", "Mr Finn"),
        ("ive told the duty manager called Ravi", "duty manager", "Ravi"),
    ],
)
def test_who_was_told_or_helps_is_named(text: str, work: str, name: str) -> None:
    """With what they are, in the words told."""
    (one,) = professionals(text)
    assert (one.work, one.name) == (work, name)


@pytest.mark.parametrize(
    "text",
    [
        "told my manager",
        "the coach Mr Sallow sends her messages",
        "her teacher Mr Crook touched her leg",
        "the manager Steve takes girls upstairs",
        "a man called Steve told her to get in",
    ],
)
def test_who_is_reported_or_unnamed_is_none(text: str) -> None:
    """What somebody does to a child makes no professional of them; an unnamed one stays in the words."""
    assert professionals(text) == ()


def test_the_writers_own_manager_is_marked() -> None:
    """Their name may say who reports."""
    assert [one.own for one in professionals("spoke to our manager Gemma and she logged it")] == [True]
