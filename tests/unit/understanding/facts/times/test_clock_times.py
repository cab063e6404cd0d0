"""Clock times as the British say them."""

from typing import Any

import pytest

from bot.understanding.facts.times.clock.clock_times import Clock, clocks
from bot.understanding.text.normalise import plain
from tests.unit.understanding.cases import cases


def minutes(times: list[str] | None) -> tuple[int, ...] | None:
    """Return the minutes after midnight of times written HH:MM."""
    return None if times is None else tuple(int(time[:2]) * 60 + int(time[3:]) for time in times)


def read(text: str) -> list[Clock]:
    """Return the clock times of a text as it is typed."""
    return clocks(plain(text).text)


@pytest.mark.parametrize("case", cases("clock_times"), ids=lambda case: case["text"])
def test_a_clock_time_has_every_reading_that_its_words_leave_open(case: dict[str, Any]) -> None:
    """Times and spans of the table are read with their hedges; rooms, prices, counts and timetables are none."""
    expected = [(minutes(case["times"]), minutes(case.get("until")))] if case["times"] else []

    assert [(clock.times, clock.until) for clock in read(case["text"])] == expected


@pytest.mark.parametrize("hedge", ["hedged", "gone", "since"])
@pytest.mark.parametrize(
    "case", [case for case in cases("clock_times") if case["times"]], ids=lambda case: case["text"]
)
def test_a_hedge_is_kept_with_its_time(case: dict[str, Any], hedge: str) -> None:
    """ "About 9", "gone 9" and "since 9" stand for more than a minute; "9" does not."""
    (clock,) = read(case["text"])

    assert getattr(clock, hedge) == case.get(hedge, False)


def test_a_span_is_one_time() -> None:
    """The ends of a span are not read again by themselves, and times come in the order of the text."""
    first, second = read("between 10 and 11, then again at 1am")

    assert (first.until, second.until) == (minutes(["11:00", "23:00"]), None)
