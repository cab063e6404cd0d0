"""Who only stands by: the writer, who helped, who only says to be one."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.standing_by import claimed, is_the_writer, only_helps, stands_alone

WRITES = [
    ("i am a", ""),
    ("im only the", " and a man came"),
    ("as a", " i saw it"),
    ("i coach the under 12s as a", ""),
    ("", " here a man came in"),
    ("theres a driver and a", " and thats me"),
]
SPOKEN_OF = [("this is about our", " who texts"), ("the", " here keeps sending her"), ("", " brings girls")]
HELPS = [
    " dave found a lad crying",
    " is brilliant he kept her safe",
    " kept her safe in the kitchen",
    " rang the police",
    " who dropped them told me he was worried",
    " pulled a man out of the room",
    " in year 9 is in bits",
    " radioed that she was crying",
]
DOES = [
    " gives her drink",
    " called big col lets them in",
    " told her not to tell",
    " has her in his car",
    " and a man",
]
CLAIMS = ["he says he is a", "told my daughter online that he is a", "claims to be a", "pretending to be a"]
NO_CLAIMS = ["they are saying the", "he is a", "she told the"]


@pytest.mark.parametrize(("before", "after"), WRITES)
def test_who_writes_is_told_from_the_words_around(before: str, after: str) -> None:
    """In front, behind, or as one of those in the account."""
    assert is_the_writer(before, after)


@pytest.mark.parametrize(("before", "after"), SPOKEN_OF)
def test_who_is_spoken_of_is_not_the_writer(before: str, after: str) -> None:
    """Though "here" may stand behind them."""
    assert not is_the_writer(before, after)


@pytest.mark.parametrize("after", HELPS)
def test_who_helped_saw_or_told_stands_by(after: str) -> None:
    """A name or a place may stand between."""
    assert only_helps(after)


@pytest.mark.parametrize("after", DOES)
def test_who_does_something_does_not(after: str) -> None:
    """Neither is a name behind "called" a telephone call."""
    assert not only_helps(after)


@pytest.mark.parametrize("before", CLAIMS)
def test_who_says_so_of_themselves_only_claims_it(before: str) -> None:
    """In person, online or in pretence."""
    assert claimed(before)


@pytest.mark.parametrize("before", NO_CLAIMS)
def test_what_others_say_is_no_claim(before: str) -> None:
    """A rumour names somebody whom they know."""
    assert not claimed(before)


@pytest.mark.parametrize(
    ("words", "then", "alone"),
    [
        ("hi form tutor", "a pupil told me something", True),
        ("night porter", "a man took her up", True),
        ("head doorman", "clint", False),
        ("youth pastor", "he texts girls at night", False),
        ("the caretaker kisses girls", "a man came", False),
        ("caretaker year 10", "a girl told me", True),
        ("teacher at kelpmoor academy", "a man waits for a girl", True),
        ("caretaker kissed her", "it was friday", False),
    ],
)
def test_a_trade_that_stands_alone_in_front_says_who_writes(words: str, then: str, alone: bool) -> None:
    """Unless the next sentence goes on with a name or with "he"."""
    assert stands_alone(words, then) is alone
