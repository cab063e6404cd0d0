"""What happened twice: "at dinner time and again about quarter to four", "on the 14th at 3.20 and on the 21st at the same time"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.clock_times import clocks
from bot.understanding.facts.times.days import days
from bot.understanding.facts.times.local_time import at
from bot.understanding.facts.times.parts_of_day import day_parts
from bot.understanding.facts.times.resolve import resolve
from bot.understanding.facts.times.time_reader import TimeReading

_AGAIN = re.compile(
    r",? (?:and |then |and then |but )(?=(?:then )?again (?:at|about|around|round|after|before|just|by|near|gone|in the|this|late)\b)"
)
_SAME_TIME = re.compile(r"\b(?:the )?same (?:time|hour)\b(?! as\b)")
_WITH_HOURS = ("exact", "hour")


def parted_at_again(text: str, span: Span, now: datetime) -> Iterator[Span]:
    """Give the parts of a clause of which the second says another hour of the same day."""
    start, end = span
    cut = next((match for match in _AGAIN.finditer(text, start, end) if _is_twice(text, span, match, now)), None)
    yield from ((start, cut.start()), (cut.start(), end)) if cut else (span,)


def _is_twice(text: str, span: Span, cut: re.Match[str], now: datetime) -> bool:
    before, after = text[span[0] : cut.start()], text[cut.end() : span[1]]
    has_hours = all(clocks(part) or day_parts(part) for part in (before, after))
    return has_hours and bool(days(before, now.date())) and not days(after, now.date())


def with_hours_again(text: str, clauses: Sequence[ClauseTime], now: datetime) -> list[ClauseTime]:
    """Return the clauses; "again about four" is of the day before it, "at the same time" has the hour before it."""
    completed: list[ClauseTime] = []
    for clause in clauses:
        earlier = next((other for other in reversed(completed) if other.dated), None)
        reading = (_again(text, earlier, clause, now) or _at_the_same_time(text, earlier, clause)) if earlier else None
        completed.append(replace(clause, reading=reading) if reading else clause)
    return completed


def _again(text: str, earlier: ClauseTime, clause: ClauseTime, now: datetime) -> TimeReading | None:
    """Return the hour of "and again about four" on the day that the clause before it says."""
    told, own = earlier.reading, clause.reading
    is_again = clause.undated and _AGAIN.match(text, clause.at[0]) is not None and earlier.at[1] == clause.at[0]
    if not (is_again and told and told.expression and told.expression.day and own and own.expression):
        return None
    whole = replace(own.expression, day=replace(told.expression.day, dates=(told.time.start.date(),)))
    time = resolve(whole, now)
    return TimeReading(time, replace(whole, day=None), said_before=True) if time else None


def _at_the_same_time(text: str, earlier: ClauseTime, clause: ClauseTime) -> TimeReading | None:
    told, own = earlier.reading, clause.reading
    is_same = clause.dated and not clause.clocked and _SAME_TIME.search(text, *clause.at) is not None
    if not (is_same and told and own) or told.time.precision not in _WITH_HOURS:
        return None
    start, length = told.time.start, told.time.end - told.time.start
    moment = at(own.time.start.date(), start.hour, start.minute)
    return replace(own, time=replace(own.time, start=moment, end=moment + length, precision=told.time.precision))
