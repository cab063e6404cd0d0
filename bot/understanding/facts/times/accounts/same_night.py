"""What follows an evening within its night: "Saturday about 11 he brought her in, at ten past two on Sunday he left"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.resolve import TimeExpression
from bot.understanding.facts.times.time_reader import TimeReading

_WITH_HOURS = ("exact", "hour")
_EVENING, _NOON = 20, 12
_DAY_ENDS = 24 * 60
_EITHER = 2  # weekdays that a name leaves open
_HALF_A_DAY, _A_NIGHT, _A_WEEK = timedelta(hours=12), timedelta(hours=11), timedelta(days=7)


def through_the_night(clauses: Sequence[ClauseTime]) -> list[ClauseTime]:
    """Return the clauses; an hour that may be of either half of a day is of the night that was told before it."""
    placed: list[ClauseTime] = []
    for clause in clauses:
        before = next((other.reading for other in reversed(placed) if other.dated and not other.planned), None)
        earlier = _earlier_half(before, clause) if before else None
        placed.append(replace(clause, reading=earlier) if earlier else clause)
    return placed


def _earlier_half(before: TimeReading, clause: ClauseTime) -> TimeReading | None:
    """Return the reading that is in the night of the evening before, where the words allow it."""
    evening, own = before.time, clause.reading
    if evening.precision not in _WITH_HOURS or evening.start.hour < _EVENING:
        return None
    if own is None or not clause.dated or clause.planned:
        return None
    moved = (replace(own.time, start=own.time.start + by, end=own.time.end + by) for by in _moves(own))
    night = next((time for time in moved if evening.start < time.start <= evening.start + _A_NIGHT), None)
    return replace(own, time=night) if night else None


def _moves(reading: TimeReading) -> list[timedelta]:
    """Return by how much a time may be moved: to before noon, to the same weekday of the next week, or both."""
    expression = reading.expression
    if expression is None or expression.clock is None or expression.clock.until or expression.part:
        return []
    is_either = len(expression.clock.times) > 1 and reading.time.start.hour >= _NOON
    halves = [-_HALF_A_DAY] if is_either else []
    return [*halves, *_of_the_next_week(expression, halves)]


def _of_the_next_week(expression: TimeExpression, halves: Sequence[timedelta]) -> list[timedelta]:
    """Return the same moves a week on, where the day is a weekday; midnight begins a day or ends it."""
    if expression.day is None or expression.clock is None or len(expression.day.dates) < _EITHER:
        return []
    ends = [_A_WEEK - timedelta(days=1)] if _DAY_ENDS in expression.clock.times else []
    return [_A_WEEK, *(half + _A_WEEK for half in halves), *ends]
