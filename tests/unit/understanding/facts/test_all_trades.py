"""Facts in texts of all trades; half of them were never looked at while the readers were mended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.clock import LONDON
from bot.understanding.facts import read_facts
from bot.understanding.facts.as_json import facts_to_json
from evaluation.scores.facts import equal, fields, matched, same_age, same_time, same_vehicle
from tests.support.paths import CASES, yaml_of

Case = dict[str, Any]
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=LONDON)
LOOK = ("vrm", "vrm_partial", "make", "model", "colour")
READS = {
    "vehicles": ("vehicles",),
    "identifiers": ("postcodes", "phones", "handles"),
    "times": ("when",),
    "people": ("ages", "counts"),
    "empty": ("vehicles", "when", "ages", "postcodes", "phones", "handles", "counts"),
}
SAME = {"vehicles": same_vehicle, "when": same_time, "ages": same_age}
LEAST = {
    "vehicles": 0.7,
    "identifiers": 0.8,
    "times": 0.85,
    "people": 0.7,
    "empty": 0.95,
}  # of the measured texts whole
TABLE: dict[str, list[Case]] = yaml_of(CASES / "facts" / "all_trades.yml")
HELD = [(reader, case) for reader, cases in TABLE.items() for case in cases if not case.get("measured")]


def told(case: Case) -> Case:
    """Return what a case tells, in the shape that is scored."""
    return {
        "vehicles": [dict(zip(LOOK, vehicle, strict=True)) for vehicle in case.get("vehicles", [])],
        "when": [_time(*case["when"])] if "when" in case else [],
        "ages": [dict(zip(("role", "min", "max"), age, strict=True)) for age in case.get("ages", [])],
        **{name: case.get(name, []) for name in ("postcodes", "phones", "handles")},
        "counts": [
            pair for pair in zip(("children", "adults"), case.get("counts", ()), strict=False) if pair[1] is not None
        ],
    }


def _time(start: str, end: str, precision: str) -> Case:
    first, last = (datetime.fromisoformat(each).replace(tzinfo=LONDON).isoformat() for each in (start, end))
    return {"start": first, "end": last, "precision": precision}


def holds(reader: str, case: Case) -> bool:
    """Return whether the facts of a reader are those of a case, all and no others."""
    wanted, got = told(case), fields(facts_to_json(read_facts(case["text"], (), NOW)))
    names = (case["only"],) if "only" in case else READS[reader]
    return all(
        matched(wanted[name], got[name], SAME.get(name, equal)) == max(len(wanted[name]), len(got[name]))
        for name in names
    )


@pytest.mark.parametrize(
    ("reader", "case"), HELD, ids=lambda value: value["text"] if isinstance(value, dict) else value
)
def test_a_reader_gives_the_facts_of_a_text_and_no_others(reader: str, case: Case) -> None:
    """Every trade's way of typing is read; a miss that holds now loses its mark."""
    assert holds(reader, case) is not case.get("known_miss", False)


@pytest.mark.parametrize("reader", READS)
def test_most_texts_that_nobody_looked_at_are_read_whole(reader: str) -> None:
    """What was mended holds beyond the texts by which it was mended."""
    measured = [case for case in TABLE[reader] if case.get("measured")]

    assert sum(holds(reader, case) for case in measured) / len(measured) >= LEAST[reader]
