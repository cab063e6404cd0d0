"""The stamp of a copied message says when it was written; what it tells is counted from there."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import LONDON
from bot.understanding.facts import read_facts

NOW = datetime(2026, 11, 28, 14, 30, tzinfo=LONDON)
TELLS = "yesterday at 4pm a man of 60 followed a girl of 12"
STAMPS = [
    ("[12:41, 24/11/2026] Jo Marsh: ", "2026-11-23T16:00"),
    ("[20/11/2026, 07:03:15] ~ Kev: ", "2026-11-19T16:00"),
    ("\u200e[20/11/26, 6:03:15\u202fPM] Nan's Mate: ", "2026-11-19T16:00"),
    ("19/11/2026, 18:02 - +44 7700 900123: ", "2026-11-18T16:00"),
    ("11/19/26, 6:02 pm - mum: ", "2026-11-18T16:00"),
    ("18.11.2026, 18:02 - Carl: ", "2026-11-17T16:00"),
    ("Jo, [17.11.2026 18:02]\n", "2026-11-16T16:00"),
    ("[24/11 18:02] Jo Marsh: ", "2026-11-23T16:00"),
]


@pytest.mark.parametrize(("stamp", "start"), STAMPS)
def test_yesterday_is_the_day_before_the_message(stamp: str, start: str) -> None:
    """In the forms that common apps copy; the stamp itself is no time of the event."""
    facts = read_facts(stamp + TELLS, (), NOW)
    assert [when.start.isoformat()[:16] for when in facts.times] == [start]


def test_a_message_that_tells_no_time_dates_nothing_but_its_telling() -> None:
    """When it was written is kept, also behind a few words that lead to it."""
    text = "one of the mums sent this\n[12:41, 24/11/2026] Jo: a man took a girl of 14 into his flat"
    facts = read_facts(text, (), NOW)
    assert (facts.times, facts.time_of_day) == ((), None)
    assert facts.passed_on_of == datetime(2026, 11, 24, 12, 41, tzinfo=LONDON)


def test_own_words_around_a_chat_are_counted_from_the_writing() -> None:
    """Words before it, and behind a blank line; the account is then not all somebody else's."""
    text = (
        "Last night I saw a man of 50 in a red van with a girl of about thirteen outside the shops.\n"
        f"[12:41, 24/11/2026] Jo: {TELLS}\n\nthis morning he was back"
    )
    facts = read_facts(text, (), NOW)
    assert [when.start.isoformat()[:10] for when in facts.times] == ["2026-11-27", "2026-11-28", "2026-11-23"]
    assert facts.passed_on_of is None


@pytest.mark.parametrize("log", ["24/11/2026 18:02 - man of 50 checked in", "24/11/2026 18:02 Room 12: girl of 14"])
def test_a_log_of_ones_own_keeps_its_times(log: str) -> None:
    """Without the name of who wrote it a date dates what is told."""
    assert [when.start.isoformat()[:16] for when in read_facts(log, (), NOW).times] == ["2026-11-24T18:02"]


def test_messages_of_many_days_are_all_read() -> None:
    """Each counts from its own day, as far as the stretches go."""
    text = "\n".join(f"[12:41, {day}/10/2026] Jo: today he took her to the flat" for day in range(10, 31))
    assert len(read_facts(text, (), NOW).times) == 21


@pytest.mark.parametrize("day", ["31/02/2026", "24/11/2031", "30/02/2026"])
def test_a_stamp_of_no_day_of_the_past_dates_no_message(day: str) -> None:
    """What it tells is counted from the writing."""
    facts = read_facts(f"[12:41, {day}] Jo: {TELLS}", (), NOW)
    assert facts.passed_on_of is None
    assert "2026-11-27T16:00" in [when.start.isoformat()[:16] for when in facts.times]


def test_messages_within_an_hour_are_read_together() -> None:
    """What one leaves open another may say: a day and then its hour."""
    text = "[18:02, 24/11/2026] Jo: it was yesterday.\n[18:05, 24/11/2026] Jo: about 4pm he took her"
    days = {when.start.isoformat()[:10] for when in read_facts(text, (), NOW).times}
    assert days == {"2026-11-23"}


def test_messages_of_two_days_are_counted_apart() -> None:
    """The same word means another day in each."""
    text = "[18:02, 24/11/2026] Jo: yesterday he was back\n[09:00, 26/11/2026] Jo: yesterday he came again"
    days = [when.start.isoformat()[:10] for when in read_facts(text, (), NOW).times]
    assert days == ["2026-11-23", "2026-11-25"]


def test_a_day_without_a_year_is_the_latest() -> None:
    """A day of December in November is of last year."""
    facts = read_facts("[03/12 18:02] Jo Marsh: a man took a girl of 14 into his flat", (), NOW)
    assert facts.passed_on_of == datetime(2025, 12, 3, 18, 2, tzinfo=LONDON)
