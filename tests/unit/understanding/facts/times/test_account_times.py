"""Times as told in an account."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import LONDON
from bot.understanding.facts.model import Recurrence, When
from bot.understanding.facts.times import AccountTimes, account_times
from bot.understanding.text.normalise import plain
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 28, 14, 30, tzinfo=LONDON)
ORDINARY = (
    "I started my shift at ten and did the handover with Carol.",
    "We had a coach party in so the bar was busy until about midnight.",
    "The lift was out of order again.",
    "A guest in 16 rang down for towels.",
    "My manager is called Priya and she is on holiday.",
    "I have worked here for six years.",
    "We close at eleven.",
    "There is a camera over the till.",
)
EVENTS = (
    "On Tuesday about nine a man took two girls up to room 212.",
    "Last night a girl of 14 was crying in the car park.",
    "Twenty minutes ago he put her in a silver van.",
    "At quarter to one this morning they pulled her off the bus.",
)


def told(text: str, now: datetime = NOW) -> AccountTimes:
    """Return the times of an account as it is typed."""
    return account_times(plain(text), now)


def row(when: When) -> list[str]:
    """Return a time as the table writes it."""
    return [f"{when.start:%Y-%m-%d %H:%M}", f"{when.end:%Y-%m-%d %H:%M}", when.precision, when.phrase]


def pattern(listed: dict[str, Any]) -> Recurrence:
    """Return a pattern of the table."""
    hours = listed.get("hours")
    since = date.fromisoformat(str(listed["since"])) if "since" in listed else None
    days = tuple(listed.get("weekdays", ()))
    return Recurrence(listed["phrase"], days, tuple(hours) if hours else None, since, listed.get("how_often"))


@pytest.mark.parametrize("case", cases("account_times"), ids=lambda case: case["text"])
def test_time_is_kept_as_it_was_told(case: dict[str, Any]) -> None:
    """A day said is a date, a day ahead a plan, a habit a pattern; a part of the day alone stays as it was told."""
    written = datetime.fromisoformat(str(case["now"])).replace(tzinfo=LONDON) if "now" in case else NOW

    read = told(case["text"], written)

    for name in ("times", "earlier", "planned"):
        assert list(map(row, getattr(read, name))) == [list(map(str, when)) for when in case.get(name, [])], name
    assert read.time_of_day == case.get("time_of_day")
    assert read.recurrence == (pattern(case["recurrence"]) if "recurrence" in case else None)
    assert any(when.doubtful for when in read.times) == case.get("doubtful", False)


@pytest.mark.parametrize("case", cases("account_times"), ids=lambda case: case["text"])
def test_who_told_of_it_when_is_kept_apart(case: dict[str, Any]) -> None:
    """The day on which somebody told of it first-hand dates nothing else."""
    if "tellings" in case:
        assert [row(when) for when in told(case["text"]).tellings] == case["tellings"]


@settings(max_examples=60)
@given(
    st.sampled_from(EVENTS),
    st.lists(st.sampled_from(ORDINARY), max_size=4),
    st.lists(st.sampled_from(ORDINARY), max_size=4),
)
def test_ordinary_sentences_never_change_when_it_was(event: str, before: list[str], after: list[str]) -> None:
    """Whatever stands before and after, the event has the time and the words of its own sentence."""
    assert told(" ".join([*before, event, *after])).times == told(event).times
