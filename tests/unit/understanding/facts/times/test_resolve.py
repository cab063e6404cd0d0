"""A day, a part of the day and a clock time, resolved together."""

from datetime import date, datetime

import pytest

from bot.clock import LONDON
from bot.understanding.facts.times.clock.clock_times import Clock
from bot.understanding.facts.times.days import Day
from bot.understanding.facts.times.parts_of_day import DayPart
from bot.understanding.facts.times.resolve import TimeExpression, resolve

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=LONDON)
FRIDAY = Day(0, 0, (date(2026, 11, 20), date(2026, 11, 13)))
TODAY = Day(0, 0, (date(2026, 11, 23),))
TOMORROW = Day(0, 0, (date(2026, 11, 24),))
NINE, FOUR, MIDNIGHT = (540, 1260), (240, 960), (0, 1440)


def clock(times: tuple[int, ...], until: tuple[int, ...] | None = None, **hedges: bool) -> Clock:
    """Return a clock time that stands nowhere in particular."""
    return Clock(0, 0, times, until, **hedges)


def part(name: str, nearest: int | None = None, *, repeated: bool = False) -> DayPart:
    """Return a part of the day that stands nowhere in particular."""
    return DayPart(0, 0, name, nearest, repeated)


@pytest.mark.parametrize(
    ("expression", "start", "end", "precision"),
    [
        (TimeExpression(FRIDAY), "2026-11-20T00:00", "2026-11-20T23:59", "day"),
        (TimeExpression(FRIDAY, part("night")), "2026-11-20T18:00", "2026-11-21T06:00", "part_of_day"),
        (TimeExpression(FRIDAY, clock=clock((1260,))), "2026-11-20T21:00", "2026-11-20T21:00", "exact"),
        (TimeExpression(FRIDAY, clock=clock(NINE)), "2026-11-20T21:00", "2026-11-20T21:00", "exact"),
        (TimeExpression(FRIDAY, part("morning"), clock(NINE)), "2026-11-20T09:00", "2026-11-20T09:00", "exact"),
        (TimeExpression(FRIDAY, part("night"), clock(MIDNIGHT)), "2026-11-21T00:00", "2026-11-21T00:00", "exact"),
        (TimeExpression(FRIDAY, clock=clock((1260,), hedged=True)), "2026-11-20T20:30", "2026-11-20T21:30", "hour"),
        (TimeExpression(FRIDAY, clock=clock((1260,), gone=True)), "2026-11-20T21:00", "2026-11-20T22:00", "hour"),
        (TimeExpression(FRIDAY, clock=clock((1320,), (120,))), "2026-11-20T22:00", "2026-11-21T02:00", "hour"),
        (TimeExpression(FRIDAY, since=True), "2026-11-20T00:00", "2026-11-23T14:30", "vague"),
        (TimeExpression(FRIDAY, part("night"), every=True), "2026-11-20T18:00", "2026-11-21T06:00", "vague"),
        (TimeExpression(clock=clock(NINE)), "2026-11-23T09:00", "2026-11-23T09:00", "exact"),
        (TimeExpression(clock=clock((1260,))), "2026-11-22T21:00", "2026-11-22T21:00", "exact"),
        (TimeExpression(clock=clock((540,), since=True)), "2026-11-23T09:00", "2026-11-23T14:30", "hour"),
        (TimeExpression(part=part("afternoon", 0)), "2026-11-23T12:00", "2026-11-23T14:30", "part_of_day"),
        (TimeExpression(part=part("night", -1)), "2026-11-22T18:00", "2026-11-23T06:00", "part_of_day"),
        (TimeExpression(part=part("school")), "2026-11-20T15:00", "2026-11-20T17:00", "part_of_day"),
        (TimeExpression(TOMORROW, clock=clock(FOUR)), "2026-11-24T16:00", "2026-11-24T16:00", "exact"),
        (TimeExpression(TODAY), "2026-11-23T00:00", "2026-11-23T14:30", "day"),
    ],
)
def test_an_expression_resolves_to_the_latest_past_time_that_fits(
    expression: TimeExpression, start: str, end: str, precision: str
) -> None:
    """What was seen lies in the past: the latest fitting time that has begun is meant, until now at the latest."""
    time = resolve(expression, NOW)

    assert time is not None
    assert (time.start, time.end) == tuple(datetime.fromisoformat(at).replace(tzinfo=LONDON) for at in (start, end))
    assert time.precision == precision


def test_tonight_after_midnight_is_the_evening_before() -> None:
    """Who types "tonight" at a quarter past one has not been to bed."""
    time = resolve(TimeExpression(TODAY, part("night", 0)), NOW.replace(hour=1, minute=15))

    assert time is not None
    assert time.start == datetime(2026, 11, 22, 18, 0, tzinfo=LONDON)


def test_a_written_date_and_time_have_one_reading() -> None:
    """ "20/11/2026 10:15" is in the morning."""
    figures = Day(0, 0, (date(2026, 11, 20),), dated=True, figures=True)
    time = resolve(TimeExpression(figures, clock=clock((615, 1335), written=True)), NOW)

    assert time is not None
    assert time.start == datetime(2026, 11, 20, 10, 15, tzinfo=LONDON)


def test_a_span_of_half_a_day_is_none() -> None:
    """A span whose end comes twelve hours later or more was misread."""
    assert resolve(TimeExpression(FRIDAY, clock=clock((540,), (1260,))), NOW) is None


def test_a_day_that_is_no_date_resolves_to_nothing() -> None:
    """A day without dates fits no time."""
    assert resolve(TimeExpression(Day(0, 0, ())), NOW) is None


def test_repeated_is_what_any_word_makes_so() -> None:
    """A habit may lie in the day, in the part of the day, or in another word of the text."""
    fridays = Day(0, 0, FRIDAY.dates, repeated=True)

    assert TimeExpression(fridays).repeated
    assert TimeExpression(part=part("night", repeated=True)).repeated
    assert TimeExpression(FRIDAY, every=True).repeated
    assert not TimeExpression(FRIDAY, part("night")).repeated
