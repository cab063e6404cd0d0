"""A mail's "yesterday" is counted from the mail's own date; the date itself is no time of the event."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import LONDON
from bot.understanding.facts import read_facts
from bot.understanding.facts.times.mail_dates import sections

NOW = datetime(2026, 11, 29, 19, tzinfo=LONDON)
TELLS = "yesterday at 4pm a man of 60 followed a girl of 12"
HEADS = [
    ("From: Moira\nTo: Office\nDate: 24 November 2026 07:58\nSubject: gate\n\n", "2026-11-23T16:00"),
    ("---- Forwarded message ----\nFrom: Desk\nDate: Fri, 20 Nov 2026 at 06:12\nSubject: x\n\n", "2026-11-19T16:00"),
    ("From: Jo\nSent: Monday, November 23, 2026 8:14 AM\nTo: All\nSubject: FW\n\n", "2026-11-22T16:00"),
    ("From: Jo\nSent: 20/11/2026 09:00\nSubject: FW\n\n", "2026-11-19T16:00"),
    ("On 3 November 2026 at 09:10, Security <s@example.org> wrote:\n", "2026-11-02T16:00"),
    ("From: Jo\nSubject: no date\n\n", "2026-11-28T16:00"),
    ("From: Jo\nDate: 4 December 2026 09:00\nSubject: not yet\n\n", "2026-11-28T16:00"),
    ("Date: the 20th\n", "2026-11-28T16:00"),
]


@pytest.mark.parametrize(("head", "start"), HEADS)
def test_yesterday_is_the_day_before_the_mail(head: str, start: str) -> None:
    """Without a date in the head of a mail it is counted from the writing."""
    assert start in [when.start.isoformat()[:16] for when in read_facts(head + TELLS, (), NOW).times]


def test_own_words_are_counted_from_the_writing_and_come_first() -> None:
    """Whoever passes a mail on tells at first hand."""
    text = f"see below, a man took a girl of 14 upstairs last night\n\n{HEADS[0][0]}{TELLS}"
    days = [when.start.isoformat()[:10] for when in read_facts(text, (), NOW).times]
    assert days == ["2026-11-28", "2026-11-23"]


def test_two_mails_have_a_date_each() -> None:
    """An answer below another answer."""
    text = f"{HEADS[0][0]}He was here today with a girl of 13\n\n{HEADS[1][0]}{TELLS}"
    facts = read_facts(text, (), NOW)
    assert [when.start.isoformat()[:10] for when in facts.times] == ["2026-11-24", "2026-11-19"]
    assert facts.times[1].counted_from == datetime(2026, 11, 20, 6, 12, tzinfo=LONDON)


@pytest.mark.parametrize("text", [HEADS[0][0] + "Keep an eye out for a man who gives lads of 12 lifts.", TELLS, ""])
def test_the_date_of_a_mail_is_no_day_of_the_event(text: str) -> None:
    """When its words say no day there is none."""
    assert "2026-11-24" not in [when.start.isoformat()[:10] for when in read_facts(text, (), NOW).times]


def test_words_without_a_mail_have_no_sections() -> None:
    """Nothing is read twice."""
    assert sections(TELLS, NOW) == []
