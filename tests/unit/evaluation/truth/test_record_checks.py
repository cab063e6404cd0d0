"""How the judge of whole conversations counts days."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import LONDON
from evaluation.truth.record_checks import is_so_long_ago


@pytest.mark.parametrize(
    ("start", "typed", "holds"),
    [
        ("30 08:30", "30 14:00", True),
        ("29 08:30", "30 14:00", False),
        ("29 08:30", "30 00:36", True),
        ("30 00:45", "30 00:50", True),
        ("28 08:30", "30 00:36", False),
    ],
)
def test_an_hour_of_today_that_is_still_to_come_was_the_day_before(start: str, typed: str, holds: bool) -> None:
    """ "This morning about 9" typed after midnight is right on the day before, and on no other day."""
    then, now = (
        datetime.strptime(f"2026-11-{each}", "%Y-%m-%d %H:%M").replace(tzinfo=LONDON) for each in (start, typed)
    )

    assert is_so_long_ago(then, 0, now) is holds
