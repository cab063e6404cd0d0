"""One full referral, as police and children's social care fetch it: everything in it, nothing that must not be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.concerns import SIGNS_READ
from bot.concerns.contract import schema
from bot.concerns.model import Draft, Recipient, Statement
from bot.concerns.redaction.redact import MARK
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.products import build
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from tests.support.concerns import NOW, a_draft, given, with_facts

ACCOUNT = "My badge number is 4471. girl abt 14, crying , he wouldnt let her talk  (silver golf ends KJN)"
ANSWERS: dict[str, Any] = {
    "indicators": given(["control_speaks_for_child", "wellbeing_unexplained_injuries"]),
    "happening_now": given("no_recent"),
    "read_back": given("yes"),
    "when": given(text="last friday about 11 at night"),
    "where": given(text="outside the kebab shop on Carr Street"),
    "children": given(text="one girl about 14, grey hoodie"),
    "adults": given(text="man in his 40s"),
    "vehicle": given(text="silver golf, reg ends KJN"),
    "online": given(text="he is zed_99 on snap, 07700 900456"),
    "context": given(["peers", "school", "repeated_place"], "two friends from Northgate wait there every friday"),
    "how_known": given("saw_heard"),
    "child_known": given("yes"),
    "child_name": given(text="Anya"),
    "child_school": given(text="Northgate School"),
    "reporter_choice": given("confidential"),
}
RECIPIENTS = (
    Recipient("police", "Demo Police", "push", True, "p", None),
    Recipient("social_care", "Demo Council", "push", True, "c", timedelta(hours=24)),
)
NEVER = ("confidence", "tier", "rank", "score", "grade", "weight", "probability", "likelihood", "risk_level")


def a_full_draft(knowledge: Knowledge) -> Draft:
    """Return the draft of a concern in which everything was answered."""
    plain = a_draft(ACCOUNT, **ANSWERS)
    heard = Statement("s9", "m9", "she said he buys her phones", "heard", "account", 2, NOW)
    return with_facts(replace(plain, statements=(*plain.statements, heard)), knowledge.areas["demo"].places)


@pytest.fixture
def referrals(knowledge: Knowledge, texts: Texts) -> dict[str, Mapping[str, Any]]:
    """The payloads by kind."""
    draft = a_full_draft(knowledge)
    lines = release_copy(draft, draft.redaction, texts=texts, knowledge=knowledge)
    case = ReferralCase(draft, route(draft, knowledge), lines, RECIPIENTS, knowledge, 1, True, NOW)
    return {product.kind: product.payload for product, _ in build(case)}


def test_each_holds_to_the_published_schema_and_says_that_it_is_practice(
    referrals: dict[str, Mapping[str, Any]],
) -> None:
    """Police, social care and the reporter's copy: valid, and `test` is true."""
    assert {"police_intelligence", "safeguarding", "reporter_copy"} <= set(referrals)
    for payload in referrals.values():
        as_sent = json.loads(json.dumps(payload))
        Draft202012Validator(schema(), format_checker=FormatChecker()).validate(as_sent)
        assert as_sent["test"] is True


def test_it_carries_who_what_where_and_online_each_with_how_it_is_known(
    referrals: dict[str, Mapping[str, Any]],
) -> None:
    """Persons, vehicle, places, peer group, school, online space and phone, joined by one event."""
    about = referrals["police_intelligence"]["subjects"]
    kinds = {subject["type"] for subject in about}
    assert kinds == {"person", "vehicle", "place", "peer_group", "school", "online_space", "phone"}
    assert {subject["how_known"] for subject in about} == {"saw_heard"}
    event = referrals["police_intelligence"]["event"]
    assert event["subjects"] == [subject["id"] for subject in about]
    assert (event["when_as_told"], event["when"]["precision"]) == ("last friday about 11 at night", "hour")


def test_each_statement_says_how_it_is_known_and_keeps_its_words(referrals: dict[str, Mapping[str, Any]]) -> None:
    """Only what may say who reports is withheld; slips, gaps and brackets stay as typed."""
    first, second = referrals["police_intelligence"]["statements"]
    before, after = first["text"].split(MARK)
    assert ACCOUNT.startswith(before)
    assert ACCOUNT.endswith(after)
    assert (first["withheld"], first["first_hand"]) == (True, True)
    assert (second["text"], second["how"], second["version"]) == ("she said he buys her phones", "heard", 2)


def keys(value: Any) -> set[str]:
    """Return every key anywhere in a value."""
    if isinstance(value, Mapping):
        return set(value) | {key for part in value.values() for key in keys(part)}
    return {key for part in value for key in keys(part)} if isinstance(value, list | tuple) else set()


def test_nothing_in_it_weighs_a_child(referrals: dict[str, Mapping[str, Any]]) -> None:
    """No grade, tier, rank or number that says how sure a model was, under any name."""
    for payload in referrals.values():
        assert [key for key in keys(payload) if any(word in key for word in NEVER)] == []


def test_only_what_was_ticked_is_an_indicator(referrals: dict[str, Mapping[str, Any]]) -> None:
    """The two that the person confirmed, with sign and context, and no other."""
    named = [sign["id"] for sign in referrals["safeguarding"]["indicators"]]
    assert named == ["control_speaks_for_child", "wellbeing_unexplained_injuries"]
    assert all(set(sign) == {"id", "sentence", "sign", "context"} for sign in referrals["safeguarding"]["indicators"])


def test_signs_that_were_read_and_not_ticked_are_for_the_analyst_alone(knowledge: Knowledge, texts: Texts) -> None:
    """Police intelligence carries their ids, without a rank; what was ticked is not among them."""
    read = given(["wellbeing_unexplained_injuries", "control_speaks_for_child", "peer_introduced_by_peer"])
    full = a_full_draft(knowledge)
    draft = replace(full, answers={**full.answers, SIGNS_READ: read})
    lines = release_copy(draft, draft.redaction, texts=texts, knowledge=knowledge)
    case = ReferralCase(draft, route(draft, knowledge), lines, RECIPIENTS, knowledge, 1, True, NOW)
    carried = {product.kind: product.payload.get("signs_not_confirmed") for product, _ in build(case)}

    assert carried.pop("police_intelligence") == ["peer_introduced_by_peer"]
    assert not any(carried.values())


def test_forwarded_words_are_marked_in_the_statement(knowledge: Knowledge, texts: Texts) -> None:
    """They stand in the text as they were, and their place is named."""
    mail = "Passing this on.\nFrom: the late shift\nSubject: room 3\n\nA girl of 13 was locked in."
    draft = a_draft(mail, **ANSWERS)
    lines = release_copy(draft, draft.redaction, texts=texts, knowledge=knowledge)
    case = ReferralCase(draft, route(draft, knowledge), lines, RECIPIENTS, knowledge, 1, True, NOW)
    statement = build(case)[0][0].payload["statements"][0]
    (span,) = statement["second_hand"]

    assert statement["text"] == mail
    assert mail[span["start"] : span["end"]].startswith("From:")
