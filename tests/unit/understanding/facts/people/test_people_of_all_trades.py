"""Who texts of all trades speak of; half of them were never looked at while the readers were mended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.clock import LONDON
from bot.understanding.facts import PersonMention, read_facts
from evaluation.scores.facts import matched
from tests.unit.understanding.cases import cases

Case = dict[str, Any]
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=LONDON)
LEAST = 0.7  # of the measured texts whole
TABLE = cases("all_trades_persons")
HELD = [case for case in TABLE if not case.get("measured")]


def same_person(want: Case, got: PersonMention) -> bool:
    """Return whether somebody is told as a case says, as far as it says."""
    read: Case = {
        "role": got.role,
        "sex": got.sex,
        "name": got.name,
        "count": got.count,
        "relation": got.relationship,
        "aliases": list(got.aliases),
        "then": [got.age_then.min, got.age_then.max] if got.age_then else None,
    }
    aged = "age" not in want or want["age"] in [[age.min, age.max] for age in got.ages]
    return aged and all(read[name] == value for name, value in want.items() if name != "age")


def holds(case: Case) -> bool:
    """Return whether the people of a text are those of its case, all and no others."""
    persons = read_facts(case["text"], (), NOW).persons
    return matched(case["people"], persons, same_person) == max(len(persons), len(case["people"]))


@pytest.mark.parametrize("case", HELD, ids=lambda case: case["text"])
def test_one_record_a_person_with_what_was_told(case: Case) -> None:
    """All as told; things, breeds and nobody make no person; a miss that holds now loses its mark."""
    assert holds(case) is not case.get("known_miss", False)


def test_most_texts_that_nobody_looked_at_are_read_whole() -> None:
    """What was mended holds beyond the texts by which it was mended."""
    measured = [case for case in TABLE if case.get("measured")]

    assert sum(map(holds, measured)) / len(measured) >= LEAST
