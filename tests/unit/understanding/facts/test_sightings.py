"""Several days and several vehicles of one account."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.clock import LONDON
from bot.understanding.facts import read_facts
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 28, 14, 30, tzinfo=LONDON)
OF_A_VEHICLE = ("vrm_partial", "make", "model", "colour")


@pytest.mark.parametrize("case", cases("sightings"), ids=lambda case: case["text"][:40])
def test_every_day_told_is_a_date_and_every_vehicle_is_one(case: dict[str, Any]) -> None:
    """No day is invented, none is lost, a pattern is no date, and each vehicle has its own plate and colour."""
    facts = read_facts(case["text"], (), NOW)

    times = [[f"{w.start:%Y-%m-%d %H:%M}", f"{w.end:%Y-%m-%d %H:%M}", w.precision, w.phrase] for w in facts.times]
    vehicles = [{name: getattr(one, name) for name in OF_A_VEHICLE if getattr(one, name)} for one in facts.vehicles]
    assert times == [list(map(str, when)) for when in case.get("times", [])]
    assert vehicles == case.get("vehicles", [])
    assert (facts.recurrence.phrase if facts.recurrence else None) == case.get("pattern")
