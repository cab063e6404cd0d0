"""What follows an evening within its night: "Saturday about 11 he brought her in, at ten past two on Sunday he left"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.time_reader import TimeReading

_WITH_HOURS = ("exact", "hour")
_EVENING, _NOON = 20, 12
_HALF_A_DAY, _A_NIGHT = timedelta(hours=12), timedelta(hours=11)


def through_the_night(clauses: Sequence[ClauseTime]) -> list[ClauseTime]:
    """Return the clauses; an hour that may be of either half of a day is of the night that was told before it."""
    placed: list[ClauseTime] = []
    for clause in clauses:
        before = next((other.reading for other in reversed(placed) if other.dated and not other.planned), None)
        earlier = _earlier_half(before, clause) if before else None
        placed.append(replace(clause, reading=earlier) if earlier else clause)
    return placed


def _earlier_half(before: TimeReading, clause: ClauseTime) -> TimeReading | None:
    """Return the reading twelve hours earlier, where that is the night of the evening before and the words allow it."""
    evening, own = before.time, clause.reading
    if evening.precision not in _WITH_HOURS or evening.start.hour < _EVENING:
        return None
    if own is None or not clause.dated or clause.planned or not _is_open(own):
        return None
    start, end = own.time.start - _HALF_A_DAY, own.time.end - _HALF_A_DAY
    if not evening.start < start <= evening.start + _A_NIGHT:
        return None
    return replace(own, time=replace(own.time, start=start, end=end))


def _is_open(reading: TimeReading) -> bool:
    """Return whether an hour after noon was read that the words may mean before noon as well."""
    clock = reading.expression.clock if reading.expression else None
    part = reading.expression.part if reading.expression else None
    is_either = clock is not None and clock.until is None and len(clock.times) > 1
    return is_either and part is None and reading.time.start.hour >= _NOON
