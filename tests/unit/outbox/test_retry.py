"""The retry policy is a value: attempts and time in, a moment or nothing out."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.outbox.retry import HORIZON, PAUSES, next_attempt

FIRST = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attempts", "after_first", "wish", "pause"),
    [
        (1, 0, None, 5),
        (2, 5, None, 30),
        (3, 35, None, 120),
        (4, 155, None, 600),
        (5, 755, None, 1_800),
        (6, 2_555, None, 7_200),
        (7, 9_755, None, 18_000),
        (8, 27_755, None, 36_000),
        (9, 63_755, None, 50_400),
        (10, 114_155, None, 72_000),
        (11, 186_155, None, 86_400),
        (12, 272_555, None, None),  # about 75 hours: give up
        (1, 0, 60, 60),  # a longer wish of the receiver wins
        (4, 155, 60, 600),  # a shorter one does not
        (1, 0, 31_536_000, 86_400),  # "in a year" is a mistake: a day at most
        (3, 278_000, None, 120),
        (3, 280_790, None, None),  # past the horizon
    ],
)
def test_when_to_try_again(attempts: int, after_first: int, wish: int | None, pause: int | None) -> None:
    """Seconds first, a day last, Retry-After honoured, the end after about three days."""
    now = FIRST + timedelta(seconds=after_first)
    again = next_attempt(attempts, FIRST, now, timedelta(seconds=wish) if wish else None)
    assert again == (now + timedelta(seconds=pause) if pause else None)


def test_the_schedule_fits_its_horizon() -> None:
    """The pauses rise, last about 75 hours in all, and the last try is not cut off."""
    assert list(PAUSES) == sorted(PAUSES)
    assert timedelta(hours=75) < timedelta(seconds=sum(PAUSES)) < HORIZON
