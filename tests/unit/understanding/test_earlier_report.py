"""Whether words come back to what was told before: of other wording than the lists, and never of a habit."""

import pytest

from bot.paths import ROOT
from bot.understanding.earlier_report import comes_back, names_a_report, only_names_a_report, speaks_of_the_same
from tests.support.paths import yaml_of

CASES = yaml_of(ROOT / "tests" / "cases" / "earlier_report.yml")


@pytest.mark.parametrize("text", CASES["comes_back"])
def test_who_comes_back_is_heard(text: str) -> None:
    """A report, a detail that was forgotten, or the same people once more."""
    assert comes_back(text)


@pytest.mark.parametrize("text", CASES["first"])
def test_a_first_report_is_no_return(text: str) -> None:
    """A habit, somebody else's report, or a movement within the story refers to nothing told here."""
    assert not comes_back(text)


def test_a_report_and_the_same_people_are_told_apart() -> None:
    """Only who says that they reported it is told when there is no such report."""
    assert names_a_report("it's about my report from last week")
    assert not names_a_report("same bloke as yesterday")
    assert speaks_of_the_same("same bloke as yesterday")


def test_only_a_message_that_tells_nothing_else_waits_for_more() -> None:
    """Whatever else stands in it is told, and goes to the report."""
    assert only_names_a_report("hi its about my report from last week")
    assert only_names_a_report("It's regarding the concern I sent")
    assert not only_names_a_report("it's about my report from last week, he is called Baz")
    assert not only_names_a_report("the one i reported is outside")
