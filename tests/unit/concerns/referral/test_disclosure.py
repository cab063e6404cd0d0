"""Handling, basis of disclosure, what the family knows and who was told: read off a body, nothing guessed."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from bot.concerns.contract import examples, rules_broken
from bot.concerns.referral.disclosure import with_disclosure

NAMED = examples("good")["safeguarding_named_school"]
ADDED = ("handling", "disclosure", "family")
CHILD = {"id": "s1", "type": "person", "how_known": "told", "basis": "answer", "role": "child"}


def a_body(**changes: Any) -> dict[str, Any]:
    """Return a body of children's services without what is added to it."""
    body = {key: value for key, value in copy.deepcopy(NAMED).items() if key not in ADDED}
    return body | {"not_known": [], "not_asked": [], "subjects": [CHILD]} | changes


def a_line(field: str, text: str) -> list[dict[str, Any]]:
    """Return a release copy of one line."""
    return [{"number": 1, "field": field, "label": "?", "text": text}]


@pytest.mark.parametrize(
    ("changes", "conditions"),
    [
        ({}, []),
        ({"reporter": {"choice": "confidential", "contact": None}}, ["protect_source"]),
        ({"reporter": {"choice": "anonymous", "contact": None}}, ["protect_source"]),
        (
            {"reporter": {"choice": "not_chosen", "contact": None}, "confirmed": False},
            ["protect_source", "not_confirmed"],
        ),
        ({"subjects": [CHILD | {"carer_aware": "nan has no idea"}]}, ["carers_not_told"]),
        ({"subjects": [CHILD | {"safe_to_tell_carer": "please dont ring his dad"}]}, ["carers_not_told"]),
        ({"subjects": [CHILD | {"carer_aware": "nan has no idea"}], "recipient": "licensing"}, []),
    ],
)
def test_handling_is_proposed_by_what_would_do_harm(changes: dict[str, Any], conditions: list[str]) -> None:
    """P as it stands; C, with its conditions, where a source or a child would come to harm by open use."""
    handling = with_disclosure(a_body(**changes))["handling"]
    expected = {"proposed": "C" if conditions else "P", "conditions": conditions, "marking": "official_sensitive"}
    assert handling == expected


@pytest.mark.parametrize(
    ("changes", "state", "words"),
    [
        ({"not_asked": ["carers_aware"]}, "not_asked", []),
        ({"not_known": ["carers_aware"], "release_copy": a_line("carers_aware", "Not known")}, "not_known", []),
        ({"release_copy": []}, "not_told", []),
        ({"release_copy": a_line("carers_aware", "mum knows, not him")}, "as_told", ["mum knows, not him"]),
        ({"subjects": [CHILD | {"carer_aware": "her nan was told"}]}, "as_told", ["her nan was told"]),
    ],
)
def test_what_carers_know_is_told_or_says_why_not(changes: dict[str, Any], state: str, words: list[str]) -> None:
    """Nobody asked, the reporter does not know, and nothing told says it are three things."""
    assert with_disclosure(a_body(**changes))["family"]["carers_know"] == {"state": state, "as_told": words}


def test_one_answer_to_two_questions_stands_in_both() -> None:
    """Nothing decides which half of the words is about the child and which about the carers."""
    family = with_disclosure(a_body(release_copy=a_line("carers_aware", "she does, they must not")))["family"]
    assert {tuple(family[name]["as_told"]) for name in ("child_knows", "carers_know", "safe_to_tell_carers")} == {
        ("she does, they must not",)
    }


@pytest.mark.parametrize(("kind", "recipient"), [("police_intelligence", "police"), ("safeguarding", "licensing")])
def test_the_family_is_for_who_decides_about_a_child(kind: str, recipient: str) -> None:
    """Neither the intelligence product nor licensing has the block."""
    assert "family" not in with_disclosure(a_body(kind=kind, recipient=recipient))


def test_who_was_told_before_is_named_once_each() -> None:
    """The emergency services always, with their number; the school's lead and carers where it was told."""
    emergency = {"danger_stated": True, "called_999": "yes", "incident_number": "CAD 417"}
    answers = [{"id": "dsl_told", "question": "?", "state": "unknown", "value": None, "text": None}]
    child = CHILD | {"carer_aware": "her nan was told"}
    body = a_body(emergency=emergency, sector_answers=answers, subjects=[child])
    told = [(one["who"], one["state"], one["as_told"]) for one in with_disclosure(body)["disclosure"]["already_told"]]
    assert told == [
        ("emergency_services", "yes", "CAD 417"),
        ("dsl", "not_known", None),
        ("carers", "as_told", "her nan was told"),
    ]


def test_licensing_reads_nothing_of_carers() -> None:
    """What was told of a family stays with those who decide about a child."""
    body = with_disclosure(a_body(recipient="licensing", subjects=[CHILD | {"carer_aware": "her nan was told"}]))
    assert "nan" not in str([body[name] for name in ADDED if name in body])


@pytest.mark.parametrize("kind", ["police_intelligence", "crime_prompt", "safeguarding", "safety_event", "all_clear"])
def test_every_kind_that_leaves_has_a_basis(kind: str) -> None:
    """The legal basis is a stated field of each product."""
    assert with_disclosure(a_body(kind=kind))["disclosure"]["legal_basis"]


def test_a_whole_example_keeps_the_schema() -> None:
    """What is added is what the contract promises."""
    assert rules_broken(with_disclosure(a_body(subjects=NAMED["subjects"]))) == set()
