"""Day, part of the day and clock time of one text, settled to the latest past time that fits them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.understanding.facts.model import Precision
from bot.understanding.facts.times.clock_times import Clock
from bot.understanding.facts.times.days import Day
from bot.understanding.facts.times.local_time import at, is_past, shift
from bot.understanding.facts.times.parts_of_day import CLOCK_WINDOWS, WINDOWS, Part

_NOON = 12
_SATURDAY = 5
_WAKING = (7, 22)  # "tomorrow at 4" is in the afternoon


@dataclass(frozen=True)
class Said:
    """What one text says of one time."""

    day: Day | None = None
    part: Part | None = None
    clock: Clock | None = None
    every: bool = False
    since: bool = False

    @property
    def repeated(self) -> bool:
        """Return whether it happens again and again."""
        return self.every or bool(self.day and self.day.repeated) or bool(self.part and self.part.repeated)


@dataclass(frozen=True)
class Settled:
    """A settled time."""

    start: datetime
    end: datetime
    precision: Precision


def settle(said: Said, now: datetime) -> Settled | None:
    """Return the latest past time that fits, a future one when no past one does, None when nothing fits."""
    found = [settled for day in _dates(said, now) for settled in _on(said, day)]
    past = [settled for settled in found if is_past(settled.start, now)]
    if past:
        best = max(past, key=lambda settled: (said.repeated and _waking(settled), settled.start.timestamp()))
    elif found:
        best = min(found, key=lambda settled: (not _waking(settled), settled.start.timestamp()))
    else:
        return None
    if said.since and is_past(best.start, now):
        return Settled(best.start, now, "vague")
    end = now if is_past(best.start, now) and not is_past(best.end, now) else best.end
    return Settled(best.start, end, "vague" if said.repeated else best.precision)


def _waking(settled: Settled) -> bool:
    return _WAKING[0] <= settled.start.hour < _WAKING[1]


def _dates(said: Said, now: datetime) -> Sequence[date]:
    if said.day:
        return [_small_hours(day, said, now) for day in said.day.dates]
    today = now.date()
    if said.part and said.part.nearest is not None:
        return [_small_hours(today + timedelta(days=said.part.nearest), said, now)]
    latest = [today - timedelta(days=back) for back in range(5)]
    at_school = said.part is not None and said.part.name == "school"
    return [day for day in latest if not at_school or day.weekday() < _SATURDAY][:3]


def _small_hours(day: date, said: Said, now: datetime) -> date:
    """Return the evening before for "tonight" typed after midnight."""
    tonight = said.part is not None and said.part.name == "night" and said.part.nearest == 0
    return day - timedelta(days=1) if tonight and day == now.date() and now.hour < 6 else day


def _on(said: Said, day: date) -> list[Settled]:
    if said.clock is None:
        return [_window(said, day)]
    formal = said.day is not None and said.day.figures and said.clock.written  # "20/11/2026 10:15" is no evening
    moments = _moments(said.clock.times[:1] if formal and not said.part else said.clock.times, said.part, day)
    return [settled for moment in moments if (settled := _timed(said.clock, moment, said, day))]


def _window(said: Said, day: date) -> Settled:
    if said.part is None:
        return Settled(at(day, 0), at(day, 23, 59), "day")
    first, last = WINDOWS[said.part.name]
    return Settled(at(day, first), at(day, last), "part_of_day")


def _moments(times: Sequence[int], part: Part | None, day: date) -> list[datetime]:
    if part is None:
        return [at(day, minutes // 60, minutes % 60) for minutes in times]
    first, last = CLOCK_WINDOWS[part.name]
    near = [minutes + extra for minutes in times for extra in (0, 1440) if first * 60 <= minutes + extra < last * 60]
    return [at(day, minutes // 60, minutes % 60) for minutes in near or times]


def _timed(clock: Clock, moment: datetime, said: Said, day: date) -> Settled | None:
    if clock.until:
        ends = [
            end
            for end in _moments(clock.until, said.part, day) + _moments(clock.until, said.part, day + timedelta(days=1))
            if end >= moment
        ]
        return Settled(moment, min(ends), "hour") if ends and (min(ends) - moment) < timedelta(hours=_NOON) else None
    if clock.since:
        return Settled(moment, shift(moment, 2 * _NOON * 60), "hour")
    if clock.gone:
        return Settled(moment, shift(moment, 60), "hour")
    if clock.hedged or said.repeated:
        return Settled(shift(moment, -30), shift(moment, 30), "hour")
    return Settled(moment, moment, "exact")
