"""The procedure is read strictly: what does not fit is named with its file, its place and a remedy."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bot.guidance.load import KnowledgeError, load_knowledge
from bot.guidance.model import Knowledge
from bot.paths import KNOWLEDGE, ROOT
from tests.support.spoil import spoil

FILE, HOLIDAYS = "procedures.yml", "bank_holidays.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (FILE, "clock: {safety: {minutes: 15}", "clock: {safety: {minutes: 15, days: 1}", "a clock has one unit"),
        (FILE, "clock: {safety: {minutes: 15}", "clock: {safety: {}", "a clock has one unit"),
        (FILE, "clock: {safety: {minutes: 15}", "clock: {sooner: {minutes: 15}", "steps.0.clock.sooner"),
        (FILE, "sources: [strategy_discussions, house_clock]", "sources: [hearsay]", "no source 'hearsay'"),
        (FILE, "sources: [york_allegations]", "sources: []", "a step without an owner or a source"),
        (FILE, "  step: decided", "  step: feedback", "no step of these roles that needs a reason"),
        (FILE, "needs: [code, reason]", "needs: [reason]", "codes do not fit"),
        (FILE, "  - id: nrm", "  - id: lado", "this id is used twice"),
        (FILE, "escalate_to: cr-scp", "escalate_to: lv-scp", "not one of its own"),
        (FILE, "  - {area: croydon, escalate_to: cr-scp}\n", "", "nobody hears of what is overdue in croydon"),
        (FILE, "may_record: [police]\n    when: {lanes", "may_record: [bank]\n    when: {lanes", "may_record"),
        (HOLIDAYS, "{day: 2026-12-28,", "{day: 2026-12-26,", "at a weekend"),
        (HOLIDAYS, "{day: 2026-12-28,", "{day: 2026-12-25,", "twice"),
    ],
)
def test_what_does_not_fit_is_a_fault(tmp_path: Path, file: str, old: str, new: str, expected: str) -> None:
    """A slip in the procedure is found before anybody works by it."""
    shutil.copytree(KNOWLEDGE, tmp_path / "knowledge")
    spoil(tmp_path / "knowledge", file, old, new)
    with pytest.raises(KnowledgeError) as raised:
        load_knowledge(tmp_path / "knowledge")
    assert any(line.startswith(file) and expected in line for line in map(str, raised.value.faults))


def test_every_step_is_documented_with_its_codes(knowledge: Knowledge) -> None:
    """What recipients are promised in docs/feed.md is what the procedure has."""
    table = (ROOT / "docs" / "feed.md").read_text(encoding="utf-8").split("| `step` | who records it |")[1]
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\|(.*)\|$", table.split("\n\n")[0], re.MULTILINE))
    assert set(rows) == {rule.id for rule in knowledge.procedures.steps}
    for rule in knowledge.procedures.steps:
        assert set(re.findall(r"`(\w+)`", rows[rule.id])) == {code for codes in rule.codes.values() for code in codes}
