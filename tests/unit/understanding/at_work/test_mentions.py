"""Who is named by their work in an account."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.mentions import account_of, is_aged_as_a_child

NAMED = [
    ("him who does the under 10s", "works_with_children"),
    ("the lady that leads the brownies", "works_with_children"),
    ("our karate sensei", "works_with_children"),
    ("a worker from the childrens home", "works_with_children"),
    ("the lunchtime supervisor", "school_staff"),
    ("our caretaker Wilf", "school_staff"),
    ("the cabbie on the corner", "driver"),
    ("she got in a taxi", "driver"),
    ("he drives a black cab", "driver"),
    ("him that runs the kebab shop", "premises_staff"),
    ("the man behind the counter", "premises_staff"),
    ("a night porter", "premises_staff"),
]
NOT_NAMED = ["my uncle Les", "a man in a silver car", "two boys from our street", "she is my neighbour"]


@pytest.mark.parametrize(("text", "kind"), NAMED)
def test_work_is_named_by_what_somebody_does(text: str, kind: str) -> None:
    """Also where no name of a work is said."""
    assert kind in {named.kind for named in account_of(text).mentions}


@pytest.mark.parametrize("text", NOT_NAMED)
def test_who_is_no_ones_staff_has_no_work(text: str) -> None:
    """Kin, strangers and children."""
    assert account_of(text).mentions == ()


def test_a_lunchtime_supervisor_is_no_staff_of_premises() -> None:
    """The nearer of two works that share a word counts."""
    kinds = {named.kind for named in account_of("the lunchtime supervisor").mentions}
    assert "premises_staff" not in kinds


@pytest.mark.parametrize(
    ("text", "told"), [("a girl of 14", True), ("she is in year 9", True), ("the food was cold", False)]
)
def test_a_child_is_told_of_by_noun_age_or_year(text: str, told: bool) -> None:
    """Without one, a poor driver is nobody's concern here."""
    assert account_of(text).tells_of_a_child is told


def test_two_lads_of_fourteen_on_the_rank_are_no_drivers() -> None:
    """An age behind the work that no cabbie has."""
    account = account_of("two lads on our rank about 14")
    drivers = [named for named in account.mentions if named.kind == "driver"]
    assert drivers
    assert any(is_aged_as_a_child(account.sentences[0], named) for named in drivers)
