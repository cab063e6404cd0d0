"""The register of law: which words are shown on which day and in which trade, and whether somebody checked them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.guidance.answers.law import LawText, check_laws, law_for, read_laws
from bot.guidance.model import Knowledge
from bot.guidance.reader import Reader

ROW = LawText("teachers", "report", "An Act", "section 1", date(2027, 4, 1), "You must.", ("act",), before="Not yet.")


@pytest.mark.parametrize(
    ("day", "shown"),
    [(date(2027, 3, 31), "Not yet."), (date(2027, 4, 1), "You must."), (date(2030, 1, 1), "You must.")],
)
def test_a_text_is_switched_on_at_its_day(day: date, shown: str) -> None:
    """On the day itself it is in force."""
    assert ROW.shown_on(day) == shown


def test_without_a_day_nothing_is_in_force() -> None:
    """What no Act is known for is never told as law."""
    assert replace(ROW, in_force_from=None).shown_on(date(2099, 1, 1)) == "Not yet."
    assert replace(ROW, before=None).shown_on(date(2027, 3, 31)) is None


@pytest.mark.parametrize(
    ("checked_on", "day", "standing"),
    [
        (None, date(2027, 5, 1), "unchecked"),
        (date(2027, 4, 2), date(2027, 5, 1), "checked"),
        (date(2027, 4, 2), date(2027, 12, 1), "stale"),
        (date(2027, 3, 1), date(2027, 4, 2), "stale"),
        (date(2027, 6, 1), date(2027, 5, 1), "unchecked"),
    ],
)
def test_an_entry_says_how_it_stands(checked_on: date | None, day: date, standing: str) -> None:
    """A check lasts half a year, and none outlives the day on which the text came into force."""
    assert replace(ROW, checked_on=checked_on, checked_by="a lead").standing_on(day) == standing


def test_the_row_of_the_trade_goes_before_that_of_everybody() -> None:
    """Teachers read theirs, everybody else the other."""
    everybody = replace(ROW, id="others")
    own = replace(ROW, role=("school",))
    assert law_for((everybody, own), "report", "school") == own
    assert law_for((everybody, own), "report", None) == everybody
    assert law_for((everybody, own), "marry", None) is None


def test_faults_are_named_with_their_remedy(tmp_path: Path) -> None:
    """A double id, no source, half a check, nothing to show, a duty that nobody asks for."""
    common = "id: a, duty: d, act: A, section: s, text: t"
    first, second = (
        "in_force_from: null, sources: []",
        "in_force_from: 2020-01-01, sources: [x], checked_on: 2026-01-01",
    )
    (tmp_path / "law.yml").write_text(f"laws:\n  - {{{common}, {first}}}\n  - {{{common}, {second}}}\n")
    reader = Reader(tmp_path)
    check_laws(reader, read_laws(reader), frozenset(), frozenset(), frozenset({"other"}))
    lines = "\n".join(map(str, reader.faults))
    problems = (
        "used twice",
        "no source ",
        "a day and a name",
        "ever be shown",
        "no source 'x'",
        "no answer",
        "asked for",
    )
    assert [problem for problem in problems if problem not in lines] == []


def test_nobodys_check_is_invented(knowledge: Knowledge) -> None:
    """As delivered nobody has checked the register, and the duty to report is not told as in force."""
    assert {row.checked_on for row in knowledge.laws} == {None}
    duty = law_for(knowledge.laws, "report_abuse", "school")
    assert duty is not None
    assert duty.shown_on(date(2099, 1, 1)) == duty.before
