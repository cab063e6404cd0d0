"""Days told as the one before the last, years counted back, and a "today" that has become yesterday."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.understanding.facts import read_facts

MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=ZoneInfo("Europe/London"))
AFTER_MIDNIGHT = MONDAY.replace(hour=1, minute=40)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("friday but one a lad was in the back row", date(2026, 11, 20)),
        ("it was the last but one saturday, a man had her", date(2026, 11, 21)),
        ("last monday but one he came in", date(2026, 11, 16)),
        ("last weekend but one two girls were there", date(2026, 11, 21)),
        ("a man took her last week but one", date(2026, 11, 16)),
        ("last sunday a man took her", date(2026, 11, 29)),
    ],
)
def test_the_one_before_the_last_is_counted_back_twice(text: str, day: date) -> None:
    """ "But one" goes one further back than the last."""
    (when,) = read_facts(text, now=MONDAY).times

    assert when.start.date() == day


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("i was hurt by a coach. it was 33 years ago", 1993),
        ("he touched me, thats 52 years back", 1974),
        ("my uncle did it and that was about 19 years ago", 2007),
        ("The vicar hurt us. This is forty years ago now", 1986),
    ],
)
def test_years_counted_back_are_no_age(text: str, year: int) -> None:
    """The year is told by them, and nobody is so old."""
    facts = read_facts(text, now=MONDAY)

    (when,) = facts.times
    assert when.start.year <= year <= when.end.year
    assert (when.end - when.start).days < 400
    assert not facts.ages


@pytest.mark.parametrize(
    "text",
    [
        "he came in today about 4, well yesterday now, with a girl",
        "a lad was in this afternoon at 4 or its yesterday now, crying",
        "this evening, well technically yesterday, a girl of 13 came in at 7",
    ],
)
def test_today_that_has_become_yesterday_is_over(text: str) -> None:
    """Typed after midnight, the day that has just ended is meant and nothing is expected."""
    facts = read_facts(text, now=AFTER_MIDNIGHT)

    assert facts.planned == ()
    assert {when.start.date() for when in facts.times} == {date(2026, 11, 29)}


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("table 6 saturday nights, a man with a girl", ("saturday",)),
        ("room 14 fridays a girl of 13 goes up", ("friday",)),
        ("court 3 on wednesday evenings", ("wednesday",)),
        ("3 saturday nights a man took her", ()),
    ],
)
def test_the_number_of_a_thing_counts_no_days(text: str, weekdays: tuple[str, ...]) -> None:
    """A pattern stays one behind the number of a room or a screen, and is no one day."""
    facts = read_facts(text, now=MONDAY)

    assert (facts.recurrence.weekdays if facts.recurrence else ()) == weekdays
    assert not (weekdays and facts.times)
