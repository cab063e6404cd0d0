"""A time as it is read back: the date that will be stored, with its weekday, and the hours of the day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.facts import When

_A_YEAR_OR_SO = timedelta(days=300)  # who says "41 years ago" has told no day
# From which hour of the day which words follow a clock time.
_PARTS = (
    (5, "in the early hours"),
    (12, "in the morning"),
    (18, "in the afternoon"),
    (21, "in the evening"),
    (24, "at night"),
)


def time_in_words(when: When, year: int) -> str:
    """Return a time as "Friday 27 November, 3 to 5 in the afternoon"; a doubtful or loose one with the words told.

    The year is named when it is another than `year`.
    """
    if when.precision == "vague":
        return f"{when.phrase}{_loosely(when, year)}"
    if when.precision == "week":
        return _days(when.start, when.end, year)
    words = day_in_words(when.start, year)
    if when.precision != "day":
        words += f", {_hours(when.start, when.end, year)}"
    return f"{words} ({when.phrase})" if when.doubtful else words


def _loosely(when: When, year: int) -> str:
    """Return in brackets the days of a loose time, or the years of a long one that were not told."""
    if when.end - when.start <= _A_YEAR_OR_SO:
        return f" ({_days(when.start, when.end, year)})"
    years = dict.fromkeys(str(moment.year) for moment in (when.start, when.end))
    return "" if all(told in when.phrase for told in years) else f" ({' to '.join(years)})"


def _days(first: datetime, last: datetime, year: int) -> str:
    return f"{day_in_words(first, year)} to {day_in_words(last, year)}"


def day_in_words(moment: datetime, year: int) -> str:
    """Return a day as "Friday 27 November"; the year is named when it is another than `year`."""
    named = f" {moment.year}" if moment.year != year else ""
    return f"{moment:%A} {moment.day} {moment:%B}{named}"


def _hours(start: datetime, end: datetime, year: int) -> str:
    """Return the hours from start to end, naming the second day when it is another and not only its first hours."""
    if start == end:
        return _with_part(start)
    if _part(start) == _part(end) and start.date() == end.date():
        return f"{_clock(start)} to {_with_part(end)}"
    next_day = end.date() != start.date() and (end.hour, end.minute) != (0, 0)
    return f"{_with_part(start)} to {_with_part(end)}" + (f" of {day_in_words(end, year)}" if next_day else "")


def _with_part(moment: datetime) -> str:
    clock_time = _clock(moment)
    return clock_time if clock_time in ("midnight", "midday") else f"{clock_time} {_part(moment)}"


def _clock(moment: datetime) -> str:
    if moment.minute == 0 and moment.hour in (0, 12):
        return "midday" if moment.hour else "midnight"
    hour = moment.hour % 12 or 12
    return f"{hour}.{moment.minute:02}" if moment.minute else str(hour)


def _part(moment: datetime) -> str:
    return next(words for until, words in _PARTS if moment.hour < until)
