"""When a time is up: on the clock, or in working days of England and Wales."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import LONDON
from bot.guidance.procedure.procedure_model import BankHoliday, Span

SATURDAY = 5


def due_at(start: datetime, span: Span, holidays: Iterable[BankHoliday]) -> datetime:
    """Return when a time that began at a moment is up.

    A working day lasts to the same hour of the next one. What comes when nobody works counts from the next working day
    on, so that one working day is up when that day ends.
    """
    if not span.working_days:
        return start + timedelta(minutes=span.minutes, hours=span.hours, days=span.days)
    off = {row.day for row in holidays}
    here = start.astimezone(LONDON)
    day, hour = (here.date(), here.time()) if _is_working(here.date(), off) else (_next(here.date(), off), time(0))
    for _ in range(span.working_days):
        last, day = day, _next(day, off)
    if hour == time(0):  # the whole last day, and not the weekend behind it
        day = last + timedelta(days=1)
    return datetime.combine(day, hour, LONDON).astimezone(UTC)


def _is_working(day: date, off: set[date]) -> bool:
    return day.weekday() < SATURDAY and day not in off


def _next(day: date, off: set[date]) -> date:
    """Return the working day that follows."""
    following = day + timedelta(days=1)
    while not _is_working(following, off):
        following += timedelta(days=1)
    return following
