"""Local time: everything that people say about time is said in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot import clock
from bot.clock import LONDON

SMALL_HOURS = 6  # until then the day before still goes on for whoever is up


def local_now(now: datetime | None) -> datetime:
    """Return the time of writing in Europe/London; a time without a zone is taken as local."""
    now = now or clock.now()
    return now.replace(tzinfo=LONDON) if now.tzinfo is None else now.astimezone(LONDON)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a local time; hours from 24 on belong to the next day, an hour that comes twice is the first.

    Raises OverflowError beyond the calendar's end.
    """
    day += timedelta(days=hour // 24)
    return datetime(day.year, day.month, day.day, hour % 24, minute, tzinfo=LONDON)


def shift(moment: datetime, minutes: float) -> datetime:
    """Return the moment that many real minutes later, also across a change of the clocks.

    Raises OverflowError beyond the calendar's end.
    """
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(LONDON)


def is_past(moment: datetime, now: datetime) -> bool:
    """Return whether the moment is not after now; local times of one zone would compare by the clock face."""
    return moment.astimezone(UTC) <= now.astimezone(UTC)
