"""Whose work it is that is told of, as the routing table sees it: the LADO, licensing, both or neither."""

from __future__ import annotations

import pytest

from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.understanding.at_work.whose_work import works_told
from tests.support.concerns import a_draft
from tests.support.paths import CASES, yaml_of

TOLD = yaml_of(CASES / "concerns" / "whose_work_it_is.yml")
RECIPIENTS = {"licensing": {"licensing"}, "lado": {"lado"}, "both": {"lado", "licensing"}, "neither": set()}
ROWS = [(sector, text, RECIPIENTS[kind]) for kind, rows in TOLD.items() for sector, text in rows]
ORDINARY = "I started at ten and did the handover. The rain came in and it was busy. "


@pytest.mark.parametrize(("sector", "text", "told"), ROWS)
def test_who_hears_of_it_is_read_from_whose_work_it_is(
    knowledge: Knowledge, sector: str, text: str, told: set[str]
) -> None:
    """By a noun, by what somebody does or wears, sentences apart; never of who told, saw, helped or only claims it."""
    assert set(route(a_draft(text, sector=sector), knowledge).recipients) & {"lado", "licensing"} == told


@pytest.mark.parametrize(("sector", "text", "told"), ROWS[::5])
def test_an_ordinary_beginning_changes_nothing(knowledge: Knowledge, sector: str, text: str, told: set[str]) -> None:
    """A long account is followed sentence by sentence."""
    found = route(a_draft(ORDINARY + text, sector=sector), knowledge).recipients
    assert told <= set(found)


DEAD = "The scoutmaster had me in his tent when I was 9. He died in 2009"
FOUND = "Our caretaker found a girl of 12 crying. A man had followed her in"
ALONE = "He is a taxi driver and he gives a girl of 14 lifts. He takes her to his flat"


@pytest.mark.parametrize(
    ("text", "does_it", "stands_by"),
    [
        (DEAD, set(), {"school_staff", "works_with_children"}),
        (FOUND, set(), set()),
        (ALONE, {"driver"}, set()),
        ("", set(), set()),
        ("a girl of 13 was in the lift on her own", set(), set()),
    ],
)
def test_who_does_it_is_told_from_who_stands_by(text: str, does_it: set[str], stands_by: set[str]) -> None:
    """The dead and who only helped are nobody's matter."""
    works = works_told(text)
    assert set(works.of_who_does_it) == does_it
    assert stands_by <= set(works.of_who_stands_by)
