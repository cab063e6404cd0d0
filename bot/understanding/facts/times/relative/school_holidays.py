"""School holidays: half term, the summer holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from bot.understanding.facts.times.local_time import at

HOLIDAY = re.compile(
    r"\b(?:(?:in|over|during|since|at|last|this) (?:the )?)?(?:(?P<half>(?:october |february |may )?half[ -]term)|(?P<name>summer|christmas|xmas|easter) (?:hols?|holidays?|break))\b"
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


def school_holiday(match: re.Match[str], now: datetime) -> tuple[datetime, datetime]:
    """Return the latest school holiday of the name, no further than now."""
    begun = [
        (first, min(last, now))
        for year in (now.year - 1, now.year)
        for first, last in _in_year(_named(match), year)
        if first <= now
    ]
    return max(begun)


def _named(match: re.Match[str]) -> list[_Holiday]:
    """Return the holidays that the words may mean: the one of the name, or every half term when no month is named."""
    if not match["half"]:
        return [_HOLIDAYS[match["name"]]]
    of_month = [holiday for month, holiday in _HALF_TERMS.items() if match["half"].startswith(month)]
    return of_month or list(_HALF_TERMS.values())


def _in_year(holidays: list[_Holiday], year: int) -> Iterator[tuple[datetime, datetime]]:
    """Yield the first and last moments of the holidays that begin in a year."""
    for (month, day), (to_month, to_day) in holidays:
        yield at(date(year, month, day), 0), at(date(year + (to_month < month), to_month, to_day), 23, 59)
