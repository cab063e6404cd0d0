"""What one sentence or clause says of time: a day with its clock time, a plan, a pattern, or only a part of the day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.accounts.patterns import recurrence_patterns
from bot.understanding.facts.times.accounts.patterns.recurrences import Pattern, pattern_in
from bot.understanding.facts.times.accounts.plans import as_planned, is_planned
from bot.understanding.facts.times.accounts.telling.passed_on import AFTERWARDS
from bot.understanding.facts.times.time_reader import TimeReading, time_reading
from bot.understanding.text.normalise import blank

_RANK_OF_A_DAY = 5  # of times counted back from now; what comes after is a habit or a length of time
_NOT_THE_EVENT = re.compile(r"\b(?:born|dob|date of birth|birthday|b day)\b[^.;,]{0,12}?$")
_WORD = re.compile(r"[a-z]+")
# Words that may stand in a sentence of which a time is all: "it was about 11".
_AROUND_A_TIME = frozenset(
    [
        "it",
        "was",
        "this",
        "is",
        "on",
        "at",
        "in",
        "around",
        "about",
        "approx",
        "roughly",
        "maybe",
        "i",
        "think",
        "um",
        "er",
        "erm",
        "so",
        "and",
        "then",
        "the",
        "that",
        "like",
        "say",
        "said",
        "sorry",
        "time",
        "a",
        "of",
        "happened",
        "all",
        "just",
        "probably",
        "some",
        "sometime",
        "between",
    ]
)


@dataclass(frozen=True)
class ClauseTime:
    """A clause of plain text with what it says of time."""

    at: Span
    reading: TimeReading | None = None
    pattern: Pattern | None = None
    planned: bool = False
    own_work: bool = False
    of_others: bool = False  # it speaks of somebody or something beside the writer
    aside: bool = False  # it tells what went on in the house that day, or what came of it

    @property
    def dated(self) -> bool:
        """Return whether it says a day."""
        return self.reading is not None and self.reading.day_said

    @property
    def clocked(self) -> bool:
        """Return whether it says a clock time."""
        return bool(self.reading and self.reading.expression and self.reading.expression.clock)

    @property
    def undated(self) -> bool:
        """Return whether it says a clock time or a part of the day, and no day."""
        expression = self.reading.expression if self.reading else None
        return expression is not None and not self.dated and bool(expression.clock or expression.part)

    def is_bare(self, text: str) -> bool:
        """Return whether a time is all that it says: "about 11"."""
        if self.reading is None or self.pattern:
            return False
        start, end = self.at
        rest = blank(text[start:end], self.reading.pieces, " ")
        return set(_WORD.findall(rest)) <= _AROUND_A_TIME


def clause_time(text: str, span: Span, now: datetime) -> ClauseTime:
    """Return what a clause says of time; one beyond the calendar says nothing."""
    clause = text[slice(*span)]
    of_others = recurrence_patterns.OTHERS.search(clause) is not None
    own_work = not of_others and recurrence_patterns.OWN_WORK.search(clause) is not None
    goes_on = not of_others and recurrence_patterns.GOINGS_ON.search(clause) is not None
    behind = (AFTERWARDS, recurrence_patterns.LEFT_AGAIN)
    aside = goes_on or any(pattern.search(clause) for pattern in behind)
    hours = [match.span() for match in recurrence_patterns.OWN_HOURS.finditer(clause)]
    try:
        read = _read(blank(clause, hours, "_"), span, now, with_pattern=not own_work)
    except (OverflowError, ValueError):
        return ClauseTime(span)
    return replace(read, own_work=own_work, of_others=of_others, aside=aside)


def _read(clause: str, span: Span, now: datetime, *, with_pattern: bool) -> ClauseTime:
    pattern = pattern_in(clause, now) if with_pattern else None
    reading = _reading(clause, pattern, now)
    if reading is None:
        return ClauseTime(span, None, pattern)
    if pattern and reading.expression:  # the hours beside a day are that day's
        pattern = replace(pattern, timed=(), hours=None)
    if is_planned(clause, reading, now):
        return ClauseTime(span, as_planned(clause, reading, now), pattern, planned=True)
    return ClauseTime(span, reading, pattern)


def _reading(clause: str, pattern: Pattern | None, now: datetime) -> TimeReading | None:
    """Return the one time of a clause beside its pattern, if any."""
    reading = time_reading(blank(clause, pattern.habits, "_") if pattern else clause, now)
    if reading is None or not _of_one_event(reading, clause):
        return None
    return None if pattern and not reading.day_said else reading


def _of_one_event(reading: TimeReading, clause: str) -> bool:
    """Return whether a time is that of something seen once: no habit, no length of time, no birthday."""
    if reading.relative:
        return reading.relative.rank <= _RANK_OF_A_DAY
    start = min(piece[0] for piece in reading.pieces)
    return not reading.repeated and not _NOT_THE_EVENT.search(clause[:start])
