"""The facts of mails that were pasted in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.understanding.facts import read_facts
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize("case", cases("second_hand"), ids=lambda case: case["text"][:40])
def test_the_mails_own_names_numbers_and_dates_are_not_the_events(case: dict[str, Any]) -> None:
    """Heads and signatures give no fact; what the mail tells does."""
    facts = read_facts(case["text"], now=NOW)

    assert [person.name for person in facts.persons if person.name] == case.get("names", [])
    assert list(facts.phones) == case.get("phones", [])
    assert [vehicle.vrm for vehicle in facts.vehicles if vehicle.vrm] == case.get("vehicles", [])
    dates = [time.start.date().isoformat() for time in facts.times]
    assert dates == ([case["date"]] if "date" in case else [])
