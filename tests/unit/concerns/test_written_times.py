""" "Yesterday" is counted from the day on which it was written, not from the opening of the conversation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.concerns.model import Answer, Draft, Statement
from bot.concerns.referral.subjects import event
from tests.support.concerns import NOW, a_draft, given, with_facts

YESTERDAY = NOW.date() - timedelta(days=1)
LATER = [
    (timedelta(hours=2), NOW.date()),  # midnight has passed
    (timedelta(minutes=5), YESTERDAY),
    (timedelta(days=3), NOW.date() + timedelta(days=2)),
]


def told(*entries: tuple[str, timedelta, timedelta | None], **said: Any) -> Draft:
    """Return a draft of statements, each with how long after the opening it was written, and edited if it was."""
    statements = tuple(
        Statement(
            f"s{n}", f"m{n}", text, "saw", "account", 1 + bool(edited), NOW + (edited or after), None, NOW + after
        )
        for n, (text, after, edited) in enumerate(entries)
    )
    plain = replace(a_draft(read_back=given("yes"), **said), statements=statements)
    return with_facts(plain)


def days(draft: Draft) -> list[date]:
    """Return the day of the event, then those of further events."""
    read: dict[str, Any] = event(draft, [], confirmed=True)
    whens = [read["when"], *(one["when"] for one in read["events"])]
    return [datetime.fromisoformat(when["start"]).date() for when in whens if when]


@pytest.mark.parametrize(("after", "day"), LATER)
def test_yesterday_is_counted_from_the_message_that_says_it(after: timedelta, day: date) -> None:
    """Also when an earlier message of the account was written the day before."""
    draft = told(("a man had a girl of 14 in his van", timedelta(0), None), ("he was here yesterday", after, None))
    assert days(draft) == [day]


@pytest.mark.parametrize(("after", "day"), LATER)
def test_yesterday_is_counted_from_the_answer_that_says_it(after: timedelta, day: date) -> None:
    """An answer carries the time at which it was given."""
    answer = Answer("given", None, "yesterday about nine", NOW + after)
    assert days(told(("a man had a girl in his van", timedelta(0), None), when=answer)) == [day]


def test_an_edited_message_keeps_the_day_of_its_writing() -> None:
    """Who puts a plate right the next morning moves no day."""
    draft = told(("yesterday a red van took her", timedelta(0), timedelta(hours=11)))
    assert days(draft) == [YESTERDAY]


def test_two_messages_of_two_days_tell_two_days() -> None:
    """The same word means another day in each."""
    draft = told(
        ("yesterday he took her upstairs", timedelta(0), None), ("yesterday he came again", timedelta(days=2), None)
    )
    assert days(draft) == [YESTERDAY, YESTERDAY + timedelta(days=2)]


def test_the_time_of_telling_is_that_of_the_message_with_the_day() -> None:
    """`told_at` says from when the day was counted."""
    late = timedelta(hours=3)
    draft = told(("a man had a girl of 14 in his van", timedelta(0), None), ("he came last night", late, None))
    assert event(draft, [], confirmed=True)["told_at"] == (NOW + late).isoformat()
