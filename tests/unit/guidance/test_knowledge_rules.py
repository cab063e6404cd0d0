"""Rules across the files, each on a world of its own that breaks it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.guidance.knowledge_rules import check_rules
from bot.guidance.model import Contact, GazetteerPlace, Indicator, Knowledge, Link, Tier
from bot.guidance.reader import Reader
from bot.guidance.routing_model import RouteCondition

STRONG, EMERGING = "vehicle_loitering_near_children", "gifts_unexplained"


def faults(knowledge: Knowledge) -> list[str]:
    """Return every broken rule as `file: path: problem`."""
    reader = Reader(Path("nowhere"))
    check_rules(reader, knowledge)
    return [f"{fault.file}: {fault.path}: {fault.problem}" for fault in reader.faults]


def with_indicator(knowledge: Knowledge, **changes: Any) -> Knowledge:
    """Return the knowledge with one indicator changed."""
    row = replace(knowledge.indicators[STRONG], **changes)
    return replace(knowledge, indicators={**knowledge.indicators, STRONG: row})


def test_what_is_shipped_breaks_no_rule(knowledge: Knowledge) -> None:
    """The rules hold for the product's own knowledge."""
    assert faults(knowledge) == []


@pytest.mark.parametrize(
    ("tier", "sign", "reason", "right"),
    [
        ("strong", "harm_sign", None, True),
        ("strong", "risk_context", "a lead said so", True),
        ("strong", "risk_context", None, False),
        ("strong", "risk_context", "  ", False),
        ("strong", "harm_sign", "a lead said so", False),
        ("emerging", "risk_context", None, True),
        ("emerging", "harm_sign", None, False),
        ("emerging", "risk_context", "a lead said so", False),
        ("immediate_danger", "harm_sign", None, True),
        ("immediate_danger", "risk_context", "a lead said so", False),
    ],
)
def test_a_risk_that_is_strong_needs_its_reason(
    knowledge: Knowledge, tier: Tier, sign: Any, reason: str | None, right: bool
) -> None:
    """The sign follows from the tier; only a strong indicator may differ, and says why."""
    changed = with_indicator(knowledge, tier=tier, sign=sign, context_though_strong=reason)
    assert (faults(changed) == []) is right


def test_five_working_rules_wait_for_a_safeguarding_lead(knowledge: Knowledge) -> None:
    """What is policy stands in the knowledge, with its reason, not in the program."""
    explained = {row.id for row in knowledge.indicators.values() if row.context_though_strong}
    assert explained == {
        "missing_repeat_episodes",
        "missing_out_overnight",
        "peer_friends_exploited",
        "vehicle_loitering_near_children",
        "adult_targets_young_people",
    }


def test_words_of_a_trade_that_does_not_meet_it_are_a_fault(knowledge: Knowledge) -> None:
    """An indicator says nothing in the voice of a sector that it does not have."""
    row: Indicator = knowledge.indicators[STRONG]
    changed = with_indicator(knowledge, sectors=("taxi",), says={**row.says, "hotel": ("a car outside",)})
    assert any("a sector that the indicator does not have" in fault for fault in faults(changed))


PLACE = GazetteerPlace("p1", "Marsden Hall", "hotel")


@pytest.mark.parametrize(
    ("places", "fault"),
    [
        ((PLACE, PLACE), "double id, or half a coordinate"),
        ((replace(PLACE, lat=53.9),), "double id, or half a coordinate"),
        ((replace(PLACE, everyday_words=("garden",)),), "everyday word 'garden' is in none of its names"),
        ((replace(PLACE, lat=53.9, lon=-1.5, everyday_words=("hall",)),), None),
    ],
)
def test_places(knowledge: Knowledge, places: tuple[GazetteerPlace, ...], fault: str | None) -> None:
    """A place has one id, a whole coordinate or none, and everyday words of its own names."""
    area = replace(knowledge.areas["demo"], places=places)
    changed = replace(knowledge, areas={**knowledge.areas, "demo": area})
    named = [line for line in faults(changed) if line.startswith("areas/demo.yml: p1")]
    assert [line.removeprefix("areas/demo.yml: p1: ") for line in named][:1] == ([fault] if fault else [])


@pytest.mark.parametrize(("corners", "is_fault"), [(0, False), (2, True), (3, False)])
def test_an_outline_is_an_area_or_left_out(knowledge: Knowledge, corners: int, *, is_fault: bool) -> None:
    """A point or a line around nothing is said before anybody draws it."""
    area = replace(knowledge.areas["demo"], outline=((53.9, -3.9), (53.8, -3.9), (53.8, -3.8))[:corners])
    changed = replace(knowledge, areas={**knowledge.areas, "demo": area})
    assert any("two corners make no area" in fault for fault in faults(changed)) == is_fault


CONTACT = Contact("c1", "Duty team", "social_care", phones=("01632 960001",))


@pytest.mark.parametrize(
    ("contact", "fault"),
    [
        (replace(CONTACT, kind="bakery"), "kind 'bakery' is not known"),
        (replace(CONTACT, always_shown=True), "only 999, 101 and 18000 are shown unchecked"),
        (replace(CONTACT, checked_by="Sam"), "a check needs a day and a name"),
        (CONTACT, None),
    ],
)
def test_contacts_of_an_area(knowledge: Knowledge, contact: Contact, fault: str | None) -> None:
    """A contact has a known kind, and is shown unchecked only when it is an emergency number."""
    area = replace(knowledge.areas["demo"], contacts=(*knowledge.areas["demo"].contacts, contact))
    named = faults(replace(knowledge, areas={**knowledge.areas, "demo": area}))
    assert named == ([f"areas/demo.yml: c1: {fault}"] if fault else [])


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        (Link("x", "taxi", "atlantis", "Cabs"), "no area 'atlantis'"),
        (Link("x", "taxi", "demo", "Cabs", parents=("https://cabs.example/page",)), "is no origin"),
        (Link("x", "taxi", "demo", "Cabs", parents=("https://cabs.example",)), None),
    ],
)
def test_links(knowledge: Knowledge, link: Link, fault: str | None) -> None:
    """A link opens an area and a sector that exist, in pages named by their origin."""
    named = faults(replace(knowledge, links={"x": link}))
    assert len(named) == (1 if fault else 0)
    assert all(fault is not None and fault in line for line in named)


def test_the_matrix_decides_always(knowledge: Knowledge) -> None:
    """The last row has no condition, or somebody's report would match none."""
    *rows, last = knowledge.routing.matrix
    narrow = replace(last, when=RouteCondition(sector=("taxi",)))
    routing = replace(knowledge.routing, matrix=(*rows, narrow))
    assert faults(replace(knowledge, routing=routing)) == [
        f"routing.yml: {last.id}: the last row must hold always",
    ]


def test_a_row_of_routing_names_signs_that_exist(knowledge: Knowledge) -> None:
    """A mistyped sign would be a row that never holds."""
    *rows, last = knowledge.routing.matrix
    asking = replace(rows[0], when=replace(rows[0].when, signs=("no_such_sign",)))
    routing = replace(knowledge.routing, matrix=(asking, *rows[1:], last))
    assert faults(replace(knowledge, routing=routing)) == [f"routing.yml: {asking.id}: no indicator 'no_such_sign'"]
