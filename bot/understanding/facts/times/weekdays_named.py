"""Weekdays as they are named: last tuesday, sat just gone, friday 13th, "mon, tues and weds last week"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from bot.understanding.facts.times import day_patterns as grammar
from bot.understanding.facts.times.day import Day
from bot.understanding.text.normalise import blank

_WEEK = timedelta(days=7)
_BEGINNINGS = tuple(day[:3] for day in grammar.WEEKDAYS)
_REPEATED = ("every", "each", "most", "on a", "alternate", "other")
_STRICTLY_BEFORE = ("last", "last but one", "previous", "past", "week last")
_STRICTLY_BEFORE_TAILS = ("just gone", "gone", "last")
_THE_ONE_BEFORE = ("week last", "last but one", "before last", "but one")
_LAST_WEEK = ("last week", "of last week")
_THE_WEEK_BEFORE = "the week before last"
_OF_A_WEEK = (
    *_LAST_WEEK,
    _THE_WEEK_BEFORE,
    f"of {_THE_WEEK_BEFORE}",
)  # said once, behind the last, of all days in a row
_IN_A_ROW = re.compile(r",? ?(?:(?:and|or|n) |[&/] ?)?(?:on )?")


def weekdays_named(text: str, today: date) -> Iterator[Day]:
    """Give the weekdays in order; the week that stands behind the last of a row is that of each."""
    if not any(day in text for day in _BEGINNINGS):
        return  # it is asked of every clause of a long text
    of_jobs = [match.span("day") for match in grammar.JOB.finditer(text)]
    matches = list(grammar.WEEKDAY.finditer(blank(text, of_jobs, "_")))
    named = [
        Day(match.start(), match.end(), _weekday_dates(match, tail, today), _is_repeated(match))
        for match, tail in zip(matches, _tails(matches), strict=True)
    ]
    yield from _in_their_order(matches, named)


def _in_their_order(matches: Sequence[re.Match[str]], named: list[Day]) -> list[Day]:
    """Return the days, of a row told in the order of a week the first before the next: "on Monday and Tuesday" on a Monday."""
    for number in range(len(named) - 2, -1, -1):
        first, second = named[number : number + 2]
        told_so = _are_in_a_row(*matches[number : number + 2]) and first.dates and second.dates
        if not told_so or first.repeated or second.repeated:
            continue
        in_order = first.dates[0].weekday() < second.dates[0].weekday()
        if in_order and second.dates[0] < first.dates[0] < second.dates[0] + _WEEK:
            named[number] = replace(first, dates=tuple(day - _WEEK for day in first.dates))
    return named


def _tails(matches: Sequence[re.Match[str]]) -> list[str]:
    """Return which week is told of each weekday: behind it, before it, or once for all of its row."""
    tails = [_led_by_a_week(match) or (match["tail"] or "").strip(" ,") for match in matches]
    joints = [number for number, pair in enumerate(pairwise(matches)) if _are_in_a_row(*pair)]
    for number in joints:
        tails[number + 1] = tails[number + 1] or _of_a_row(tails[number])
    for number in reversed(joints):
        tails[number] = tails[number] or _of_a_row(tails[number + 1])
    return tails


def _of_a_row(tail: str) -> str:
    return tail if tail in _OF_A_WEEK else ""


def _led_by_a_week(match: re.Match[str]) -> str | None:
    """Return the week that is told before a weekday: "last week, on the tuesday"."""
    at = match.start("w") if match["w"] else match.start("short")
    lead = grammar.A_WEEK_BEFORE.search(match.string, max(0, at - 40), at)
    return lead and lead["week"]


def _are_in_a_row(first: re.Match[str], second: re.Match[str]) -> bool:
    return not second["how"] and bool(_IN_A_ROW.fullmatch(first.string, first.end(), second.start()))


def _weekday_dates(match: re.Match[str], tail: str, today: date) -> tuple[date, ...]:
    """Return the days that a weekday may mean: one ahead, one by its number ("friday 13th"), or the latest two."""
    how = match["how"] or ""
    name = match["w"] or next(day for day in grammar.WEEKDAYS if day.startswith(match["short"]))
    back = (today.weekday() - grammar.WEEKDAYS.index(name)) % 7
    if _is_ahead(match):
        return (today + timedelta(days=7 - back),)
    if match["d"]:
        return latest_dated(int(match["d"]), today)
    return _back(today, back, how, tail)


def _is_ahead(match: re.Match[str]) -> bool:
    return match["how"] in ("next", "this coming") or match["tail"] == " coming"


def _is_repeated(match: re.Match[str]) -> bool:
    """Return whether a weekday stands for many: "every friday", "fridays"; a numbered or coming one is one day."""
    if _is_ahead(match) or match["d"]:
        return False
    return match["how"] in _REPEATED or bool(match["many"])


def _back(today: date, back: int, how: str, tail: str) -> tuple[date, ...]:
    """Return the latest day of that weekday, `back` days ago, and the one a week before it, as the words shift them."""
    latest = today - timedelta(days=back)
    this_monday = today - timedelta(days=today.weekday())
    if tail.endswith(_THE_WEEK_BEFORE):
        return (this_monday - 2 * _WEEK + timedelta(days=latest.weekday()),)
    if tail in _LAST_WEEK:
        latest -= _WEEK if latest >= this_monday else timedelta(0)
    elif back == 0 and (how in _STRICTLY_BEFORE or tail in _STRICTLY_BEFORE_TAILS):
        latest -= _WEEK
    if how in _THE_ONE_BEFORE or tail in _THE_ONE_BEFORE:
        latest -= _WEEK
    return (latest, latest - _WEEK)


def latest_dated(number: int, today: date) -> tuple[date, ...]:
    """Return the latest past day of that number in this month or the two before."""
    months = [(today.year, today.month - back) for back in range(3)]
    dates = [date_of(y - (m < 1), m + 12 * (m < 1), number) for y, m in months]
    return tuple(day for day in dates if day and day <= today)[:1]


def date_of(year: int, month: int, number: int) -> date | None:
    """Return a date, None where no calendar has it."""
    try:
        return date(year, month, number)
    except ValueError:
        return None
