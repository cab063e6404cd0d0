"""When to try again: a pure value, attempts and time in, a moment or nothing out."""

from __future__ import annotations

from datetime import datetime, timedelta

# Seconds to a day, about 75 hours in all, as the specification of Standard Webhooks 1.0 suggests under "Retries".
PAUSES = (5, 30, 120, 600, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
HORIZON = timedelta(hours=75)


def next_attempt(
    attempts: int, first_at: datetime, now: datetime, retry_after: timedelta | None = None
) -> datetime | None:
    """Return when to try again after `attempts` failures; None = give up. A receiver's own wish (Retry-After) wins."""
    if attempts > len(PAUSES):
        return None
    pause = timedelta(seconds=PAUSES[max(attempts, 1) - 1])
    again = now + max(pause, retry_after or timedelta(0))
    return again if again - first_at <= HORIZON else None
