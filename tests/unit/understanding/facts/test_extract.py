"""All facts of whole statements, read together."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import LONDON
from bot.understanding.facts import read_facts
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=LONDON)


def _time(said: list[Any] | None) -> tuple[datetime, datetime, str] | None:
    if not said:
        return None
    start, end = (datetime.fromisoformat(str(value)).replace(tzinfo=LONDON) for value in said[:2])
    return start, end, said[2]


@pytest.mark.parametrize("case", cases("statements"), ids=lambda case: case["text"][:60])
def test_a_statement_gives_its_facts_and_no_others(case: dict[str, Any]) -> None:
    """Every fact of a statement is read, and what a case does not name is not read."""
    facts = read_facts(case["text"], (), datetime.fromisoformat(case["now"]) if "now" in case else NOW)

    when = (facts.when.start, facts.when.end, facts.when.precision) if facts.when else None
    assert when == _time(case.get("when"))
    vehicles = [[one.vrm, one.vrm_partial, one.make, one.model, one.colour] for one in facts.vehicles]
    assert vehicles == case.get("vehicles", [])
    assert [[age.role, age.min, age.max] for age in facts.ages] == case.get("ages", [])
    assert [facts.children, facts.adults] == case.get("counts", [None, None])
    for name in ("postcodes", "phones", "handles"):
        assert list(getattr(facts, name)) == case.get(name, [])


@given(st.text() | st.text(alphabet="abn12 0@.,:/'-oO£½٣۴Ⅷ㏚", max_size=200))
def test_any_text_gives_facts(text: str) -> None:
    """Whatever is typed, in any script, there is an answer; never an exception."""
    facts = read_facts(text, (), NOW)

    assert all(0 <= age.min <= age.max for age in facts.ages)


@pytest.mark.parametrize(
    "piece",
    ["a", " ", "1", "girl, ", "one two ", "alpha ", "@", "'", "put herself ", "07700 900 123 ", "half past ", "ś"],
)
def test_a_very_long_text_is_read_as_far_as_a_statement_goes(piece: str) -> None:
    """Of 50,000 characters only the first 20,000 are read for facts, so that work stays bounded whatever they are."""
    whole = (piece * 50_000)[:50_000]

    assert read_facts(whole, (), NOW) == read_facts(whole[:20_000], (), NOW)


def test_facts_at_the_end_of_the_longest_account_are_read() -> None:
    """Whatever length of message is accepted is read to its end."""
    talk = "The lift was out of order again and the bar was busy. " * 360
    account = f"{talk}Yesterday a girl of 14 got into a silver Ford Focus, TW66 PDF."

    facts = read_facts(account, now=NOW)

    assert len(account) > 19_000
    assert [vehicle.vrm for vehicle in facts.vehicles] == ["TW66PDF"]
    assert [when.phrase for when in facts.times] == ["Yesterday"]
    assert [(age.min, age.max) for age in facts.ages] == [(14, 14)]
