"""One question is one row: its texts exist, and what it fills reaches the recipients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.concerns.model import Draft
from bot.concerns.redaction.redact import Redaction
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral.subjects import event, subjects
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.questions import catalogue
from bot.questions.catalogue import KNOWN_CHILD, QUESTIONS, RECORDED_ELSEWHERE, SECTOR_QUESTIONS
from bot.questions.model import Fills, Question, Questionnaire
from tests.support.concerns import a_draft, given, with_facts
from tests.support.questions import AskToo

WORDS = "something in my own words"
FILLED = [row for row in QUESTIONS.rows if row.fills]


def answered(name: str, words: str) -> Draft:
    """Return a draft with one answer in words, as it is read."""
    answers: dict[str, Any] = {name: given(text=words)}
    return with_facts(a_draft("he keeps waiting for her", **answers))


def test_an_id_is_used_once() -> None:
    """Two rows of one name would share one answer."""
    with pytest.raises(ValueError, match="twice"):
        Questionnaire([Question("when"), Question("when")])


@pytest.mark.parametrize("row", [row for row in QUESTIONS.rows if not row.sector_number], ids=lambda row: row.id)
def test_every_row_has_its_texts(row: Question, texts: Texts) -> None:
    """A question without words, or a released line without a label, would fail in the middle of a report."""
    assert texts.has(row.text_key)
    assert all(texts.has(f"{row.text_key}_{channel}") for channel in row.own_words)
    if row.id in (*QUESTIONS.released, *QUESTIONS.released_last):
        assert texts.has(row.label_key)
    if row.facts:
        assert texts.has(f"utter_interview_said_{row.id}")


def test_every_field_recorded_elsewhere_has_a_label(texts: Texts) -> None:
    """What the gateway and the actions record is shown too."""
    assert all(texts.has(f"utter_concerns_label_{name}") for name in RECORDED_ELSEWHERE)


def test_no_sector_has_more_questions_than_rows(knowledge: Knowledge) -> None:
    """A sector's fifth question would never be asked."""
    assert max(len(sector.questions) for sector in knowledge.sectors.values()) <= SECTOR_QUESTIONS


@pytest.mark.parametrize("row", FILLED, ids=lambda row: row.id)
def test_words_reach_the_field_that_the_row_names(row: Question) -> None:
    """What a row says that it fills is what recipients get."""
    assert row.fills is not None
    draft = answered(row.id, WORDS)
    found = subjects(draft, confirmed=True)
    joined = event(draft, found, confirmed=True)
    assert WORDS in [joined.get(row.fills.field), *(subject.get(row.fills.field) for subject in found)]


@pytest.mark.parametrize("row", [row for row in QUESTIONS.rows if row.not_for], ids=lambda row: row.id)
def test_who_does_not_see_a_row_is_written_in_it(row: Question) -> None:
    """Licensing needs the adult, not the child."""
    assert row.id in QUESTIONS.hidden_from("licensing")


def ids_where(names: Sequence[str], field: str, value: object) -> set[str]:
    """Return those of the named rows whose field has a value."""
    return {name for name in names if getattr(QUESTIONS.by_id[name], field) == value}


def test_the_routing_tables_questions_are_asked_gravest_first() -> None:
    """With two questions at most, danger wins."""
    assert QUESTIONS.by_routing[:3] == ("with_person_of_concern", "child_in_danger_now", "child_safe_now")
    assert ids_where(QUESTIONS.by_routing, "may_alarm", True) == set(QUESTIONS.by_routing[:3])


def test_a_new_row_about_the_known_child_is_a_field_of_the_subject(ask_too: AskToo) -> None:
    """One row is enough for the subject, for the times of a birthday, and to hide it from licensing."""
    row = Question("child_hair", about="child", fills=Fills(KNOWN_CHILD, "hair"), not_for=catalogue.LICENSING)
    ask_too(row, "child_name")
    draft = answered("child_hair", "red, since last friday")
    (child, *_) = subjects(draft, confirmed=True)
    assert (child["role"], child["hair"]) == ("child", "red, since last friday")
    assert draft.parts["child_hair"].when is None
    assert draft.parts["child_hair"].times == ()
    assert "child_hair" in catalogue.QUESTIONS.hidden_from("licensing")


def test_a_new_row_about_the_reporter_holds_no_fact_and_ends_the_copy(
    ask_too: AskToo, texts: Texts, knowledge: Knowledge
) -> None:
    """Who reports is no subject of the referral."""
    row = Question("reporter_choice_again", about="reporter", released=False)
    ask_too(row, "reporter_choice")
    draft = answered("reporter_choice_again", "my own car is AB12 CDE")
    assert "reporter_choice_again" not in draft.parts
    assert [line.field for line in release_copy(draft, Redaction(), texts=texts, knowledge=knowledge)] == ["account"]
