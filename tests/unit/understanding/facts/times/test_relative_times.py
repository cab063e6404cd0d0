"""Times counted back from the writing."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clock import LONDON
from bot.understanding.facts.times.relative.relative_times import is_habitual, relative_spans
from bot.understanding.text.normalise import plain
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=LONDON)


def local(value: Any) -> datetime:
    """Return a local time written without a zone."""
    return datetime.fromisoformat(str(value)).replace(tzinfo=LONDON)


@pytest.mark.parametrize("case", cases("relative_times"), ids=lambda case: case["text"])
def test_a_time_is_counted_back_from_the_writing(case: dict[str, Any]) -> None:
    """The most telling time of the text has these ends and this precision."""
    spans = relative_spans(plain(case["text"]).text, NOW)

    if case.get("none"):
        assert spans == []
        return
    assert (spans[0].first, spans[0].last) == (local(case["first"]), local(case["last"]))
    assert spans[0].precision == case["precision"]


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("20 minutes ago and every day before", "exact"),
        ("last week, the last time 2 hours ago", "hour"),
        ("for the past 2 weeks, two nights ago too", "part_of_day"),
    ],
)
def test_the_most_telling_time_comes_first(text: str, telling: str) -> None:
    """Of several times the narrow one stands before the wide one, wherever it stands."""
    assert relative_spans(plain(text).text, NOW)[0].precision == telling


@pytest.mark.parametrize(("text", "habit"), [("every day", True), ("usually", True), ("daily", True), ("once", False)])
def test_a_habit_is_noticed(text: str, habit: bool) -> None:
    """What happens day after day makes any time of the text vague."""
    assert is_habitual(text) == habit


def test_hours_are_real_hours_when_the_clocks_go_forward() -> None:
    """At 03:00 summer time on that night, an hour ago was about 01:00 GMT."""
    (span,) = relative_spans("1 hour ago", datetime(2026, 3, 29, 3, 0, tzinfo=LONDON))

    assert span.first.astimezone(UTC) == datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(("text", "year"), [("last november", 2025), ("in november", 2026), ("last october", 2026)])
def test_a_month_that_is_running_is_not_the_last_one(text: str, year: int) -> None:
    """Who writes in November and says "last November" tells of a year ago."""
    (span,) = relative_spans(text, NOW)
    assert span.first.year == year
