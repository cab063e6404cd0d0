"""The release copy and the subjects: what the recipients read, and how each fact is known."""

from __future__ import annotations

from typing import Any

from bot.concerns.model import Answer, Draft
from bot.concerns.redaction.redact import Redaction
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral.products import reporter_now
from bot.concerns.referral.subjects import event, subjects
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.understanding.facts import Age, Facts, PlaceHit, Vehicle
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


FACTS = Facts(
    vehicles=(Vehicle(vrm_partial="KJN", make="Toyota", colour="silver"),),
    ages=(Age("child", 13, 14), Age("adult", 40, 49)),
    children=1,
    places=(PlaceHit("p1", "Marsden Hall", "hotel", None, None, 0.9),),
)


def read_from_account(**answers: Any) -> Draft:
    """Return a draft whose account holds facts."""
    draft = a_draft("x", facts=FACTS, **answers)
    return Draft(draft.concern, draft.statements, draft.answers, FACTS, Redaction(), parts={"account": FACTS})


def test_what_software_read_is_a_subject_only_after_a_yes() -> None:
    """No yes at the read-back, or not confirmed at all: no subject."""
    agreed = read_from_account(read_back=given("yes"))
    kinds = [subject["type"] for subject in subjects(agreed, confirmed=True)]
    assert kinds == ["person", "person", "vehicle", "place"]
    assert subjects(read_from_account(), confirmed=True) == []
    assert subjects(agreed, confirmed=False) == []


def test_every_subject_says_how_it_is_known() -> None:
    """Seen, told or rumour goes with each; no number says how sure anybody is."""
    found = subjects(read_from_account(read_back=given("yes"), how_known=given("rumour")), confirmed=True)
    assert {subject["how_known"] for subject in found} == {"rumour"}
    assert {subject["basis"] for subject in found} == {"account"}
    assert not any("confidence" in subject for subject in found)


def test_a_concern_needs_no_named_child() -> None:
    """A vehicle, a place, a group or an online name alone is something to pass on."""
    words = {"vehicle": "white van", "where": "bus station", "context": "the lads at the park", "online": "zed_99"}
    answers: dict[str, Any] = {field: given(text=text) for field, text in words.items()}
    draft = a_draft("x", **answers)
    kinds = {subject["type"] for subject in subjects(draft, confirmed=False)}
    assert kinds == {"vehicle", "place", "group_or_place", "online_space"}


def test_a_known_child_is_a_person_with_what_was_told() -> None:
    """Name, age, school and needs are kept as told; the school is a subject too."""
    told = {"child_name": "Anya", "child_age": "year 9", "child_school": "Northgate"}
    answers: dict[str, Any] = {field: given(text=text) for field, text in told.items()}
    draft = a_draft("x", sector="school", **answers)
    child, school = subjects(draft, confirmed=True)
    assert (child["role"], child["name"], child["age_as_told"], school["type"]) == ("child", "Anya", "year 9", "school")


def test_the_event_joins_all_subjects() -> None:
    """Who, what and where hang together by one event."""
    draft = a_draft("x", vehicle=given(text="white van"), when=given(text="sat nite"), happening_now=given("no_recent"))
    about = subjects(draft, confirmed=True)
    joined = event(draft, about, confirmed=True)
    assert (joined["subjects"], joined["when_as_told"], joined["happening"]) == (["s1"], "sat nite", "no_recent")
