"""Days: yesterday, last tuesday, sat just gone, 3rd of Nov, 03/11/2026, the 12th, new year's eve, this week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from bot.understanding.facts.times import day_patterns as grammar
from bot.understanding.facts.times.day import Day
from bot.understanding.facts.times.named_days import feasts
from bot.understanding.facts.times.nights import nights_between
from bot.understanding.facts.times.relative.weeks_counted import weeks_counted
from bot.understanding.facts.times.weekdays_ago import weekdays_ago
from bot.understanding.facts.times.weekdays_named import date_of, latest_dated, weekdays_named

__all__ = ["Day", "days", "impossible"]

_PAST_YEARS = 20  # how far back a year of two figures may lie
_BESIDE = 2  # characters: "sunday, 6th december"
_SOON = timedelta(days=45)  # a date without a year that is this near is ahead, not a year ago
_NEAR_OFFSETS = {"before": -2, "yesterday": -1, "last": -1, "today": 0, "after": 2, "tomorrow": 1}  # days from today


def days(text: str, today: date, *, listed: bool = False) -> list[Day]:
    """Return the days that the plain text names, dates that cannot be left out.

    Of two weekdays that are named together only the later counts, unless those that are `listed` are asked for.
    """
    named_days = (Day(start, end, (day,), small_hours=small) for start, end, day, small in feasts(text, today))
    dated = [day for day in (*_written(text, today), *named_days) if day.dates]
    named = [
        *dated,
        *nights_between(text, today),
        *weekdays_ago(text, today),
        *weeks_counted(text, today),
        *_days_ago(text, today),
    ]
    weekdays = list(weekdays_named(text, today))
    free = [day for day in (*(weekdays if listed else _latest(weekdays, text)), *_near(text, today)) if day.dates]
    in_order = sorted(named + [day for day in free if not _inside(day, named)], key=lambda day: day.start)
    return _explained(in_order, text)


def _explained(listed: Sequence[Day], text: str) -> list[Day]:
    """Return the days, "yesterday (weds)" as one: the weekday or date is meant, in doubt when "yesterday" is another."""
    explained: list[Day] = []
    for day in listed:
        if explained and grammar.EXPLAINED.fullmatch(text, explained[-1].start, day.start) and not day.repeated:
            near = explained.pop()
            doubtful = near.dates[0] not in day.dates
            explained.append(
                replace(
                    day,
                    start=near.start,
                    end=day.end + text.startswith(")", day.end),
                    doubtful=doubtful,
                    dates=day.dates if doubtful else near.dates,
                )
            )
        else:
            explained.append(day)
    return explained


def _inside(day: Day, others: Sequence[Day]) -> bool:
    """Return whether a day's word is part of another day: the monday of a bank holiday, the friday of "a week last friday"."""
    return any(
        other.start <= day.start < other.end or (0 <= other.start - day.end <= _BESIDE and not day.near)
        for other in others
    )


def impossible(text: str, today: date) -> bool:
    """Return whether the text gives a date that no calendar has."""
    return any(not day.dates for day in _written(text, today))


def _written(text: str, today: date) -> Iterator[Day]:
    """Yield the dates: with the month's name, in figures, as ISO 8601 has them, and by the day of the month alone."""
    yield from _with_month_name(text, today)
    yield from _in_figures(text, today)
    yield from _iso(text, today)
    yield from _days_of_month(text, today)


def _with_month_name(text: str, today: date) -> Iterator[Day]:
    for match in grammar.WITH_MONTH_NAME.finditer(text):
        number = match["d"] or match["d2"]
        day = int(number) if number else grammar.ORDINALS[match["o"]]
        yield _day(match, day, _month(match["m"] or match["m2"]), match["y"], today)


def _month(name: str) -> int:
    """Return the number of a month by its name or its first three letters."""
    return 1 + next(i for i, month in enumerate(grammar.MONTHS) if month.startswith(name))


def _in_figures(text: str, today: date) -> Iterator[Day]:
    for match in grammar.IN_FIGURES.finditer(text):
        if match["y"] or (match["sep"] == "/" and _is_date(match, text)):
            yield replace(_day(match, int(match["d"]), int(match["m"]), match["y"], today), figures=True)


def _is_date(match: re.Match[str], text: str) -> bool:
    """Return whether figures without a year are a date: "on 3/11", "03/11", "3/11 at 9pm"."""
    return bool(match["lead"]) or match["d"][0] == "0" or _beside_a_clock(match, text)


def _beside_a_clock(match: re.Match[str], text: str) -> bool:
    """Return whether "3/11" is followed by a clock time, or stands alone at the start and is a date at all."""
    return bool(grammar.CLOCK_AFTER.match(text, match.end())) and 1 <= int(match["m"]) <= 12


def _iso(text: str, today: date) -> Iterator[Day]:
    for match in grammar.ISO.finditer(text):
        yield replace(_day(match, int(match["d"]), int(match["m"]), match["y"], today), figures=True)


def _days_of_month(text: str, today: date) -> Iterator[Day]:
    for match in grammar.DAY_OF_MONTH.finditer(text):
        if not grammar.WITH_MONTH_NAME.match(text, match.start("d")):
            yield Day(match.start(), match.end(), latest_dated(int(match["d"]), today))


def _day(match: re.Match[str], number: int, month: int, year: str | None, today: date) -> Day:
    """Return a dated day; without a year it is the latest past one, or one that is soon."""
    full = _full_year(year, today)
    years = [full] if full else [today.year, today.year - 1]
    dates = [day for year in years if (day := date_of(year, month, number))]
    if not year and dates and timedelta(0) < dates[0] - today < _SOON:
        return Day(match.start(), match.end(), (dates[0],), dated=True)
    past = tuple(day for day in dates if day <= today)
    return Day(match.start(), match.end(), past or tuple(dates), dated=True)


def _full_year(year: str | None, today: date) -> int | None:
    """Return a year in four figures; None for two figures that are hardly one: "6 december 30 kids"."""
    if not year:
        return None
    if len(year) > 2:
        return int(year)
    full = 2000 + int(year)
    return full if today.year - _PAST_YEARS <= full <= today.year + 1 else None


def _latest(weekdays: list[Day], text: str) -> list[Day]:
    """Return the days, of two that are named together ("tuesday and thursday") only the later one."""
    for first, second in pairwise(weekdays):
        if _joined(first, second, text) and first.dates and second.dates:
            earlier = first if first.dates < second.dates else second
            return [day for day in weekdays if day is not earlier]
    return weekdays


def _joined(first: Day, second: Day, text: str) -> bool:
    together = grammar.AND_ANOTHER.fullmatch(text, first.end, second.start) is not None
    return together and first.repeated == second.repeated


def _days_ago(text: str, today: date) -> Iterator[Day]:
    for match in grammar.DAYS_AGO.finditer(text):
        back = int(match["n"]) if match["n"].isdigit() else 2 if "couple" in match["n"] else 1
        yield Day(match.start(), match.end(), (today - timedelta(days=back),))


def _near(text: str, today: date) -> Iterator[Day]:
    put_right = {match.start() for match in grammar.NOW_YESTERDAY.finditer(text)}
    for match in grammar.NEAR.finditer(text):
        if match.start() in put_right:
            continue
        offset = next(offset for name, offset in _NEAR_OFFSETS.items() if match[name])
        yield Day(match.start(), match.end(), (today + timedelta(days=offset),), near=True)
