"""An hour or a part of the day that is over is of another day, at whatever hour somebody writes of it."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from bot.clock import LONDON
from bot.understanding.alarms import event_words
from bot.understanding.danger import Danger

MONDAY = 30
SMALL_HOURS = range(6)


def calls(text: str, day: int, hour: int, minute: int = 40) -> bool:
    """Return whether a text that a careful reader takes for danger calls for an event then."""
    written = datetime(2026, 11, day, hour, minute, tzinfo=LONDON)
    return bool(event_words(text, lambda _: Danger(True, ("words",)), written))


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday evening at nine I drove a girl of 13 and the man told her to hurry.",
        "Yesterday evening I drove a girl of 13. She did not speak.",
        "A lad of 12 was led off by two men yesterday afternoon.",
    ],
)
def test_an_evening_that_is_over_is_not_now_at_any_hour_of_the_week(text: str) -> None:
    """Midnight makes nothing of it more recent."""
    assert not any(calls(text, day, hour) for day, hour in product(range(24, 31), range(24)))


def test_a_weekday_whose_hour_lies_ahead_was_last_week() -> None:
    """ "Monday just after 2" is of the afternoon: at three on a Monday it may be now, before that it was a week ago."""
    text = "On Monday just after 2 he paid for the pill and steered her out of the shop."

    assert not any(calls(text, MONDAY, hour) for hour in (0, 2, 9, 13))
    assert calls(text, MONDAY, 15)


@pytest.mark.parametrize("hour", SMALL_HOURS)
def test_last_night_still_goes_on_until_it_is_over(hour: int) -> None:
    """Without an hour, the night before may be this one."""
    assert calls("Last night a man took a girl of 13 up to a room.", MONDAY, hour)


@pytest.mark.parametrize(("hour", "now"), [(0, True), (3, False), (5, False), (9, False)])
def test_an_hour_of_last_night_is_now_for_a_little_while(hour: int, now: bool) -> None:
    """ "Last night about half 11" is minutes ago at 00:10 and hours ago at 03:10."""
    assert calls("Last night about half 11 a man took a girl of 13 up.", MONDAY, hour, 10) is now


@pytest.mark.parametrize(
    "text", ["On Monday two men took her round the back.", "On Monday at 4pm two men took her round."]
)
def test_a_weekday_is_that_of_writing_only_on_that_day(text: str) -> None:
    """Outside of Monday and the night behind it nothing is now."""
    others = product(range(25, 30), range(24))

    assert not any(calls(text, day, hour) for day, hour in others)
