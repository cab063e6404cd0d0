"""Day, part of the day and clock time of one text, resolved to the latest past time that fits them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.understanding.facts.model import Precision
from bot.understanding.facts.times.clock.clock_times import Clock
from bot.understanding.facts.times.days import Day
from bot.understanding.facts.times.local_time import SMALL_HOURS, at, is_past, shift
from bot.understanding.facts.times.parts_of_day import CLOCK_WINDOWS, WINDOWS, DayPart

_LONGEST_SPAN = timedelta(hours=12)
_SINCE = 24 * 60  # minutes for which "since 9" goes on at most
_GONE = 60  # minutes within which "gone 9" lies
_ABOUT = 30  # minutes on either side of "about 9"
_AN_HOUR = 60
_DAY_ENDS = 24 * 60
_SATURDAY = 5
_NIGHT = DayPart(0, 0, "night")
_CLOCKS_CHANGE = 180  # minutes after midnight up to which an hour told beside a change of the clocks is of that night
_WAKING = (7, 22)  # "tomorrow at 4" is in the afternoon


@dataclass(frozen=True)
class TimeExpression:
    """The words of a text that belong to one time: a day, a part of the day, a clock time."""

    day: Day | None = None
    part: DayPart | None = None
    clock: Clock | None = None
    every: bool = False
    since: bool = False

    @property
    def repeated(self) -> bool:
        """Return whether it happens again and again."""
        return self.every or bool(self.day and self.day.repeated) or bool(self.part and self.part.repeated)


@dataclass(frozen=True)
class ResolvedTime:
    """A time with its ends, in Europe/London."""

    start: datetime
    end: datetime
    precision: Precision


def resolve(expression: TimeExpression, now: datetime) -> ResolvedTime | None:
    """Return the latest past time that fits, a future one when no past one does, None when nothing fits."""
    fitting = [time for day in _dates(expression, now) for time in _on(expression, day)]
    best = _best(fitting, expression, now)
    if best is None:
        return None
    begun = is_past(best.start, now)
    if expression.since and begun:
        return ResolvedTime(best.start, now, "vague")
    end = now if begun and not is_past(best.end, now) else best.end
    return ResolvedTime(best.start, end, "vague" if expression.repeated else best.precision)


def _best(fitting: Sequence[ResolvedTime], expression: TimeExpression, now: datetime) -> ResolvedTime | None:
    past = [time for time in fitting if is_past(time.start, now)]
    past = [time for time in past if not _is_of_this_night(time, expression, now)] or past
    if past:
        return max(past, key=lambda time: (expression.repeated and _waking(time), time.start.timestamp()))
    return min(fitting, key=lambda time: (not _waking(time), time.start.timestamp()), default=None)


def _is_of_this_night(time: ResolvedTime, expression: TimeExpression, now: datetime) -> bool:
    """Return whether a bare hour beside today's weekday would be of the night that just ended: nobody calls it "Monday just after 2"."""
    day, clock = expression.day, expression.clock
    is_open = bool(day and len(day.dates) > 1 and clock and len(clock.times) > 1 and expression.part is None)
    midnight = bool(clock and _DAY_ENDS in clock.times)  # "just before midnight" begins on the day before
    end = time.end if midnight else time.start
    return is_open and end.date() == now.date() and end.hour < SMALL_HOURS


def _waking(time: ResolvedTime) -> bool:
    return _WAKING[0] <= time.start.hour < _WAKING[1]


def _dates(expression: TimeExpression, now: datetime) -> Sequence[date]:
    """Return the days that the expression may mean."""
    if expression.day:
        return [_small_hours(day, expression, now) for day in expression.day.dates]
    part, today = expression.part, now.date()
    if part and part.nearest is not None:
        return [_small_hours(today + timedelta(days=part.nearest), expression, now)]
    latest = [today - timedelta(days=back) for back in range(5)]
    if part and part.name == "school":
        latest = [day for day in latest if day.weekday() < _SATURDAY]
    return latest[:3]


def _small_hours(day: date, expression: TimeExpression, now: datetime) -> date:
    """Return the evening before for "tonight" typed after midnight."""
    part = expression.part
    tonight = part is not None and part.name == "night" and part.nearest == 0
    return day - timedelta(days=1) if tonight and day == now.date() and now.hour < SMALL_HOURS else day


def _on(expression: TimeExpression, day: date) -> list[ResolvedTime]:
    """Return the times that the expression may mean on a day."""
    clock, part = expression.clock, _part_beside(expression)
    if clock is None:
        return [_window(part, day)]
    times = clock.times if part or expression.day is None else _on_that_day(clock, expression.day)
    timed = (_timed(clock, moment, expression, day) for moment in _moments(times, part, day))
    return [time for time in timed if time]


def _part_beside(expression: TimeExpression) -> DayPart | None:
    """Return the part of the day that is meant: of a night between two days that night.

    A change of the clocks tells the night of a clock time already.
    """
    day, part = expression.day, expression.part
    if day and day.overnight:
        return _NIGHT
    is_told = expression.clock and day and day.small_hours and part and part.name == "night"
    return None if is_told else part


def _on_that_day(clock: Clock, day: Day) -> Sequence[int]:
    """Return the readings of a clock time beside a day: "20/11/2026 10:15" is no evening, "the clocks changed, half 1" no afternoon."""
    if day.figures and clock.written:  # "12:41" there is after noon: after midnight it would be 00:41
        return clock.times[-1:] if clock.times[0] < _AN_HOUR else clock.times[:1]
    small = tuple(minutes for minutes in clock.times if minutes < _CLOCKS_CHANGE) if day.small_hours else ()
    return small or clock.times


def _window(part: DayPart | None, day: date) -> ResolvedTime:
    if part is None:
        return ResolvedTime(at(day, 0), at(day, 23, 59), "day")
    first, last = WINDOWS[part.name]
    return ResolvedTime(at(day, first), at(day, last), "part_of_day")


def _moments(times: Sequence[int], part: DayPart | None, day: date) -> list[datetime]:
    """Return the readings of a clock time on a day, of several those within the part of the day."""
    within = list(_within(times, part)) if part else []
    return [at(day, minutes // 60, minutes % 60) for minutes in within or times]


def _within(times: Sequence[int], part: DayPart) -> Iterator[int]:
    first, last = CLOCK_WINDOWS[part.name]
    for minutes in times:
        for reading in (minutes, minutes + 1440):
            if first * 60 <= reading < last * 60:
                yield reading


def _timed(clock: Clock, moment: datetime, expression: TimeExpression, day: date) -> ResolvedTime | None:
    if clock.until:
        return _span(clock.until, moment, expression.part, day)
    if clock.since:
        return ResolvedTime(moment, shift(moment, _SINCE), "hour")
    if clock.gone:
        return ResolvedTime(moment, shift(moment, _GONE), "hour")
    if clock.hedged or expression.repeated:
        early, late = 0 if clock.beyond else -_ABOUT, 0 if clock.short else _ABOUT
        return ResolvedTime(shift(moment, early), shift(moment, late), "hour")
    return ResolvedTime(moment, moment, "exact")


def _span(until: Sequence[int], moment: datetime, part: DayPart | None, day: date) -> ResolvedTime | None:
    """Return the span from a moment to the next reading of its end, None when that is half a day away."""
    ends = _moments(until, part, day) + _moments(until, part, day + timedelta(days=1))
    end = min((end for end in ends if end >= moment), default=None)
    return ResolvedTime(moment, end, "hour") if end and end - moment < _LONGEST_SPAN else None
