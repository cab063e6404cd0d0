"""A night between two days: "friday going into saturday", "overnight tuesday to wednesday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.understanding.facts.times.day import Day
from bot.understanding.facts.times.day_patterns import OVERNIGHT, WEEKDAYS


def nights_between(text: str, today: date) -> Iterator[Day]:
    """Yield where a night stands that is told by its two days, as the first of them."""
    for match in OVERNIGHT.finditer(text):
        first, second = _number(match["first"]), _number(match["second"])
        is_one_night = bool(match["into"] or match["lead"] or " night" in match[0])
        if is_one_night and (second - first) % 7 == 1:
            latest = today - timedelta(days=(today.weekday() - first) % 7)
            yield Day(match.start(), match.end(), (latest, latest - timedelta(days=7)), overnight=True)


def _number(name: str) -> int:
    return next(i for i, day in enumerate(WEEKDAYS) if day.startswith(name))
