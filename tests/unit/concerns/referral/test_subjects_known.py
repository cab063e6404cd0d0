"""How each subject and the event are known: told as an answer, or read from the account and confirmed."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.model import Draft
from bot.concerns.redaction.redact import Redaction
from bot.concerns.referral.subjects import event, subjects
from bot.understanding.facts import Age, Facts, PlaceHit, Vehicle
from tests.support.concerns import a_draft, given, with_facts

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


@pytest.mark.parametrize(
    ("answer", "names"),
    [("I think its Kez", ["Kez"]), ("Bea and Dani, no surname", ["Bea", "Dani"]), ("Kez", ["Kez"])],
)
def test_a_child_is_called_by_the_name_alone(answer: str, names: list[str]) -> None:
    """Each child who is named is one, with the words as they were answered, and what was told of both."""
    account = "a man took a girl about 14 away" if len(names) == 1 else "a man took two girls about 14 away"
    draft = with_facts(a_draft(account, sector="school", read_back=given("yes"), child_name=given(text=answer)))
    children = [one for one in subjects(draft, confirmed=True) if one.get("role") == "child"]
    assert [child["name"] for child in children] == names
    assert all(child["ages"] and child["sex"] == "female" for child in children)


def test_the_words_around_a_name_stay_as_they_were_answered() -> None:
    """The doubt in "I think its Kez" is read beside the name."""
    draft = with_facts(a_draft("x", sector="school", read_back=given("yes"), child_name=given(text="I think its Kez")))
    [child] = [one for one in subjects(draft, confirmed=True) if one.get("role") == "child"]
    assert (child["name"], child["as_told"]) == ("Kez", "I think its Kez")
