"""Patterns as told: which weekdays, at which hours, since when and how often; a pattern is never made one day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain

from bot.understanding.facts.model import Recurrence, Span
from bot.understanding.facts.times.accounts.patterns import recurrence_patterns as grammar
from bot.understanding.facts.times.accounts.patterns.weekday_runs import weekday_rows, weekday_runs
from bot.understanding.facts.times.clock.clock_times import clocks
from bot.understanding.facts.times.day_patterns import WEEKDAYS
from bot.understanding.facts.times.days import days
from bot.understanding.facts.times.local_time import at
from bot.understanding.facts.times.parts_of_day import WINDOWS, DayPart, day_parts
from bot.understanding.facts.times.relative.relative_times import relative_spans
from bot.understanding.facts.times.resolve import TimeExpression, resolve
from bot.understanding.facts.times.time_reader import phrase_of
from bot.understanding.text.normalise import Plain, blank

_WEEKDAY_NAME = re.compile(rf"\b({'|'.join(WEEKDAYS)}|sat|sun|wed)s?\b")
_WORKING_DAYS = re.compile(r"\b(?:weekdays|weeknights?|week nights?|school (?:nights?|days?))\b")
_WEEKEND = re.compile(r"\bweekends?\b")
_NIGHTS = re.compile(r"\bnights?\b")
_A_NIGHT = DayPart(0, 0, "night")  # in which the hour of "three nights running, about eleven" lies
_FULL_DAY = 24
_HABITS = (
    grammar.LAST_FEW,
    grammar.EVERY_WEEK_ON,
    grammar.DAYS_OF_WORK,
    grammar.USUALLY_ON,
    grammar.OF_THE_MONTH,
    grammar.EVERY,
    grammar.WEEKDAYS_IN_PLURAL,
    grammar.TIMES_A_UNIT,
    grammar.PARTS_IN_PLURAL,
    grammar.HABIT,
    grammar.ALWAYS,
)
_DURATIONS = (grammar.SINCE, grammar.STARTED, grammar.FOR_SO_LONG)


@dataclass(frozen=True)
class Pattern:
    """A pattern in plain text: where its words stand, and what they say."""

    habits: tuple[Span, ...]
    timed: tuple[Span, ...]
    weekdays: tuple[str, ...]
    hours: tuple[str, str] | None
    since: date | None
    how_often: Span | None

    @property
    def pieces(self) -> tuple[Span, ...]:
        """Return where all of its words stand."""
        return tuple(sorted({*self.habits, *self.timed}))


def pattern_in(text: str, now: datetime) -> Pattern | None:
    """Return the pattern that a sentence of plain text tells, or None."""
    runs = dict(weekday_runs(text))
    alone = blank(text, list(runs), "_")
    habits, durations = sorted([*habit_spans(alone), *runs]), _spans(alone, _DURATIONS)
    if not habits and (not durations or grammar.GONE_SINCE.search(text)):
        return None
    counted = blank(text, [match.span() for match in grammar.COUNT.finditer(text)], "_")
    has_hours = (habits or _goes_on(text)) and not grammar.DAYS_OF_WORK.search(text)  # "5 till 11" are those of a shift
    by_night = any(_NIGHTS.search(text[start:end]) for start, end in habits)
    timed, hours = _hours(counted, now, by_night=by_night) if has_hours else ((), None)
    weekdays = _weekdays(" ".join([*(text[start:end] for start, end in habits), *chain.from_iterable(runs.values())]))
    since, how_often = _since(text, durations, now), _how_often(text, habits)
    return Pattern((*habits, *durations), timed, weekdays, hours, since, how_often)


def habit_spans(text: str) -> list[Span]:
    """Return where words stand that say how often or on which days something comes again."""
    return _spans(text, _HABITS) or weekday_rows(text)


def _how_often(text: str, habits: Sequence[Span]) -> Span | None:
    """Return the words that say how often; "always" alone says less than "fridays"."""
    return min(habits, key=lambda span: (text[slice(*span)] == "always", span), default=None)


def joined(source: Plain, patterns: Sequence[tuple[int, Pattern]]) -> Recurrence | None:
    """Return the pattern of an account from those of its clauses and where these begin.

    What the first that says how often leaves open, another may add: "most fridays. ... since last month".
    """
    if not patterns:
        return None
    offset, main = next(((at, pattern) for at, pattern in patterns if pattern.how_often), patterns[0])
    listed = [main, *(pattern for _, pattern in patterns)]
    often = main.how_often
    return Recurrence(
        phrase=phrase_of(source, main.pieces, offset),
        weekdays=next(filter(None, (pattern.weekdays for pattern in listed)), ()),
        hours=next(filter(None, (pattern.hours for pattern in listed)), None),
        since=next(filter(None, (pattern.since for pattern in listed)), None),
        how_often=phrase_of(source, [often], offset) if often else None,
    )


def _goes_on(text: str) -> bool:
    """Return whether the sentence tells of something that comes again: "keeps coming after school"."""
    return re.search(r"\b(?:keeps?|always|comes|been)\b", text) is not None


def _spans(text: str, productions: tuple[re.Pattern[str], ...]) -> list[Span]:
    """Return where the productions match, without what lies within an earlier match."""
    spans: list[Span] = []
    for production in productions:
        for match in production.finditer(text):
            span = match.span("what" if production is grammar.ALWAYS else 0)
            if not any(start < span[1] and span[0] < end for start, end in spans):
                spans.append(span)
    return sorted(spans)


def _weekdays(habits: str) -> tuple[str, ...]:
    """Return the weekdays that are named, in the order of the week."""
    named = {match[1] for match in _WEEKDAY_NAME.finditer(habits)}
    listed = {name for name in WEEKDAYS if any(name.startswith(word) for word in named)}
    if _WORKING_DAYS.search(habits):
        listed |= set(WEEKDAYS[:5])
    if _WEEKEND.search(habits):
        listed |= set(WEEKDAYS[5:])
    return tuple(name for name in WEEKDAYS if name in listed)


def _hours(text: str, now: datetime, *, by_night: bool) -> tuple[tuple[Span, ...], tuple[str, str] | None]:
    """Return the hours of the day that the sentence names, and where."""
    parts, times = day_parts(text), clocks(text)
    part, clock = next(iter(parts), None), next(iter(times), None)
    if clock is None:
        return _window(part.name, (part.start, part.end)) if part else ((), None)
    of_any_day = TimeExpression(None, _without_day(part) if part else _A_NIGHT if by_night else None, clock, every=True)
    resolved = resolve(of_any_day, at(now.date() + timedelta(days=3), 6))
    spans = tuple((piece.start, piece.end) for piece in (part, clock) if piece)
    return spans, (f"{resolved.start:%H:%M}", f"{resolved.end:%H:%M}") if resolved else None


def _without_day(part: DayPart) -> DayPart:
    return replace(part, nearest=None)


def _window(name: str, span: Span) -> tuple[tuple[Span, ...], tuple[str, str]]:
    first, last = WINDOWS[name]
    return (span,), (f"{first:02}:00", f"{last % _FULL_DAY:02}:00")


def _since(text: str, durations: list[Span], now: datetime) -> date | None:
    """Return the day since which it goes on, as far as the words say one."""
    return next((day for start, end in durations for day in _first_days(text[start:end], now)), None)


def _first_days(phrase: str, now: datetime) -> Iterator[date]:
    """Give the days that a phrase may begin with: of the end of a month or year its last day."""
    spans = relative_spans(phrase, now)
    at_the_end = " end of " in f" {phrase}"
    yield from ((span.last if at_the_end else span.since or span.first).date() for span in spans)
    yield from (day.dates[0] for day in days(phrase, now.date()) if day.dates)
