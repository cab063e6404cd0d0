"""When a time is up: minutes go on at night, working days do not."""

from datetime import UTC, datetime

import pytest

from bot.clock import LONDON
from bot.guidance.model import Knowledge
from bot.guidance.procedure.procedure_model import Span
from bot.procedures.working_time import due_at

ONE_DAY = Span(working_days=1)


def at(text: str) -> datetime:
    """Return a moment of London's clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("came", "due"),
    [
        ("2026-11-24T10:30", "2026-11-25T10:30"),  # Tuesday
        ("2026-11-27T16:00", "2026-11-30T16:00"),  # Friday: the same hour on Monday
        ("2026-11-28T10:00", "2026-12-01T00:00"),  # Saturday: the end of Monday
        ("2026-11-29T23:59", "2026-12-01T00:00"),
        ("2026-12-24T15:00", "2026-12-29T15:00"),  # Christmas, the weekend, Boxing Day's substitute
        ("2026-12-25T02:00", "2026-12-30T00:00"),  # comes on a bank holiday: the end of the 29th
        ("2027-03-25T09:00", "2027-03-30T09:00"),  # over Easter
        ("2027-12-24T09:00", "2027-12-29T09:00"),  # two substitute days in a row
        ("2026-10-23T12:00", "2026-10-26T12:00"),  # the clocks go back: the same hour as people read it
        ("2026-11-27T00:00", "2026-11-28T00:00"),  # the whole Friday, and not the weekend behind it
    ],
)
def test_one_working_day_knows_weekends_and_bank_holidays(knowledge: Knowledge, came: str, due: str) -> None:
    """It is the same hour of the next day on which England works; what comes on a free day has the whole next one."""
    assert due_at(at(came), ONE_DAY, knowledge.bank_holidays) == at(due)


def test_minutes_do_not_wait_for_monday(knowledge: Knowledge) -> None:
    """A danger on Christmas night has fifteen minutes like any other."""
    assert due_at(at("2026-12-25T23:50"), Span(minutes=15), knowledge.bank_holidays) == at("2026-12-26T00:05")


def test_what_is_returned_is_in_utc(knowledge: Knowledge) -> None:
    """Summer time in, UTC out."""
    due = due_at(at("2026-06-02T12:00"), ONE_DAY, knowledge.bank_holidays)
    assert (due.tzinfo, due.hour) == (UTC, 11)


def test_bank_holidays_reach_beyond_next_year(knowledge: Knowledge) -> None:
    """Nobody finds out at Christmas that the list has ended."""
    years = {row.day.year for row in knowledge.bank_holidays}
    assert {2026, 2027, 2028} <= years
    assert all(sum(row.day.year == year for row in knowledge.bank_holidays) == 8 for year in years)
