"""When to try again: a pure value, attempts and time in, a moment or nothing out."""

from __future__ import annotations

from datetime import datetime, timedelta

# From seconds to a day, 75.7 hours in all: like the schedule that Standard Webhooks 1.0 suggests (specification, "Retry
# schedule"), with two more early tries because a child may wait on the other side.
PAUSES = (5, 30, 120, 600, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
LONGEST = timedelta(days=1)
HORIZON = timedelta(hours=78)  # the schedule, and room for slow answers and Retry-After


def next_attempt(
    attempts: int, first_at: datetime, now: datetime, retry_after: timedelta | None = None
) -> datetime | None:
    """Return when to try again after `attempts` failures; None = give up. A longer Retry-After wins, up to a day."""
    if attempts > len(PAUSES):
        return None
    pause = timedelta(seconds=PAUSES[max(attempts, 1) - 1])
    # A mistaken header ("in a year") must not make us give up a referral.
    wish = min(retry_after or timedelta(0), LONGEST)
    again = now + max(pause, wish)
    return again if again - first_at <= HORIZON else None
