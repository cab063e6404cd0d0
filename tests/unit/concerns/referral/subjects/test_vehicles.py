"""The vehicles of a referral: also one of which only a kind is told that tells it apart."""

from __future__ import annotations

import pytest

from bot.concerns.referral.subjects import subjects
from tests.support.concerns import a_draft, given, with_facts

VEHICLES: list[tuple[str, list[dict[str, str]]]] = [
    ("two girls about 14 on a moped with an older man", [{"as_told": "a moped"}]),
    ("he had her on an old scooter, the scooter had no lights", [{"as_told": "an old scooter"}]),
    ("a red moped and a girl of 14", [{"colour": "red", "as_told": "red moped"}]),
    ("he followed her on a quad, a blue one", [{"as_told": "quad", "colour": "blue"}]),
    (
        "a white van with a girl of 13 in it, then a grey scooter",
        [{"as_told": "white van"}, {"as_told": "grey scooter"}],
    ),
    ("a grey van reg ends KLN took her", [{"vrm_partial": "KLN", "as_told": "grey van"}]),
    ("a grey Astra took her", [{"make": "Vauxhall", "model": "Astra"}]),
    ("a girl of 14 in his van", []),
    ("two lads on e-scooters took her phone", [{"as_told": "e-scooters"}]),
    ("a girl of 13 got into a luton van", [{"as_told": "a luton van"}]),
    ("a girl of 13 left in a taxi from Ryeford Cars", [{"operator": "Ryeford Cars"}]),
    ("the van says Dunmore Roofing, a girl of 13 sat in it", [{"operator": "Dunmore Roofing"}]),
    ("I drive for Ryeford Cars and a girl of 13 got in", []),
    ("one of the drivers from blue cars has a girl of 14", []),
]


@pytest.mark.parametrize(("account", "expected"), VEHICLES)
def test_a_telling_kind_is_a_vehicle_once(account: str, expected: list[dict[str, str]]) -> None:
    """In the words that told of it, unless more is told; a firm's name is no vehicle."""
    listed = [
        one
        for one in subjects(with_facts(a_draft(account, read_back=given("yes"))), confirmed=True)
        if one["type"] == "vehicle"
    ]
    assert len(listed) == len(expected)
    assert all(want.items() <= one.items() for want, one in zip(expected, listed, strict=True))
