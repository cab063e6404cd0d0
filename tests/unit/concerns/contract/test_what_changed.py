"""F16: additions, corrections, changes of handling and withdrawals are events of their own type."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bot.concerns.contract import examples
from bot.concerns.contract.coded import codes
from bot.concerns.contract.what_changed import topic_of

BEFORE = examples("good")["safeguarding_named_school"]
Change = Callable[[dict[str, Any]], Any]


def statement(body: dict[str, Any], **changes: Any) -> None:
    """Add a statement like the first one."""
    body["statements"].append(body["statements"][0] | {"number": 2} | changes)


def line(body: dict[str, Any], field: str, text: str) -> None:
    """Set what the release copy says of a question."""
    body["release_copy"] = [one for one in body["release_copy"] if one["field"] != field]
    body["release_copy"].append({"number": 99, "field": field, "label": "?", "text": text})


WITHDRAW: Change = lambda body: line(body, "withdrawn", "Yes")  # noqa: E731
MORE: Change = lambda body: statement(body, version=2)  # noqa: E731


@pytest.mark.parametrize(
    ("change", "type_of_event"),
    [
        (lambda body: statement(body, text="again on Friday"), "referral.added_to.v1"),
        (lambda body: line(body, "vehicle", "a white van"), "referral.added_to.v1"),
        (lambda body: statement(body, text="her boyfriend is 26", version=2), "referral.corrected.v1"),
        (lambda body: body["statements"][0].update(text="she told me nothing"), "referral.corrected.v1"),
        (lambda body: line(body, "child_age", "year 9"), "referral.corrected.v1"),
        (
            lambda body: body["handling"].update(proposed="C", conditions=["carers_not_told"]),
            "referral.handling_changed.v1",
        ),
        (lambda body: line(body, "withdrawn", "Yes"), "referral.withdrawn.v1"),
        (lambda body: [change(body) for change in (WITHDRAW, MORE)], "referral.withdrawn.v1"),
    ],
)
def test_what_a_version_changes_names_its_event(change: Change, type_of_event: str) -> None:
    """The gravest change gives the type, and every type is in the code list."""
    after = copy.deepcopy(BEFORE)
    change(after)
    assert topic_of(BEFORE, after) == type_of_event
    assert type_of_event in codes("event_types")


def test_the_first_version_is_submitted() -> None:
    """There is nothing that it could change."""
    assert topic_of(None, BEFORE) == "referral.submitted.v1"


def test_what_stays_withdrawn_is_not_withdrawn_again() -> None:
    """A later addition to a withdrawn referral is an addition."""
    withdrawn = copy.deepcopy(BEFORE)
    line(withdrawn, "withdrawn", "Yes")
    after = copy.deepcopy(withdrawn)
    statement(after, text="and one thing more")
    assert topic_of(withdrawn, after) == "referral.added_to.v1"
