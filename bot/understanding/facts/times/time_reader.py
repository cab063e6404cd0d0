"""The time at which it was seen, chosen from everything that a text says of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.understanding.facts.model import Span, When
from bot.understanding.facts.times.clock.clock_times import Clock, clocks
from bot.understanding.facts.times.clock.hours_of_work import without_hours_of_work
from bot.understanding.facts.times.day_of_a_span import within_span
from bot.understanding.facts.times.days import Day, days, impossible
from bot.understanding.facts.times.local_time import is_past, local_now
from bot.understanding.facts.times.parts_of_day import DayPart, day_parts
from bot.understanding.facts.times.relative.relative_span import RelativeSpan
from bot.understanding.facts.times.relative.relative_times import is_habitual, relative_spans
from bot.understanding.facts.times.resolve import ResolvedTime, TimeExpression, resolve
from bot.understanding.facts.times.words_of_today import settled_back
from bot.understanding.text.normalise import Plain, blank, plain

_MORE_THAN_A_PART = 2  # relative times up to this rank say more than a bare part of the day
_MORE_THAN_NOTHING = 3  # and up to this rank than a clock time alone
_WEEKEND = timedelta(days=2)  # "at the weekend ... till gone midnight" says its days
_TOGETHER = 24  # characters between two pieces of one time: "on Thursday, I think about 11"


@dataclass(frozen=True)
class TimeReading:
    """A time with what said it: a day, part and clock that belong together, or a time counted back from now."""

    time: ResolvedTime
    expression: TimeExpression | None = None
    relative: RelativeSpan | None = None
    said_before: bool = False  # its day is said by the clause before it

    @property
    def pieces(self) -> list[Span]:
        """Return where its words stand."""
        parts = (self.expression.day, self.expression.part, self.expression.clock) if self.expression else ()
        return [(piece.start, piece.end) for piece in (*parts, self.relative) if piece]

    @property
    def day_said(self) -> bool:
        """Return whether the words say a day or a longer time, not only a part of the day or a clock time."""
        if self.expression is None or self.said_before:
            return True
        return bool(self.expression.day) or bool(self.expression.part and self.expression.part.nearest is not None)

    @property
    def repeated(self) -> bool:
        """Return whether it happens again and again."""
        return bool(self.expression and self.expression.repeated)

    @property
    def doubtful(self) -> bool:
        """Return whether two words for the day contradict each other."""
        return bool(self.expression and self.expression.day and self.expression.day.doubtful)


_CHILDREN_COME = (8 * 60, 9 * 60 + 15)  # minutes after midnight
_AT_SCHOOL = re.compile(
    r"\b(?:(?:dropped|brought|came|arrived|late)(?: \w+){0,3} (?:at|to|for|in)(?: \w+)? (?:gates?|school|registration|class|lessons?)|school run|before school|registration)\b"
)


def read_when(text: str, now: datetime | None = None) -> When | None:
    """Return when the text says that it was seen, or None."""
    return when_in(plain(text), now)


def when_in(source: Plain, now: datetime | None, taken: Sequence[Span] = ()) -> When | None:
    """Return the time in plain text, None when it names none or one beyond the calendar; `taken` are the spans of ages."""
    moment = local_now(now)
    try:
        return _when(source, moment, without_hours_of_work(blank(source.text, taken, "_")))
    except (OverflowError, ValueError):
        return None  # a calendar has an end: the year 1 and the year 9999 are no time at which something was seen


def _when(source: Plain, now: datetime, text: str) -> When | None:
    reading = time_reading(text, now)
    if reading is None:
        return None
    time = reading.time
    phrase = phrase_of(source, reading.pieces)
    return When(time.start, time.end, time.precision, phrase, reading.day_said, reading.doubtful)


def time_reading(text: str, now: datetime) -> TimeReading | None:
    """Return the time that the plain text says, and in which of its words; raises as `resolve` does."""
    expression = _expression(text, now.date())
    relative = next(iter(relative_spans(text, now)), None)
    resolved = settled_back(text, expression, resolve(expression, now), now) if expression else None
    inside = within_span(text, expression, resolved, relative)
    if inside and relative:
        whole = inside.precision == relative.precision
        return TimeReading(inside, None if whole else expression, relative if whole else None)
    if relative and _relative_prevails(relative, expression, resolved, now):
        return TimeReading(ResolvedTime(relative.first, relative.last, relative.precision), relative=relative)
    if expression is None or resolved is None:
        return None
    return TimeReading(resolved, expression)


def _relative_prevails(
    relative: RelativeSpan, expression: TimeExpression | None, resolved: ResolvedTime | None, now: datetime
) -> bool:
    """Return whether "an hour ago" says more than the day, part of the day and clock time of the same text."""
    if expression is None or resolved is None or not is_past(resolved.start, now):
        return True
    if _holds(relative, expression):
        return True
    if relative.precision in ("day", "part_of_day"):
        return expression.clock is None and expression.part is None  # "2 days ago at 9pm" is that day's clock time
    return relative.rank <= 1 or _says_more(relative, expression)


def _holds(relative: RelativeSpan, expression: TimeExpression) -> bool:
    """Return whether the words of a time counted back hold all others: the nights of "both nights this week"."""
    pieces = [piece for piece in (expression.day, expression.part, expression.clock) if piece]
    return relative.precision == "week" and all(
        relative.start <= piece.start and piece.end <= relative.end for piece in pieces
    )


def _says_more(relative: RelativeSpan, expression: TimeExpression) -> bool:
    if expression.every and expression.clock:
        return False
    if relative.rank <= _MORE_THAN_A_PART:
        return expression.day is None or expression.repeated
    only_a_clock = expression.day is None and expression.part is None
    is_a_time = relative.precision != "vague" or relative.last - relative.first <= _WEEKEND
    return only_a_clock and relative.rank <= _MORE_THAN_NOTHING and is_a_time


def _expression(text: str, today: date) -> TimeExpression | None:
    """Return the day, part and clock that belong together; what is past and happened once comes before the rest."""
    named = days(text, today)
    if not named and impossible(text, today):
        return None
    day = _first_day(named, today)
    part, clock = _nearest_part(text, day), _clock(text, named)
    if day is None and part is None and clock is None:
        return None
    since = _day_since(day, clock, text)
    if since and part and not _follows(part, since):
        part = None  # "first thing ... been there since thursday"
    return TimeExpression(day, part, clock, is_habitual(text), since=bool(since) and part is None)


def _first_day(named: Sequence[Day], today: date) -> Day | None:
    return min(named, key=lambda day: (day.dates[-1] > today, day.repeated, not day.dated, day.start), default=None)


def _follows(part: DayPart, day: Day) -> bool:
    return 0 <= part.start - day.end <= 1


def _nearest_part(text: str, day: Day | None) -> DayPart | None:
    """Return the part of the day nearest to the day, or the first of a text without a day; one that happened once first."""
    beside = day.start if day else 0
    return min(day_parts(text), key=lambda part: (part.repeated, abs(part.start - beside)), default=None)


def _clock(text: str, named: Sequence[Day]) -> Clock | None:
    """Return the clock time outside of written dates, spans first."""
    without_dates = blank(text, [(day.start, day.end) for day in named if day.dated], "_")
    first = min(clocks(without_dates), key=lambda clock: (clock.until is None, clock.since, clock.start), default=None)
    return _of_school(without_dates, first) if first else None


def _of_school(text: str, clock: Clock) -> Clock:
    """Return a written time at a school's gates as that of the morning, where it is one at which children come."""
    morning = tuple(minutes for minutes in clock.times if _CHILDREN_COME[0] <= minutes <= _CHILDREN_COME[1])
    is_one = clock.written and clock.until is None and morning and _AT_SCHOOL.search(text)
    return replace(clock, times=morning) if is_one else clock


def _day_since(day: Day | None, clock: Clock | None, text: str) -> Day | None:
    """Return the day from which on it has happened: "since thursday"."""
    if day is None or clock is not None or day.repeated:
        return None
    return day if text[: day.start].endswith("since ") else None


def phrase_of(source: Plain, pieces: Sequence[Span], offset: int = 0) -> str:
    """Return the person's own words for the pieces; what stands between two that are far apart is left out."""
    joined: list[Span] = []
    for start, end in sorted(pieces):
        if joined and start - joined[-1][1] <= _TOGETHER:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return " … ".join(source.phrase(offset + start, offset + end).strip() for start, end in joined)
