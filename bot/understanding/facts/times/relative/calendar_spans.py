"""Weeks, weekends, months, seasons and years that are told from the writing: this week, last month, back in September."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bot.understanding.facts.times.day_patterns import MONTHS
from bot.understanding.facts.times.local_time import at
from bot.understanding.facts.times.relative import relative_patterns as grammar
from bot.understanding.facts.times.relative.relative_span import Production, RelativeSpan
from bot.understanding.facts.times.relative.school_holidays import (
    BESIDE_A_HOLIDAY,
    HOLIDAY,
    beside_a_holiday,
    school_holiday,
    usual_begin,
)

_NTH = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "2and": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the month in which each begins


def _calendar_unit(match: re.Match[str], now: datetime) -> RelativeSpan:
    """Return the week, month or year that is going on, or the one before it: "this week", "last month"."""
    span = {"week": _calendar_week, "month": _calendar_month, "year": _calendar_year}[match["unit"]]
    first, last = span(now, last=bool(match["last"]))
    if match["but_one"]:
        first, last = span(first, last=True)
    exact_week = match["unit"] == "week" and (match["last"] or not (match["every"] or match["this"] == "all"))
    return RelativeSpan(match.start(), match.end(), first, last, "week" if exact_week else "vague", 3)


def _calendar_week(now: datetime, *, last: bool) -> tuple[datetime, datetime]:
    monday = now.date() - timedelta(days=now.date().weekday())
    if last:
        return at(monday - timedelta(days=7), 0), at(monday - timedelta(days=1), 23, 59)
    return at(monday, 0), now


def _calendar_month(now: datetime, *, last: bool) -> tuple[datetime, datetime]:
    first = now.date().replace(day=1)
    if last:
        day_before = first - timedelta(days=1)
        return at(day_before.replace(day=1), 0), at(day_before, 23, 59)
    return at(first, 0), now


def _calendar_year(now: datetime, *, last: bool) -> tuple[datetime, datetime]:
    year = now.year - last
    return at(date(year, 1, 1), 0), at(date(year, 12, 31), 23, 59) if last else now


_SATURDAY = 5


def _weekends_ago(match: re.Match[str], now: datetime) -> RelativeSpan:
    """Return the weekend so many before now, the last one that is over being the first."""
    count = int(match["n"]) if match["n"].isdigit() else 2
    today = now.date()
    is_over = today.weekday() < _SATURDAY
    saturday = today - timedelta(days=(today.weekday() - _SATURDAY) % 7 + 7 * (count - is_over))
    return RelativeSpan(
        match.start(), match.end(), at(saturday, 0), at(saturday + timedelta(days=1), 23, 59), "vague", 2
    )


def _weekend(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    if match["how"] == "next":
        return None
    today = now.date()
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if (match["how"] == "last" or match["but_one"]) and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    if match["but_one"]:
        saturday -= timedelta(days=7)
    sunday_ends = at(saturday + timedelta(days=1), 23, 59)
    return RelativeSpan(match.start(), match.end(), at(saturday, 0), min(sunday_ends, now), "vague", 3)


def _week_of_a_month(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    """Return the week or weekend of a month that is told by its number."""
    month = MONTHS.index(match["m"]) + 1
    year = int(match["y"]) if match["y"] else now.year - (month > now.month)
    first, length = _nth_week(date(year, month, 1), match["nth"], match["unit"])
    begin, end = at(first, 0), at(first + timedelta(days=length - 1), 23, 59)
    if begin > now:
        return None
    return RelativeSpan(match.start(), match.end(), begin, min(end, now), "vague", 3)


def _nth_week(month: date, nth: str, unit: str) -> tuple[date, int]:
    """Return the first day of a week of a month and how many days it has."""
    length = 2 if unit == "weekend" else 7
    begin = month + timedelta(days=(5 - month.weekday()) % 7 if unit == "weekend" else 0)
    if nth != "last":
        return begin + timedelta(days=7 * _NTH[nth]), length
    end = _months_on(month, 1) - timedelta(days=length)
    return (end if unit == "week" else end - timedelta(days=(end.weekday() - 5) % 7)), length


def _in_month(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    month = MONTHS.index(match["m"]) + 1
    this_year = month < now.month or (
        month == now.month and not match[0].startswith("last ")
    )  # "last November" in November
    year = int(match["y"]) if match["y"] else now.year - (not this_year)
    following = date(year + month // 12, month % 12 + 1, 1)
    last = at(following - timedelta(days=1), 23, 59)
    until = now if match[0].startswith("since") else min(last, now)
    return RelativeSpan(match.start(), match.end(), at(date(year, month, 1), 0), until, "vague", 4)


def _season(match: re.Match[str], now: datetime) -> RelativeSpan:
    """Return the season of the year that is named, else the latest that has begun; "last" is one that is over."""
    month = _SEASONS[match["season"]]
    begun = now.year - ((now.month, 1) < (month, 1))
    if match["which"] == "last" and at(_months_on(date(begun, month, 1), 3), 0) > now:
        begun -= 1
    first = date(int(match["y"]) if match["y"] else begun, month, 1)
    last = at(_months_on(first, 3) - timedelta(days=1), 23, 59)
    return RelativeSpan(match.start(), match.end(), at(first, 0), min(last, now), "vague", 4)


def _months_on(first: date, months: int) -> date:
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1)


def _in_year(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    year = int(match["y"])
    if year > now.year:
        return None
    first, last = at(date(year, 1, 1), 0), at(date(year, 12, 31), 23, 59)
    return RelativeSpan(
        match.start(), match.end(), first, now if match[0].startswith("since") else min(last, now), "vague", 5
    )


def _in_years(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    """Return the years from one to another: "between 1998 and 2000"."""
    first, last = int(match["first"]), int(match["last"])
    if not first < last <= now.year:
        return None
    until = min(at(date(last, 12, 31), 23, 59), now)
    return RelativeSpan(match.start(), match.end(), at(date(first, 1, 1), 0), until, "vague", 4)


def _in_decade(match: re.Match[str], now: datetime) -> RelativeSpan:
    year = _first_of_decade(match)
    last = min(at(date(year + 9, 12, 31), 23, 59), now)
    return RelativeSpan(match.start(), match.end(), at(date(year, 1, 1), 0), last, "vague", 5)


def _first_of_decade(match: re.Match[str]) -> int:
    if match["year"]:
        return int(match["year"])
    if match["noughties"]:
        return 2000
    tens = match["decade"] or match["decade2"]
    return 1900 + (int(tens) if tens else 50 + 10 * grammar.DECADES.index(match["word"]))


def _holiday(match: re.Match[str], now: datetime) -> RelativeSpan:
    first, last = school_holiday(match, now)
    begin = usual_begin(match, first, last)
    return RelativeSpan(match.start(), match.end(), first, last, "vague", 4, begin)


def _beside_a_holiday(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    first, last = beside_a_holiday(match, now)
    return RelativeSpan(match.start(), match.end(), first, last, "vague", 3) if first < last else None


PRODUCTIONS: tuple[Production, ...] = (
    (grammar.CALENDAR_UNIT, _calendar_unit),
    (grammar.WEEK_OF_A_MONTH, _week_of_a_month),
    (grammar.WEEKEND, _weekend),
    (grammar.WEEKENDS_AGO, _weekends_ago),
    (grammar.IN_MONTH, _in_month),
    (grammar.SEASON, _season),
    (grammar.SEASON_OF_YEAR, _season),
    (grammar.IN_YEARS, _in_years),
    (grammar.IN_YEAR, _in_year),
    (grammar.IN_DECADE, _in_decade),
    (BESIDE_A_HOLIDAY, _beside_a_holiday),
    (HOLIDAY, _holiday),
)
