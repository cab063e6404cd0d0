"""Times counted back from the writing: 20 minutes ago, just now, two nights ago, for the past fortnight, the other day."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bot.understanding.facts.model import Precision
from bot.understanding.facts.times.local_time import at, shift
from bot.understanding.facts.times.relative import relative_patterns as grammar
from bot.understanding.facts.times.relative.relative_span import Production, RelativeSpan

_HOUR, _DAY = 60, 1440  # minutes
_LONGEST_AGO = 36_500  # days
_UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": 365.25}
# How far back "a few" of a unit and "ages ago" reach, and how near they come, in days.
_A_FEW = {
    "day": (5, 2), "night": (5, 2), "week": (42, 14), "fortnight": (60, 28), "month": (200, 60), "year": (2000, 700),
}  # fmt: skip
_AGES_AGO = {"day": (10, 2), "wee": (70, 14), "mon": (400, 45), "yea": (4000, 400), "age": (1500, 60)}


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


def _now(match: re.Match[str], now: datetime) -> RelativeSpan:
    return _between(match, now, 0, 0, "exact", 1)


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


def _the_other_day(match: re.Match[str], now: datetime) -> RelativeSpan:
    far, near = (21, 5) if "week" in match[0] else (7, 1)
    return _between(match, now, far * _DAY, near * _DAY, "vague", 2)


def _ages_ago(match: re.Match[str], now: datetime) -> RelativeSpan:
    far, near = _AGES_AGO[match[0][:3]]
    return _between(match, now, far * _DAY, near * _DAY, "vague", 5)


def _habitually(match: re.Match[str], now: datetime) -> RelativeSpan:
    return _between(match, now, 7 * _DAY, 0, "vague", 6)


PRODUCTIONS: tuple[Production, ...] = (
    (grammar.JUST_NOW, _just_now),
    (grammar.NOW, _now),
    (grammar.MINUTES_AGO, _minutes_ago),
    (grammar.HOURS_AND_A_HALF, _hours_and_a_half_ago),
    (grammar.DAYS_AGO, _days_ago),
    (grammar.FOR_THE_PAST, _for_the_past),
    (grammar.IN_A_ROW, _for_the_past),
    (grammar.THE_PAST_UNIT, _the_past_unit),
    (grammar.THE_OTHER_DAY, _the_other_day),
    (grammar.AGES_AGO, _ages_ago),
    (grammar.HABITUALLY, _habitually),
)
