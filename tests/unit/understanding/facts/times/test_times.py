"""When it was seen, told in British English."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import LONDON
from bot.understanding.facts.times import read_when
from bot.understanding.facts.times.local_time import at, shift
from bot.understanding.facts.times.named_days import easter
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=LONDON)
TALK = st.lists(
    st.sampled_from(
        [
            "last",
            "this",
            "every",
            "night",
            "friday",
            "half",
            "11",
            "past",
            "to",
            "about",
            "9pm",
            "31",
            "february",
            "ago",
            "weeks",
            "2",
            "between",
            "and",
            "at",
            "tonight",
            "0230",
            "ten",
        ]
    )
).map(" ".join)


def local(value: Any) -> datetime:
    """Return a local time written without a zone."""
    return datetime.fromisoformat(str(value)).replace(tzinfo=LONDON)


@pytest.mark.parametrize("case", cases("times"), ids=lambda case: case["text"])
def test_a_phrase_means_one_time(case: dict[str, Any]) -> None:
    """Each phrase of the table has one start, end and precision; an impossible date has none."""
    when = read_when(case["text"], datetime.fromisoformat(case["now"]) if "now" in case else NOW)
    if case.get("none"):
        assert when is None
        return
    assert when is not None
    assert (when.start, when.end, when.precision) == (local(case["start"]), local(case["end"]), case["precision"])


def test_the_phrase_is_in_the_persons_own_words() -> None:
    """The words that said the time are kept as they were typed, so that they can be read back."""
    when = read_when("She came LAST NITE abt half eleven, crying", NOW)
    assert when is not None
    assert when.phrase == "LAST NITE abt half eleven"


def test_minutes_ago_are_real_minutes_across_a_clock_change() -> None:
    """Half an hour before 01:10 GMT on the autumn night is 01:40 summer time."""
    when = read_when("half an hour ago", datetime(2026, 10, 25, 1, 10, tzinfo=UTC))
    assert when is not None
    assert when.start.astimezone(UTC) == datetime(2026, 10, 25, 0, 40, tzinfo=UTC)


def test_a_time_without_a_zone_is_local() -> None:
    """`now` without an offset is Europe/London."""
    when = read_when("this morning at 8", datetime(2026, 7, 15, 9, 0))  # noqa: DTZ001
    assert when is not None
    assert when.start == datetime(2026, 7, 15, 7, 0, tzinfo=UTC)


def test_hours_past_midnight_belong_to_the_next_day() -> None:
    """A night's windows are written as hours from 18 to 30."""
    assert at(NOW.date(), 30) == datetime(2026, 11, 24, 6, 0, tzinfo=LONDON)
    assert shift(NOW, 90) == datetime(2026, 11, 23, 16, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2038, 4, 25),
        (2049, 4, 18),
    ],
)
def test_easter_is_where_the_church_has_it(year: int, month: int, day: int) -> None:
    """Bank holidays hang on it; the years are those in which reckonings go wrong."""
    assert easter(year) == date(year, month, day)


@given(text=st.text() | TALK, now=st.datetimes(timezones=st.just(LONDON)))
def test_any_text_at_any_time_gives_an_ordered_answer(text: str, now: datetime) -> None:
    """Whatever is typed, at the calendar's ends too: no exception, and never an end before the start."""
    when = read_when(text, now)
    assert when is None or when.start.timestamp() <= when.end.timestamp()


@given(days=st.integers(1, 400))
def test_yesterday_is_the_day_before_writing(days: int) -> None:
    """A day word follows the time of writing through the year, clock changes included."""
    now = NOW - timedelta(days=days)
    when = read_when("yesterday", now)
    assert when is not None
    assert when.start.date() == now.date() - timedelta(days=1)
