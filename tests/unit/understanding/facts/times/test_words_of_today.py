"""Words of the day of writing: told as seen they are never ahead, at whatever hour they are typed."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product

import pytest

from bot.clock import LONDON
from bot.understanding.facts import read_facts
from bot.understanding.facts.model import When

WEEK = [datetime(2026, 11, day, hour, 20, tzinfo=LONDON) for day, hour in product(range(23, 30), range(24))]
SEEN = [
    "A girl of 14 got into his car this morning about 9.",
    "At quarter to one this morning a girl was pulled off the bus.",
    "She was crying in the lobby this afternoon.",
    "He took her upstairs at 9 tonight.",
    "Earlier this evening a man of 40 gave the lad a phone.",
    "Two girls ran out of room 9 earlier today.",
    "She left with him at lunch today.",
    "Today about half four a van stopped and a boy jumped out.",
    "First thing this morning she came out of his room.",
    "Just before midnight tonight he dropped her at the rank.",
    "On Monday just after 2 she sat in his car.",
    "Friday evening a man grabbed a lass outside the chippy.",
    "It was Sunday night about 2, he carried her out.",
    "Wednesday at 4pm he met two girls by the gates.",
    "Last night at 11 he led her in.",
    "Yesterday evening at nine she was in tears.",
]


def only_time(text: str, now: datetime) -> When:
    """Return the one time that a text tells, which is not planned."""
    facts = read_facts(text, (), now)
    assert not facts.planned
    (time,) = facts.times
    return time


@pytest.mark.parametrize("text", SEEN)
def test_what_was_seen_is_never_ahead_and_at_most_eight_days_ago(text: str) -> None:
    """At every hour of a week the latest occurrence that is past is meant."""
    for now in WEEK:
        time = only_time(text, now)
        assert now - timedelta(days=8) <= time.start <= time.end <= now


@pytest.mark.parametrize(
    ("text", "typed", "start"),
    [
        ("he came in this morning about 9", "00:36", "29 08:30"),
        ("he came in this morning about 9", "14:00", "30 08:30"),
        ("a girl fell off the bus quarter to one this morning", "00:20", "29 00:45"),
        ("a girl fell off the bus quarter to one this morning", "01:20", "30 00:45"),
        ("man come today 4 oclock he take girl in van", "02:10", "29 16:00"),
        ("silver astra this morning bout 9, two girls", "01:00", "29 08:30"),
        ("i saw them at 11 tonight", "07:30", "29 23:00"),
        ("a lad got in his van monday about half 3", "03:40", "23 15:00"),
        ("a lad got in his van monday about half 3", "13:40", "23 15:00"),
        ("a lad got in his van monday about half 3", "16:40", "30 15:00"),
        ("a lad got in his van monday at 2am", "03:40", "30 02:00"),
        ("the lad was in booth 3 this afternoon", "01:00", "29 12:00"),
        ("she ran out of his room this morning", "05:20", "30 00:00"),
        ("she ran out of his room this morning", "01:20", "29 06:00"),
        ("must of been 5 to 6 this morning, a girl ran out", "01:49", "29 05:55"),
        ("two girls got in a van today", "02:20", "29 06:00"),
        ("two girls got in a van today", "14:20", "30 00:00"),
    ],
)
def test_the_day_of_whoever_is_up_past_midnight_goes_on(text: str, typed: str, start: str) -> None:
    """A day for who works nights ends with sleep, not at midnight."""
    now = datetime.strptime(f"2026-11-30 {typed}", "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)

    assert only_time(text, now).start.strftime("%d %H:%M") == start


@pytest.mark.parametrize(
    "text",
    [
        "He is picking her up tonight at 9.",
        "He will take her to a flat this evening.",
        "She says she is meeting him this afternoon at 3.",
        "She told me she would meet him at 4 this afternoon.",
        "He asked her to come to his at 5 this afternoon.",
        "They invited her to a do this evening.",
    ],
)
@pytest.mark.parametrize("hour", [0, 3, 8, 11])
def test_what_looks_ahead_stays_ahead(text: str, hour: int) -> None:
    """A plan of today is no event of yesterday, whoever told of it and when."""
    facts = read_facts(text, (), datetime(2026, 11, 30, hour, 20, tzinfo=LONDON))

    assert not facts.times
    assert facts.planned[0].start.day == 30


def test_a_party_tonight_that_was_only_heard_of_by_day_is_ahead() -> None:
    """Who heard of it in the morning has not seen it."""
    facts = read_facts("I overheard them, party tonight at 9.", (), datetime(2026, 11, 30, 9, 0, tzinfo=LONDON))

    assert facts.planned
    assert not facts.times


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("just after 2", "14:00", "14:30"),
        ("just before 2", "13:30", "14:00"),
        ("about 2", "13:30", "14:30"),
        ("nearly 2", "13:30", "14:00"),
    ],
)
def test_after_is_not_before(words: str, start: str, end: str) -> None:
    """What was just after an hour lies on its further side."""
    time = only_time(f"{words} this afternoon he came in", datetime(2026, 11, 30, 20, 0, tzinfo=LONDON))

    assert (time.start.strftime("%H:%M"), time.end.strftime("%H:%M")) == (start, end)
