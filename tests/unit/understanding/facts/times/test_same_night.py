"""What follows an evening within its night is of that night; everything else stays as it was read."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import LONDON
from bot.understanding.facts.times import account_times
from bot.understanding.text.normalise import plain

NOW = datetime(2026, 11, 28, 14, 30, tzinfo=LONDON)  # a Saturday
EVENING = "On Thursday at 10pm he let her in. "
FOLLOWS = [
    ("She ran out at quarter to four on Friday", "2026-11-27T03:45"),
    ("On Friday at 8 he left", "2026-11-27T08:00"),
    ("On Friday at 4pm he was back", "2026-11-27T16:00"),
    ("On Friday evening at 8 he was back", "2026-11-27T20:00"),
    ("On Monday at 3 he was seen in town", "2026-11-23T15:00"),
]


def starts(text: str) -> list[str]:
    """Return when the times of an account begin."""
    return [when.start.isoformat()[:16] for when in account_times(plain(text), NOW).times]


@pytest.mark.parametrize(("later", "start"), FOLLOWS)
def test_an_open_hour_behind_an_evening_is_of_its_night(later: str, start: str) -> None:
    """Not where a half of the day is said, nor more than a night on."""
    assert starts(EVENING + later) == ["2026-11-26T22:00", start]


def test_the_weekday_of_today_may_be_that_of_the_night_that_just_ended() -> None:
    """And midnight beside it begins it."""
    assert starts("Friday at 11pm he let her in. At ten to five on Saturday she left") == [
        "2026-11-27T23:00",
        "2026-11-28T04:50",
    ]
    assert starts("On Friday at 9pm they came. after midnight on Saturday they went")[1] == "2026-11-28T00:00"


def test_an_hour_behind_an_afternoon_stays() -> None:
    """No night lies between."""
    assert starts("On Thursday at 2pm he let her in. On Friday at 3 he left")[1] == "2026-11-27T15:00"
