"""School holidays: half term, the summer holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.looking_ahead import looking_ahead
from bot.understanding.facts.times.local_time import at

_NAMED = (
    r"(?:(?P<half>(?:(?P<month>oct(?:ober)?|autumn|feb(?:ruary)?|may|whit(?:sun)?) )?half[ -]?term"
    r"(?: (?:hols?|holidays?|break|week))?|(?P<october>october) (?:hols?|holidays?|break))"
    r"|(?P<name>summer|christmas|xmas|easter) (?:hols?|holidays?|break))(?: (?:of |in )?(?P<y>20[0-9]{2}))?\b"
)
HOLIDAY = looking_ahead(rf"\b(?:(?:in|over|during|since|at|last|this) (?:the )?)?{_NAMED}")
# "the week before half term", "in the fortnight after the summer holidays"
BESIDE_A_HOLIDAY = looking_ahead(
    rf"\b(?:(?:in|during|over|since) )?(?:the )?(?P<unit>week(?:end)?|fortnight|few days|couple of weeks) (?:just )?(?P<way>before|after) (?:the )?{_NAMED}"
)
_Holiday = tuple[tuple[int, int], tuple[int, int]]
# About when schools are closed, by month and day; vague is all that the words say.
_HOLIDAYS: dict[str, _Holiday] = {
    "summer": ((7, 20), (9, 3)),
    "christmas": ((12, 19), (1, 4)),
    "xmas": ((12, 19), (1, 4)),
    "easter": ((3, 27), (4, 20)),
}
_HALF_TERMS: dict[str, _Holiday] = {
    "february": ((2, 10), (2, 24)),
    "may": ((5, 24), (6, 2)),
    "october": ((10, 19), (11, 1)),
}
# The first days on which the Monday of most schools' half term may fall; the week of each is that Monday's.
_USUAL_MONDAYS = ((2, 12), (5, 25), (10, 22))
_WEEK = timedelta(days=7)
_BESIDE = {"week": _WEEK, "weekend": _WEEK, "few days": _WEEK, "fortnight": 2 * _WEEK, "couple of weeks": 2 * _WEEK}
_MONTHS = {"oct": "october", "autumn": "october", "feb": "february", "whit": "may", "whitsun": "may"}


def school_holiday(match: re.Match[str], now: datetime) -> tuple[datetime, datetime]:
    """Return the latest school holiday of the name, no further than now."""
    years = (int(match["y"]),) if match["y"] else (now.year - 1, now.year)
    spans = [span for year in years for span in _in_year(_named(match), year)]
    begun = [(first, min(last, now)) for first, last in spans if first <= now]
    return max(begun, default=spans[-1])


def usual_begin(match: re.Match[str], first: datetime, last: datetime) -> datetime | None:
    """Return when most schools broke up for the half term of a span, None for other holidays."""
    if not (match["half"] or match["october"]):
        return None
    mondays = (at(_monday_from(date(first.year, month, day)), 0) for month, day in _USUAL_MONDAYS)
    return next((monday for monday in mondays if first <= monday <= last), None)


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def beside_a_holiday(match: re.Match[str], now: datetime) -> tuple[datetime, datetime]:
    """Return the time before or after a school holiday; a half term may lie in either week of its own."""
    first, last = school_holiday(match, now)
    length = _BESIDE[match["unit"]]
    if match["half"] or match["october"]:
        return (first - length, last - _WEEK) if match["way"] == "before" else (first + _WEEK, min(last + length, now))
    return (first - length, first) if match["way"] == "before" else (last, min(last + length, now))


def _named(match: re.Match[str]) -> list[_Holiday]:
    """Return the holidays that the words may mean: the one of the name, or every half term when no month is named."""
    if not match["half"]:
        return [_HOLIDAYS[match["name"]]]
    month = _MONTHS.get(match["month"] or match["october"], match["month"] or match["october"])
    return [_HALF_TERMS[month]] if month else list(_HALF_TERMS.values())


def _in_year(holidays: list[_Holiday], year: int) -> Iterator[tuple[datetime, datetime]]:
    """Yield the first and last moments of the holidays that begin in a year."""
    for (month, day), (to_month, to_day) in holidays:
        yield at(date(year, month, day), 0), at(date(year + (to_month < month), to_month, to_day), 23, 59)
