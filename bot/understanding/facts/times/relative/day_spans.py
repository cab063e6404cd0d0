"""Spans from one day to another: "between monday and wednesday", "from the 3rd to the 5th", "tuesday till friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from bot.understanding.facts.times.days import Day, days
from bot.understanding.facts.times.local_time import at, is_past
from bot.understanding.facts.times.parts_of_day import WINDOWS, day_parts
from bot.understanding.facts.times.relative.relative_span import RelativeSpan

_BETWEEN = re.compile(r"\b(?:between|from)(?: (?:about|around|some ?time(?: on)?|on|the))*\s?$")
_AND = re.compile(
    r"(?: (?:morning|afternoon|evening|night|lunch ?time|tea ?time))?,? ?(?:and|to|till|until|through|thru|-) ?(?:on )?(?:the )?"
)
_TO = re.compile(
    r"(?: (?:morning|afternoon|evening|night|lunch ?time|tea ?time))?,? ?(?:to|till|until|through|thru|-) ?(?:on )?(?:the )?"
)
_NUMBER_FIRST = re.compile(
    r"\b(?:between|from) (?:the )?(?P<n>[0-3]?[0-9])(?:st|a?nd|rd|th)? (?:and|to|till|until|-) (?:the )?$"
)  # "between 20 and 22 november"
_PART_BEHIND = re.compile(r" (?:morning|afternoon|evening|night)\b")
_LONGEST = 60  # days that such a span may have


def day_spans(text: str, now: datetime) -> Iterator[RelativeSpan]:
    """Give the spans that go from one day to another, none of a habit ("mondays to fridays")."""
    listed = [day for day in days(text, now.date(), listed=True) if day.dates and not day.repeated]
    for first, second in pairwise(listed):
        start = _begin(text, first, second)
        if start is not None and (span := _span(text, start, first, second, now)):
            yield span
    yield from _from_a_number(text, listed, now)


def _from_a_number(text: str, listed: Sequence[Day], now: datetime) -> Iterator[RelativeSpan]:
    """Give the spans whose first day is a number of the same month: "between 20 and 22 november"."""
    for day in listed:
        number = _NUMBER_FIRST.search(text, 0, day.start)
        if number and day.dated and 0 < int(number["n"]) < day.dates[0].day:
            earlier = Day(number.start(), number.end(), (day.dates[0].replace(day=int(number["n"])),))
            if span := _span(text, number.start(), earlier, day, now):
                yield span


def _begin(text: str, first: Day, second: Day) -> int | None:
    """Return where the words of a span begin, None where two days are no span."""
    lead = _BETWEEN.search(text, 0, first.start)
    joint = (_AND if lead else _TO).fullmatch(text, first.end, second.start)
    if joint is None:
        return None
    return lead.start() if lead else first.start


def _span(text: str, start: int, first: Day, second: Day, now: datetime) -> RelativeSpan | None:
    last = second.dates[0]
    begun = next((day for day in _may_begin(first, last) if day < last), None)
    if begun is None or last - begun > timedelta(days=_LONGEST):
        return None
    begins, _ = _window(text, first, begun)
    end, ends = _end(text, second), _window(text, second, last)[1]
    until = now if is_past(begins, now) and not is_past(ends, now) else ends
    return RelativeSpan(start, end, begins, until, "vague", 1)


def _may_begin(first: Day, last: date) -> Iterator[date]:
    """Give the days that the first may mean, latest first: a weekday is the one before the last."""
    yield from first.dates
    yield from (day - timedelta(days=7) for day in first.dates if not first.dated and day >= last)


def _end(text: str, day: Day) -> int:
    part = _PART_BEHIND.match(text, day.end)
    return part.end() if part else day.end


def _window(text: str, day: Day, of: date) -> tuple[datetime, datetime]:
    """Return the hours of a day, or those of the part of it that is named behind it."""
    part = next(iter(day_parts(text[day.end : _end(text, day)])), None)
    if part is None:
        return at(of, 0), at(of, 23, 59)
    first, last = WINDOWS[part.name]
    return at(of, first), at(of, last)
