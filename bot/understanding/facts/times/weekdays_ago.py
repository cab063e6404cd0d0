"""A weekday that is counted back: "two saturdays ago", "3 fridays back"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.understanding.facts.times.day import Day
from bot.understanding.facts.times.day_patterns import WEEKDAYS

_COUNTED = re.compile(rf"\b(?P<n>[2-9]|a couple of|couple of) (?P<day>{'|'.join(WEEKDAYS)})s? (?:ago|back)\b")


def weekdays_ago(text: str, today: date) -> Iterator[Day]:
    """Yield the days: the last of them counts as one, unless it is today."""
    for match in _COUNTED.finditer(text):
        number = int(match["n"]) if match["n"].isdigit() else 2
        back = (today.weekday() - WEEKDAYS.index(match["day"])) % 7 or 7
        yield Day(match.start(), match.end(), (today - timedelta(days=back + 7 * (number - 1)),), dated=True)
