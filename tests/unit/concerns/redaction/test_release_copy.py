"""The release copy: what the recipients read, line by line."""

from __future__ import annotations

from bot.concerns.model import Answer, Draft
from bot.concerns.redaction.redact import Redaction
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral.products import reporter_now
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from tests.support.concerns import a_draft, given

PIN = given({"lat": 55.0, "lon": -1.5})


def copy_of(draft: Draft, texts: Texts, knowledge: Knowledge) -> dict[str, str]:
    """Return the release copy as field to text."""
    lines = release_copy(draft, draft.redaction, texts=texts, knowledge=knowledge)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    return {line.field: line.text for line in lines}


def test_choices_are_shown_in_the_words_of_the_question(texts: Texts, knowledge: Knowledge) -> None:
    """A person checks what they chose, not an id."""
    draft = a_draft("x", happening_now=given("maybe"), indicators=given(["control_speaks_for_child"]))
    copy = copy_of(draft, texts, knowledge)
    assert copy["happening_now"] == "Maybe"
    assert copy["indicators"] == knowledge.indicators["control_speaks_for_child"].sentence.rstrip(".")


def test_not_knowing_is_shown_and_skipping_is_not(texts: Texts, knowledge: Knowledge) -> None:
    """I don't know is an answer; skipped is none."""
    copy = copy_of(a_draft("x", vehicle=Answer("unknown"), online=Answer("skipped")), texts, knowledge)
    assert copy == {"account": "x", "vehicle": "I don't know"}


def test_only_the_copy_is_masked(texts: Texts, knowledge: Knowledge) -> None:
    """The line is withheld in part and says so; the statement stays as it was told."""
    draft = a_draft("my daughter's teacher said so")
    [line] = release_copy(draft, Redaction(), texts=texts, knowledge=knowledge)
    assert (line.text, line.withheld) == ("[withheld] said so", True)
    assert draft.statements[0].text == "my daughter's teacher said so"


def test_where_the_reporter_is_now_is_in_no_copy(texts: Texts, knowledge: Knowledge) -> None:
    """A pin of here and now says who reports: only a safety event has it."""
    here = a_draft("x", where=PIN, place_kind=given("here_now"))
    there = a_draft("x", where=PIN, place_kind=given("happened"))
    assert "where" not in copy_of(here, texts, knowledge)
    assert "55.0" in copy_of(there, texts, knowledge)["where"]
    assert (reporter_now(here), reporter_now(there)) == ({"lat": 55.0, "lon": -1.5}, None)


def test_a_sector_question_is_shown_as_it_was_asked(texts: Texts, knowledge: Knowledge) -> None:
    """The label of a trade's own question is the question."""
    draft = a_draft("x", sector="hotel", sector_question_1=given(text="room 12"))
    question = knowledge.sectors["hotel"].questions[0]
    [_, line] = release_copy(draft, Redaction(), texts=texts, knowledge=knowledge)
    assert (line.label, line.text) == (question.ask, "room 12")
