"""As what the people who are reported work, in ways people tell it."""

from __future__ import annotations

import pytest

from bot.understanding.who_hears.routing_words import people_at_work
from tests.support.paths import CASES, yaml_of

TOLD: dict[str, list[str]] = yaml_of(CASES / "concerns" / "told_by_work.yml")
ON_LICENSED_PREMISES = {"licensed_staff", "boss"}  # told beside, for a bar, a door and an owner
WITH_CHILDREN = {"school_staff", "works_with_children"}


@pytest.mark.parametrize("text", TOLD["with_children"])
def test_work_with_children_is_told_in_many_ways(text: str) -> None:
    """By what somebody does, beside a name, on the school run, or as a survivor's coach who still coaches."""
    kinds = set(people_at_work(text))
    assert kinds
    assert kinds <= WITH_CHILDREN


@pytest.mark.parametrize("text", TOLD["driver"])
def test_who_drives_is_told_by_car_firm_or_ride(text: str) -> None:
    """A licensed driver and nobody else."""
    assert people_at_work(text) == ("driver",)


@pytest.mark.parametrize("text", TOLD["both"])
def test_who_drives_children_to_school_is_both(text: str) -> None:
    """Licensing and the LADO are told of a driver on the school run."""
    kinds = set(people_at_work(text))
    assert "driver" in kinds
    assert kinds & WITH_CHILDREN


@pytest.mark.parametrize("text", TOLD["premises"])
def test_who_works_at_a_house_is_told_by_place_or_post(text: str) -> None:
    """On its door, behind its bar, or as who runs it."""
    assert set(people_at_work(text)) - ON_LICENSED_PREMISES == {"premises_staff"}


@pytest.mark.parametrize("text", TOLD["nobody"])
def test_who_found_told_claimed_or_writes_is_not_reported(text: str) -> None:
    """Nor who threw a man out, a father who drives, or who only claims to be a coach."""
    assert people_at_work(text) == ()
