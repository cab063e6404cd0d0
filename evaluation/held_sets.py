"""The held sets: labelled texts that nothing was trained on; tests/cases/held/README.md says who wrote which."""

from __future__ import annotations

import json
from typing import Any

from bot.paths import ROOT

Case = dict[str, Any]

HELD = ROOT / "tests" / "cases" / "held"
SETS = (
    "development",
    "validation_b",
    "validation_c",
    "validation_d",
    "blind_2026_11",
    "tempting_looked",
    "tempting_measured",
    "sixth_hand_looked_at",
    "sixth_hand_measured",
    "seventh_hand",
    "eighth_hand_measured",
    "ninth_hand_looked",
    "ninth_hand_measured",
)


def cases(name: str) -> list[Case]:
    """Return the cases of one file, for example `danger_development`."""
    return [json.loads(line) for line in (HELD / f"{name}.jsonl").read_text("utf-8").splitlines() if line]


def sets_of(task: str) -> list[str]:
    """Return the sets that have cases of a task, in the order in which they were written."""
    return [name for name in SETS if (HELD / f"{task}_{name}.jsonl").is_file()]
