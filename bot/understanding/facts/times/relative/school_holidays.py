"""School holidays: half term, the summer holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from bot.understanding.facts.times.local_time import at

HOLIDAY = re.compile(
    r"\b(?:(?:in|over|during|since|at|last|this) (?:the )?)?(?:(?P<half>(?:(?P<month>oct(?:ober)?|autumn|feb(?:ruary)?|may|whit(?:sun)?) )?half[ -]?term"
    r"(?: (?:hols?|holidays?|break|week))?|(?P<october>october) (?:hols?|holidays?|break))"
    r"|(?P<name>summer|christmas|xmas|easter) (?:hols?|holidays?|break))(?: (?:of |in )?(?P<y>20[0-9]{2}))?\b"
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
_MONTHS = {"oct": "october", "autumn": "october", "feb": "february", "whit": "may", "whitsun": "may"}


def school_holiday(match: re.Match[str], now: datetime) -> tuple[datetime, datetime]:
    """Return the latest school holiday of the name, no further than now."""
    years = (int(match["y"]),) if match["y"] else (now.year - 1, now.year)
    spans = [span for year in years for span in _in_year(_named(match), year)]
    begun = [(first, min(last, now)) for first, last in spans if first <= now]
    return max(begun, default=spans[-1])


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
