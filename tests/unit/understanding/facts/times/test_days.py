"""Days by name, by number and by count."""

from datetime import date
from typing import Any

import pytest

from bot.understanding.facts.times.days import Day, days, impossible
from bot.understanding.text.normalise import plain
from tests.unit.understanding.cases import cases

MONDAY = date(2026, 11, 23)


def read(text: str, today: date = MONDAY) -> list[Day]:
    """Return the days of a text as it is typed."""
    return days(plain(text).text, today)


@pytest.mark.parametrize("case", cases("days"), ids=lambda case: case["text"])
def test_words_name_their_days(case: dict[str, Any]) -> None:
    """Each text of the table names these days and no others; the likeliest reading comes first."""
    likeliest = dict.fromkeys(day.dates[0] for day in read(case["text"]))

    assert list(likeliest) == [date.fromisoformat(str(day)) for day in case["days"]]


@pytest.mark.parametrize("case", [case for case in cases("days") if case["days"]], ids=lambda case: case["text"])
def test_only_a_habit_is_repeated(case: dict[str, Any]) -> None:
    """ "Fridays" is many days, "friday" is one."""
    assert {day.repeated for day in read(case["text"])} == {case.get("repeated", False)}


@pytest.mark.parametrize("case", cases("days"), ids=lambda case: case["text"])
def test_a_date_of_no_calendar_is_impossible(case: dict[str, Any]) -> None:
    """A date that cannot be is noticed, so that no other time of the text is taken for it."""
    assert impossible(plain(case["text"]).text, MONDAY) == case.get("impossible", False)


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("29 february", date(2028, 3, 1), date(2028, 2, 29)),
        ("the 31st", date(2026, 3, 1), date(2026, 1, 31)),
        ("the 31st", date(2026, 1, 5), date(2025, 12, 31)),
        ("yesterday", date(2026, 1, 1), date(2025, 12, 31)),
        ("last sunday", date(2026, 11, 22), date(2026, 11, 15)),
        ("28 december", date(2026, 1, 2), date(2025, 12, 28)),
        ("new years eve", date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_days_hold_at_the_turn_of_month_and_year(text: str, today: date, expected: date) -> None:
    """The latest such day is meant, however the month and the year fall."""
    assert read(text, today)[0].dates[0] == expected


def test_a_bare_weekday_may_be_this_weeks_or_the_weeks_before() -> None:
    """The second reading is kept for a clock time that has not come yet today."""
    assert read("monday")[0].dates == (date(2026, 11, 23), date(2026, 11, 16))
