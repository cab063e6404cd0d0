"""A time as it is read back."""

from datetime import datetime

import pytest

from bot.clock import LONDON
from bot.questions.readings import WHEN
from bot.questions.time_words import time_in_words
from bot.understanding.facts import read_facts

NOW = datetime(2026, 11, 28, 14, 30, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("yesterday between 3 and 5 in the afternoon", ["Friday 27 November, 3 to 5 in the afternoon"]),
        ("at quarter to one this morning", ["Saturday 28 November, 12.45 in the early hours"]),
        ("last night about half 11", ["Friday 27 November, 11 at night to midnight"]),
        (
            "thursday night",
            ["Thursday 26 November, 6 in the evening to 6 in the morning of Friday 27 November"],
        ),
        ("on tuesday", ["Tuesday 24 November"]),
        ("on tuesday at noon", ["Tuesday 24 November, midday"]),
        ("last week", ["Monday 16 November to Sunday 22 November"]),
        ("in 2019", ["in 2019"]),
        ("it was yesterday (weds)", ["Wednesday 25 November (yesterday (weds))"]),
        ("on monday he sat there and on wednesday he took her", ["Monday 23 November", "Wednesday 25 November"]),
    ],
)
def test_a_date_is_named_with_its_weekday(text: str, words: list[str]) -> None:
    """A time reads in British order, with the day on which it ends when that is another; several are all named."""
    assert [time_in_words(when, NOW.year) for when in read_facts(text, now=NOW).times] == words


@pytest.mark.parametrize("text", ["most fridays about nine", "late at night", "twice a week"])
def test_a_time_without_a_day_reads_as_told(text: str) -> None:
    """A pattern and a part of the day are no date, and keep the person's words."""
    assert list(WHEN.in_words(read_facts(f"he comes {text}", now=NOW))) == [text]


@pytest.mark.parametrize(
    ("text", "answered"),
    [("last night", True), ("every friday", True), ("he comes late at night", False), ("a silver car", False)],
)
def test_a_part_of_the_day_alone_leaves_the_day_to_be_asked(text: str, answered: bool) -> None:
    """The question is answered by a day or a pattern."""
    assert WHEN.answers(read_facts(text, now=NOW)) is answered
