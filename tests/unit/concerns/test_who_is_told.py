"""Who is told whatever somebody works: adults alone, the dead, other languages, nothing after all."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.model import Draft
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.understanding.asking.nothing_to_report import has_nothing_to_report
from tests.support.concerns import a_draft, given, with_facts
from tests.support.paths import CASES, yaml_of

BLOCKS = yaml_of(CASES / "concerns" / "who_is_told.yml")
BOTH = {"police", "social_care"}


def _rows(expected: str) -> list[tuple[str, dict[str, Any]]]:
    return [(block["kind"], row) for block in BLOCKS for row in block.get(expected, ())]


def _draft(kind: str, row: dict[str, Any]) -> Draft:
    typed: dict[str, Any] = {step: given(None, words) for step, words in row.get("answers", {}).items()}
    when = given("no_older" if kind == "survivors" else "no_recent")
    return with_facts(a_draft(row["text"], sector=row["sector"], happening_now=when, **typed))


@pytest.mark.parametrize(("kind", "row"), _rows("police_alone"))
def test_police_alone_hear_where_no_child_is_in_it(knowledge: Knowledge, kind: str, row: dict[str, Any]) -> None:
    """Adults who are said to be adults, and a survivor's own past with somebody who has died."""
    assert set(route(_draft(kind, row), knowledge).recipients) == {"police"}


@pytest.mark.parametrize(("kind", "row"), _rows("both"))
def test_both_services_hear_where_a_child_may_be_read(knowledge: Knowledge, kind: str, row: dict[str, Any]) -> None:
    """Also in another language, also where nobody saw more than a phone where children change."""
    assert set(route(_draft(kind, row), knowledge).recipients) >= BOTH


@pytest.mark.parametrize(("kind", "row"), _rows("nobody"))
def test_what_says_itself_that_it_is_nothing_is_a_note(knowledge: Knowledge, kind: str, row: dict[str, Any]) -> None:
    """Cleared up, a joke, a moan, a sneer, a matter of the trade, a rule asked after."""
    assert route(_draft(kind, row), knowledge).recipients == ()


@pytest.mark.parametrize(("kind", "row"), _rows("somebody"))
def test_what_somebody_did_is_never_dropped(knowledge: Knowledge, kind: str, row: dict[str, Any]) -> None:
    """Whatever else the account says of itself."""
    assert not has_nothing_to_report(row["text"])
    assert route(_draft(kind, row), knowledge).recipients


@pytest.mark.parametrize(
    "more", [{"danger": True}, {"happening_now": given("maybe")}, {"child_name": given(None, "Jo")}]
)
def test_an_answer_that_says_more_keeps_it_a_report(knowledge: Knowledge, more: dict[str, Any]) -> None:
    """Words alone drop nothing that was answered, ticked or recognised."""
    joke = "just testing this works, no kids, nothing happening, ignore me"
    assert route(a_draft(joke), knowledge).recipients == ()
    assert route(a_draft(joke, **more), knowledge).recipients
