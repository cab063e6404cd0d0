"""School holidays: half term, the summer holidays."""

from __future__ import annotations

import re
from datetime import date, datetime

from bot.understanding.facts.times.local_time import at

HOLIDAY = re.compile(
    r"\b(?:(?:in|over|during|since|at|last|this) (?:the )?)?(?:(?P<half>(?:october |february |may )?half[ -]term)|(?P<name>summer|christmas|xmas|easter) (?:hols?|holidays?|break))\b"
)
_Term = tuple[tuple[int, int], tuple[int, int]]
# About when schools are closed, by month and day; vague is all that the words say.
_HOLIDAYS = {
    "summer": ((7, 20), (9, 3)),
    "christmas": ((12, 19), (1, 4)),
    "xmas": ((12, 19), (1, 4)),
    "easter": ((3, 27), (4, 20)),
}
_HALF_TERMS = (((2, 10), (2, 24)), ((5, 24), (6, 2)), ((10, 19), (11, 1)))


def school_holiday(match: re.Match[str], now: datetime) -> tuple[datetime, datetime]:
    """Return the latest school holiday of the name."""
    terms: tuple[_Term, ...] = _HALF_TERMS if match["half"] else (_HOLIDAYS[match["name"]],)
    if match["half"] and (
        month := next((n for n, m in ((10, "oct"), (2, "feb"), (5, "may")) if match["half"].startswith(m)), 0)
    ):
        terms = tuple(term for term in terms if term[0][0] == month)
    found = []
    for year in (now.year - 1, now.year):
        for (month, day), (to_month, to_day) in terms:
            first, last = at(date(year, month, day), 0), at(date(year + (to_month < month), to_month, to_day), 23, 59)
            if first <= now:
                found.append((first, min(last, now)))
    return max(found)
