"""The code lists: what is promised is what the code gives and takes."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from typing import get_args

import pytest

from bot.concerns.contract.coded import LISTS, code_list, code_lists, codes, version_of
from bot.concerns.model import HOWS, AnswerState
from bot.concerns.referral.disclosure import CHILDREN
from bot.concerns.referral.products import LANE_OF_KIND, REPORTER
from bot.concerns.referral.recipients import EXTERNAL
from bot.feed.answer_rules import CODES, Kind
from bot.guidance.closed_lists import PlacePrecision, disclosures, place_kinds, platforms
from bot.guidance.model import RoleOfPlace, Sign
from bot.outbox.destination_rules import ROLES
from bot.procedures import Recorded
from bot.questions.catalogue import QUESTIONS
from bot.understanding.facts.model import Precision

IN_THE_CODE: list[tuple[str, Collection[str]]] = [
    ("recipients", EXTERNAL),
    ("recipients", ROLES),
    ("product_recipients", (*EXTERNAL, REPORTER)),
    ("other_recipients", (*EXTERNAL, "dsl")),
    ("kinds", (*LANE_OF_KIND, "reporter_copy")),
    ("product_lanes", (*LANE_OF_KIND.values(), "own_copy")),
    ("how_told", HOWS),
    ("answer_states", get_args(AnswerState)),
    ("answers", get_args(Kind)),
    ("reasons", [code for listed in CODES.values() for code in listed]),
    ("place_kinds", [row.kind for row in place_kinds()]),
    ("platforms", [row.platform for row in platforms()]),
    ("place_roles", get_args(RoleOfPlace)),
    ("place_precisions", get_args(PlacePrecision)),
    ("time_precisions", (*get_args(Precision), "month", "year")),
    ("date_precisions", (*codes("time_precisions"), "doubtful", "none")),
    ("sign_kinds", get_args(Sign)),
    ("step_states", get_args(Recorded)),
    ("questions", list(QUESTIONS.by_id)),
]


@pytest.mark.parametrize(("name", "used"), IN_THE_CODE, ids=[name for name, _ in IN_THE_CODE])
def test_a_list_is_what_the_code_has(name: str, used: Collection[str]) -> None:
    """A code that one of them has alone could be sent and never read."""
    assert set(codes(name)) == set(used)


@pytest.mark.parametrize("name", code_lists())
def test_a_list_has_each_code_once_with_a_version_and_a_meaning(name: str) -> None:
    """A version begins with 1, and nothing is promised without a word of what it means."""
    listed = code_list(name)
    assert len({row.code for row in listed}) == len(listed) > 0
    assert version_of(name) >= min(row.since for row in listed) == 1
    assert all(row.text.strip() for row in listed)


@pytest.mark.parametrize("name", code_lists())
def test_a_list_opens_in_a_spreadsheet_without_running_anything(name: str) -> None:
    """Three columns, and no cell begins like a formula."""
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert {len(row) for row in rows} == {3}
    assert [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)] == []


def test_the_bases_of_disclosure_are_codes_of_the_lists() -> None:
    """Every kind that leaves has a basis and a marking that the contract names."""
    assert set(disclosures()) == set(LANE_OF_KIND)
    for row in disclosures().values():
        assert row.marking in codes("markings")
        assert set(row.legal_basis) <= set(codes("legal_bases"))


def test_the_roles_of_children_are_roles_of_persons() -> None:
    """What is said of children hangs on roles that a subject may have."""
    assert set(CHILDREN) <= set(codes("person_roles"))
