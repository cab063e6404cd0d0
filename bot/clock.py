"""The only clock, and the zone in which people tell the time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def the_hour(moment: datetime) -> datetime:
    """Return the hour of a moment: rows about a person's news say no more of when it came and was told."""
    return moment.replace(minute=0, second=0, microsecond=0)
