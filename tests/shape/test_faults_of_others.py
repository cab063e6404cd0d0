"""Faults that other systems have shipped: each has a test of ours that is there."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from bot.paths import ROOT

FAULTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/cases/faults_of_others.yml").read_text("utf-8"))["faults"]


def test_each_fault_is_there_once() -> None:
    """Twenty-five, in their order."""
    assert [row["id"] for row in FAULTS] == list(range(1, 26))


@pytest.mark.parametrize("row", FAULTS, ids=lambda row: row["fault"])
def test_a_fault_is_held_by_a_test(row: dict[str, Any]) -> None:
    """A test that was renamed is found."""
    assert row["tests"]
    for test in row["tests"]:
        path, _, name = test.partition("::")
        assert re.search(rf"^\s*(?:async )?def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE), test
