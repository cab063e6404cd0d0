"""The badge of a driver or guard: the person's who wears it, and no vehicle."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.referral.subjects import subjects
from tests.support.concerns import a_draft, given, with_facts

TOLD: list[tuple[str, list[tuple[str | None, str]], list[str]]] = [
    ("another driver, badge 6120, takes a girl of 13 home most nights", [("another driver", "6120")], []),
    ("a man of 50 sat with a girl of 12, badge no. 77 on his coat", [("a man", "77")], []),
    ("the steward (badge 415) kissed a girl of 13", [("the steward", "415")], []),
    ("a man sat with a girl of 12, the guard badge 909 came by", [("the guard", "909")], []),
    ("green Yaris, driver badge 52, a girl of 13 in the front", [("driver", "52")], ["52"]),
    ("green Yaris, plate 52, a girl of 13 in the front", [], ["52"]),
    ("my badge is 5526, a girl of 13 was crying", [], []),
]


def listed(account: str, **answers: Any) -> list[dict[str, Any]]:
    """Return the subjects of an account that was agreed to."""
    draft = with_facts(a_draft(account, **{"read_back": given("yes"), **answers}))
    return subjects(draft, confirmed=True)


@pytest.mark.parametrize(("account", "worn", "on_vehicles"), TOLD, ids=[row[0] for row in TOLD])
def test_a_badge_is_of_whom_its_sentence_told(
    account: str, worn: list[tuple[str | None, str]], on_vehicles: list[str]
) -> None:
    """Without a car or a plate there is no vehicle; with one its licence stands there as well."""
    told = listed(account)
    assert [(one.get("as_told"), one["badge_number"]) for one in told if "badge_number" in one] == worn
    assert [one.get("plate_number") for one in told if one["type"] == "vehicle"] == on_vehicles


def test_who_is_asked_for_the_badge_tells_of_its_driver() -> None:
    """The answer is a person where nobody else was told of, with the council that gave the badge."""
    told = listed(
        "a girl of 13 is driven round",
        driver_badge_or_plate=given(text="badge 6120"),
        licensing_authority=given(text="Ryeford"),
    )
    (driver,) = (one for one in told if "badge_number" in one)
    assert (driver["type"], driver["badge_number"], driver["issuing_authority"]) == ("person", "6120", "Ryeford")
