"""`sightline feed overdue`: what is past its time, and who hears of it."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from typer.testing import CliRunner, Result

from bot import procedures
from bot.guidance.checks import record_check
from bot.guidance.load import load_knowledge
from bot.paths import KNOWLEDGE
from bot.procedures import Addressed
from bot.run.cli.feed_overdue import feed, in_words
from bot.run.cli.operator_database import in_database
from tests.support.concerns import NOW

SENT = Addressed("c1", "SL-1111-1111-1", "p1", "police", "demo_police", "demo", ("safety",), frozenset({"police"}))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of its own, with one safety event that went to police at NOW."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    knowledge = load_knowledge(KNOWLEDGE)
    in_database(lambda session: procedures.open_steps(session, knowledge, [SENT], NOW))


def overdue(*words: str, at: datetime) -> Result:
    """Ask at a moment."""
    with time_machine.travel(at, tick=False):
        return CliRunner().invoke(feed, [*words])


@pytest.mark.usefixtures("run")
def test_minutes_decide_in_the_safety_lane() -> None:
    """After fifteen minutes nothing is overdue, a minute later the event is, and the exit status says so."""
    on_time = overdue(at=NOW + timedelta(minutes=15))
    late = overdue(at=NOW + timedelta(minutes=16))
    assert (on_time.exit_code, on_time.stdout) == (0, "")
    assert (late.exit_code, late.stdout.split("\t")[:6]) == (
        1,
        ["SL-1111-1111-1", "acknowledged", "police", "safety", "demo", "1 min"],
    )


@pytest.mark.usefixtures("run")
def test_an_area_has_its_own_list() -> None:
    """Who answers for one area is not shown the others."""
    later = NOW + timedelta(days=1)
    assert overdue("--area", "croydon", at=later).exit_code == 0
    assert overdue("--area", "demo", at=later).exit_code == 1


@pytest.mark.usefixtures("run")
def test_the_escalation_contact_has_a_number_only_when_it_was_checked() -> None:
    """It is named at once; its number stands there once an operator has rung it."""
    later = NOW + timedelta(hours=1)
    (row,) = json.loads(overdue("--json", at=later).stdout)["overdue"]
    assert row["escalate_to"] == "Brindleport safeguarding partnership (practice) (demo-partnership: NOT CHECKED)"
    in_database(lambda session: record_check(session, "demo-partnership", "A. Operator", date(2026, 11, 20)))
    (row,) = json.loads(overdue("--json", at=later).stdout)["overdue"]
    assert row["escalate_to"] == "Brindleport safeguarding partnership (practice) (01632 960105)"


@pytest.mark.parametrize(
    ("late", "words"),
    [(timedelta(minutes=59), "59 min"), (timedelta(hours=1), "0 d 1 h"), (timedelta(hours=49), "2 d 1 h")],
)
def test_how_late_is_said_in_words(late: timedelta, words: str) -> None:
    """Minutes, then days and hours."""
    assert in_words(NOW + late, NOW) == words
