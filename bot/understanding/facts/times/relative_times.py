"""Times counted back from the writing: 20 minutes ago, just now, two nights ago, for the past fortnight, back in September."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.understanding.facts.model import Precision
from bot.understanding.facts.times import relative_patterns as grammar
from bot.understanding.facts.times.day_patterns import MONTHS
from bot.understanding.facts.times.local_time import at, shift
from bot.understanding.facts.times.school_holidays import HOLIDAY, school_holiday

_HOUR, _DAY = 60, 1440  # minutes
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the month in which each begins
_LONGEST_AGO = 36_500  # days
_UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": 365.25}
# How far back "a few" of a unit and "ages ago" reach, and how near they come, in days.
_A_FEW = {
    "day": (5, 2), "night": (5, 2), "week": (42, 14), "fortnight": (60, 28), "month": (200, 60), "year": (2000, 700),
}  # fmt: skip
_AGES_AGO = {"day": (10, 2), "wee": (70, 14), "mon": (400, 45), "yea": (4000, 400), "age": (1500, 60)}


@dataclass(frozen=True)
class RelativeSpan:
    """A time counted from now; `rank` orders what a text says of several (small is more telling)."""

    start: int
    end: int
    first: datetime
    last: datetime
    precision: Precision
    rank: int = 0


_Make = Callable[[re.Match[str], datetime], RelativeSpan | None]


def is_habitual(text: str) -> bool:
    """Return whether the text says that it happens day after day."""
    return grammar.HABITUALLY.search(text) is not None


def relative_spans(text: str, now: datetime) -> list[RelativeSpan]:
    """Return the times of the plain text that are counted back from now, the most telling first."""
    return sorted(_all(text, now), key=lambda span: (span.rank, span.start))


def _all(text: str, now: datetime) -> Iterator[RelativeSpan]:
    for production, make in _PRODUCTIONS:
        for match in production.finditer(text):
            span = make(match, now)
            if span:
                yield span


def _amount(words: str) -> float | None:
    """Return the number that the words say, None for "a few" and "several"."""
    if words.isdigit():
        return float(words)
    if words.startswith(("half", "a half")):
        return 0.5
    return {"a": 1.0, "an": 1.0, "one": 1.0}.get(words) or (2.0 if "couple" in words else None)


def _between(
    match: re.Match[str], now: datetime, far: float, near: float, precision: Precision, rank: int
) -> RelativeSpan:
    """Return the span from `far` to `near` minutes ago."""
    first, last = shift(now, -round(far)), shift(now, -max(0, round(near)))
    return RelativeSpan(match.start(), match.end(), first, last, precision, rank)


def _just_now(match: re.Match[str], now: datetime) -> RelativeSpan:
    return _between(match, now, 15, 0, "hour", 1)


def _minutes_ago(match: re.Match[str], now: datetime) -> RelativeSpan:
    in_hours = match["unit"].startswith("hour")
    amount = _amount(match["n"])
    if amount is None:
        return _a_few_ago(match, now, in_hours=in_hours)
    unit = _HOUR if in_hours else 1
    minutes = amount * unit + (30 if match["half"] else 0)
    upper = match["n2"] or match["more"]
    if upper:
        return _between(match, now, float(upper) * unit, minutes, "hour", 0)
    return _hours_ago(match, now, minutes) if in_hours else _exact_minutes_ago(match, now, minutes)


def _a_few_ago(match: re.Match[str], now: datetime, *, in_hours: bool) -> RelativeSpan:
    far, near = (5 * _HOUR, 2 * _HOUR) if in_hours else (15, 0)
    return _between(match, now, far, near, "hour", 0)


def _exact_minutes_ago(match: re.Match[str], now: datetime, minutes: float) -> RelativeSpan:
    if "couple" in match["n"]:
        return _a_few_ago(match, now, in_hours=False)
    return _between(match, now, minutes, minutes, "exact", 0)


def _hours_ago(match: re.Match[str], now: datetime, minutes: float) -> RelativeSpan:
    if minutes < _HOUR:
        return _between(match, now, minutes, minutes, "exact", 0)
    return _between(match, now, minutes + 30, minutes - 30, "hour", 0)


def _hours_and_a_half_ago(match: re.Match[str], now: datetime) -> RelativeSpan:
    minutes = _HOUR * (_amount(match["n"] or "one") or 1) + 30
    return _between(match, now, minutes + 30, minutes - 30, "hour", 0)


def _days_ago(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    unit = match["unit"].rstrip("s")
    low = _amount(match["n"])
    if low is None:
        far, near = _A_FEW[unit]
        return _between(match, now, far * _DAY, near * _DAY, "vague", 2)
    high = float(match["n2"]) if match["n2"] else low
    if max(low, high) * _UNIT_DAYS[unit] > _LONGEST_AGO:
        return None
    if low != high or unit in ("month", "year"):
        return _loosely_ago(match, now, low, high, _UNIT_DAYS[unit])
    day = now.date() - timedelta(days=round(low * _UNIT_DAYS[unit]))
    return _whole(match, day, unit)


def _loosely_ago(match: re.Match[str], now: datetime, low: float, high: float, unit_days: float) -> RelativeSpan:
    slack = 0.5 * unit_days
    return _between(match, now, (high * unit_days + slack) * _DAY, (low * unit_days - slack) * _DAY, "vague", 2)


def _whole(match: re.Match[str], day: date, unit: str) -> RelativeSpan:
    """Return the whole day, night or week that a day lies in."""
    if unit == "day":
        return RelativeSpan(match.start(), match.end(), at(day, 0), at(day, 23, 59), "day", 0)
    if unit == "night":
        return RelativeSpan(match.start(), match.end(), at(day, 18), at(day, 30), "part_of_day", 0)
    monday = day - timedelta(days=day.weekday())
    return RelativeSpan(match.start(), match.end(), at(monday, 0), at(monday + timedelta(days=6), 23, 59), "week", 2)


def _for_the_past(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    unit = match["unit"].rstrip("s")
    amount = float(match["n2"]) if match["n2"] else _amount(match["n"])
    days = (amount or 4) * _UNIT_DAYS[unit]
    if days > _LONGEST_AGO:
        return None
    return _between(match, now, days * _DAY, 0, "vague", 4)


def _the_past_unit(match: re.Match[str], now: datetime) -> RelativeSpan:
    return _between(match, now, _UNIT_DAYS[match["unit"]] * _DAY, 0, "vague", 3)


def _calendar_unit(match: re.Match[str], now: datetime) -> RelativeSpan:
    """Return the week, month or year that is going on, or the one before it: "this week", "last month"."""
    span = {"week": _calendar_week, "month": _calendar_month, "year": _calendar_year}[match["unit"]]
    first, last = span(now, last=bool(match["last"]))
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


def _weekend(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    if match["how"] == "next":
        return None
    today = now.date()
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if match["how"] == "last" and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    sunday_ends = at(saturday + timedelta(days=1), 23, 59)
    return RelativeSpan(match.start(), match.end(), at(saturday, 0), min(sunday_ends, now), "vague", 3)


def _the_other_day(match: re.Match[str], now: datetime) -> RelativeSpan:
    far, near = (21, 5) if "week" in match[0] else (7, 1)
    return _between(match, now, far * _DAY, near * _DAY, "vague", 2)


def _ages_ago(match: re.Match[str], now: datetime) -> RelativeSpan:
    far, near = _AGES_AGO[match[0][:3]]
    return _between(match, now, far * _DAY, near * _DAY, "vague", 3)


def _habitually(match: re.Match[str], now: datetime) -> RelativeSpan:
    return _between(match, now, 7 * _DAY, 0, "vague", 6)


def _in_month(match: re.Match[str], now: datetime) -> RelativeSpan | None:
    month = MONTHS.index(match["m"]) + 1
    year = int(match["y"]) if match["y"] else now.year - (month > now.month)
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


def _in_decade(match: re.Match[str], now: datetime) -> RelativeSpan:
    year = 1900 + int(match["decade"])
    return RelativeSpan(
        match.start(), match.end(), at(date(year, 1, 1), 0), at(date(year + 9, 12, 31), 23, 59), "vague", 5
    )


def _holiday(match: re.Match[str], now: datetime) -> RelativeSpan:
    first, last = school_holiday(match, now)
    return RelativeSpan(match.start(), match.end(), first, last, "vague", 4)


_PRODUCTIONS: tuple[tuple[re.Pattern[str], _Make], ...] = (
    (grammar.JUST_NOW, _just_now),
    (grammar.MINUTES_AGO, _minutes_ago),
    (grammar.HOURS_AND_A_HALF, _hours_and_a_half_ago),
    (grammar.DAYS_AGO, _days_ago),
    (grammar.FOR_THE_PAST, _for_the_past),
    (grammar.IN_A_ROW, _for_the_past),
    (grammar.THE_PAST_UNIT, _the_past_unit),
    (grammar.CALENDAR_UNIT, _calendar_unit),
    (grammar.WEEKEND, _weekend),
    (grammar.THE_OTHER_DAY, _the_other_day),
    (grammar.AGES_AGO, _ages_ago),
    (grammar.HABITUALLY, _habitually),
    (grammar.IN_MONTH, _in_month),
    (grammar.SEASON, _season),
    (grammar.IN_YEAR, _in_year),
    (grammar.IN_DECADE, _in_decade),
    (HOLIDAY, _holiday),
)
