"""Parts of the day."""

import pytest

from bot.understanding.facts.times.parts_of_day import CLOCK_WINDOWS, WINDOWS, day_parts
from bot.understanding.text.normalise import plain


@pytest.mark.parametrize(
    ("text", "name", "nearest", "repeated"),
    [
        ("in the morning", "morning", None, False),
        ("this morning", "morning", 0, False),
        ("last night", "night", -1, False),
        ("tonight", "night", 0, False),
        ("every night", "night", None, True),
        ("nights", "night", None, True),
        ("most evenings", "evening", None, True),
        ("in the afternoon", "afternoon", None, False),
        ("at tea time", "tea", None, False),
        ("lunchtime", "lunch", None, False),
        ("straight after school", "school", None, False),
        ("at home time", "school", None, False),
        ("before school", "morning", None, False),
        ("in the early hours", "early", None, False),
        ("middle of the night", "early", None, False),
        ("overnight", "night", None, False),
        ("at closing time", "night", None, False),
        ("first thing", "morning", None, False),
    ],
)
def test_words_for_a_part_of_the_day(text: str, name: str, nearest: int | None, repeated: bool) -> None:
    """Each word stands for one part; "last" and "this" fix its day, a plural makes it a habit."""
    (part,) = day_parts(plain(text).text)

    assert (part.name, part.nearest, part.repeated) == (name, nearest, repeated)


@pytest.mark.parametrize(
    "text", ["morning all", "good morning", "the night porter", "night club", "morning after pill", "the other night"]
)
def test_greetings_and_things_are_no_part_of_the_day(text: str) -> None:
    """A greeting says nothing of when, nor does the night in a porter's name."""
    assert day_parts(plain(text).text) == []


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_a_clock_time_may_lie_a_little_outside_its_part(name: str) -> None:
    """ "3 in the morning" is no morning by the window; every part has both windows, and they overlap."""
    (first, last), (clock_first, clock_last) = WINDOWS[name], CLOCK_WINDOWS[name]

    assert first < last
    assert max(first, clock_first) < min(last, clock_last)
