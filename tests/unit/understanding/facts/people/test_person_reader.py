"""People are read one by one from what was told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.understanding.facts.model import PersonMention
from bot.understanding.facts.people import read_persons
from tests.unit.understanding.cases import cases


def told(person: PersonMention, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of a person what a case asks for, in the form of the case."""
    ages, then = person.ages, person.age_then
    whole: dict[str, Any] = {
        "role": person.role,
        "side": person.side,
        "sex": person.sex,
        "count": person.count,
        "age": [ages[0].min, ages[0].max] if ages else None,
        "then": [then.min, then.max] if then else None,
        "name": person.name,
        "aliases": list(person.aliases),
        "vehicle": person.vehicle,
        "drives": person.drives,
        "relation": person.relationship,
        "looks": wanted["looks"] if (wanted.get("looks") or "\0") in (person.description or "") else person.description,
    }
    return {key: whole[key] for key in wanted}


@pytest.mark.parametrize(
    "case",
    [
        *cases("persons"),
        *cases("persons_once"),
        *cases("persons_parts"),
        *cases("persons_together"),
        *cases("persons_as_typed"),
        *cases("persons_of_accounts"),
        *cases("persons_by_role"),
        *cases("persons_as_given"),
        *cases("persons_by_kind"),
        *cases("persons_told_apart"),
        *cases("persons_as_one"),
        *cases("persons_as_filed"),
        *cases("persons_by_name"),
        *cases("persons_by_default"),
        *cases("persons_settled"),
        *cases("exploited_adults"),
    ],
    ids=lambda case: case["text"][:40],
)
def test_each_person_is_read_as_told(case: dict[str, Any]) -> None:
    """Nobody is left out, nobody is there twice, and each has their own age, name and looks."""
    people = read_persons(case["text"])

    assert len(people) == len(case["people"]), people
    assert [told(person, wanted) for person, wanted in zip(people, case["people"], strict=True)] == case["people"]


@pytest.mark.parametrize("case", cases("persons_not_yet"), ids=lambda case: case["text"][:40])
def test_what_is_not_read_yet_is_listed(case: dict[str, Any]) -> None:
    """An account that is read as it would be filed belongs among those that are held: the list cannot rot."""
    people = read_persons(case["text"])

    read = [told(person, wanted) for person, wanted in zip(people, case["people"], strict=False)]
    assert len(people) != len(case["people"]) or read != case["people"]


ABOUT = {
    "My worry is about our night porter, Sid Dunne. A girl of 14 showed me texts": "adult_of_concern",
    "I have to report our caretaker Mr Oakes. A girl of 13 was in tears": "adult_of_concern",
    "I spoke to our caretaker Mr Oakes about a girl of 13": "professional",
}


@pytest.mark.parametrize(("text", "role"), ABOUT.items())
def test_whom_a_report_is_about_is_of_concern_whatever_their_work(text: str, role: str) -> None:
    """Also where nothing is told of what they do; who is only told of it stays aside."""
    at_work = next(person for person in read_persons(text) if person.name in ("Sid Dunne", "Oakes"))
    assert at_work.role == role
