"""What happened twice: "at dinner time and again about quarter to four", "on the 14th at 3.20 and on the 21st at the same time"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.clock.clock_times import clocks
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
    earlier, later = days(before, now.date()), days(after, now.date())
    return has_hours and (bool(earlier) if not later else not earlier and later[0].near)


def with_hours_again(text: str, clauses: Sequence[ClauseTime], now: datetime) -> list[ClauseTime]:
    """Return the clauses; "again about four" is of the day before it, "at the same time" has the hour before it."""
    completed: list[ClauseTime] = []
    for clause in clauses:
        earlier = next((other for other in reversed(completed) if other.dated), None)
        reading = (_again(text, earlier, clause, now) or _at_the_same_time(text, earlier, clause)) if earlier else None
        if completed and (first := _again(text, clause, completed[-1], now)):
            completed[-1] = replace(completed[-1], reading=first)
        completed.append(replace(clause, reading=reading) if reading else clause)
    return completed


def _again(text: str, dated: ClauseTime, clause: ClauseTime, now: datetime) -> TimeReading | None:
    """Return the hour of a clause on the day that the clause before or behind "and again" says."""
    before, own = dated.reading, clause.reading
    day = before.expression.day if before and before.expression else None
    if not (_comes_again(text, dated, clause) and before and day and own and own.expression):
        return None
    whole = replace(own.expression, day=replace(day, dates=(before.time.start.date(),)))
    comes_first = clause.at < dated.at  # what came again came later
    time = resolve(whole, before.time.start if comes_first else now)
    return TimeReading(time, replace(whole, day=None), said_before=True) if time else None


def _comes_again(text: str, dated: ClauseTime, clause: ClauseTime) -> bool:
    """Say whether a clause without a day stands at another with "and again" between them."""
    first, second = sorted((dated.at, clause.at))
    return clause.undated and first[1] == second[0] and _AGAIN.match(text, second[0]) is not None


def _at_the_same_time(text: str, earlier: ClauseTime, clause: ClauseTime) -> TimeReading | None:
    before, own = earlier.reading, clause.reading
    is_same = clause.dated and not clause.clocked and _SAME_TIME.search(text, *clause.at) is not None
    if not (is_same and before and own) or before.time.precision not in _WITH_HOURS:
        return None
    start, length = before.time.start, before.time.end - before.time.start
    moment = at(own.time.start.date(), start.hour, start.minute)
    return replace(own, time=replace(own.time, start=moment, end=moment + length, precision=before.time.precision))
