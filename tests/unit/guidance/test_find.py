"""A contact is shown only when somebody checked it within three months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.guidance.find import contact_to_show, contacts_to_show, signs_for
from bot.guidance.model import ContactCheck, Knowledge

TODAY = date(2026, 11, 23)


def checked(contact: str, day: date) -> dict[str, ContactCheck]:
    """Return one operator's check."""
    return {contact: ContactCheck(contact, day, "Operator")}


def test_an_unchecked_contact_is_not_shown(knowledge: Knowledge) -> None:
    """A number that nobody checked reaches nobody."""
    assert contact_to_show(knowledge, "liverpool", "social_care", {}, TODAY) is None


@pytest.mark.parametrize(
    "kind", ["emergency", "emergency_silent", "emergency_sms", "text_relay", "police_non_emergency"]
)
def test_the_codes_of_the_emergency_service_are_always_shown(knowledge: Knowledge, kind: str) -> None:
    """999 and its kin need no check."""
    found = contact_to_show(knowledge, None, kind, {}, TODAY)
    assert found is not None
    assert found.always_shown


@pytest.mark.parametrize(("days", "shown"), [(0, True), (91, True), (92, False), (-1, False)])
def test_a_check_lasts_three_months(knowledge: Knowledge, days: int, shown: bool) -> None:
    """An old check and one from the future count for nothing."""
    checks = checked("st-csc", TODAY - timedelta(days=days))
    found = contact_to_show(knowledge, "south_tyneside", "social_care", checks, TODAY)
    assert (found is not None) is shown


def test_a_check_in_the_file_counts_too(knowledge: Knowledge) -> None:
    """An operator may write the day and the name into the file itself."""
    area = knowledge.areas["demo"]
    contacts = tuple(replace(row, checked_on=TODAY, checked_by="Operator") for row in area.contacts)
    changed = replace(knowledge, areas={"demo": replace(area, contacts=contacts)})
    found = contact_to_show(changed, "demo", "lado", {}, TODAY)
    assert found is not None
    assert found.id == "demo-lado"


def test_a_row_without_anything_to_use_is_passed_over(knowledge: Knowledge) -> None:
    """A row is kept to show a gap, even a checked one helps nobody."""
    assert contact_to_show(knowledge, "south_tyneside", "lado", checked("st-lado", TODAY), TODAY) is None


def test_an_unknown_area_still_has_999(knowledge: Knowledge) -> None:
    """Nobody is left without the emergency number."""
    found = contact_to_show(knowledge, "nowhere", "emergency", {}, TODAY)
    assert found is not None
    assert found.phones == ("999",)


def test_signs_are_those_of_the_trade(knowledge: Knowledge) -> None:
    """A driver is shown what a driver can see; without a trade there are all."""
    assert 0 < len(signs_for(knowledge, "taxi")) < len(signs_for(knowledge, None))
    assert all("taxi" in sign.sectors for sign in signs_for(knowledge, "taxi"))
    assert signs_for(knowledge, None) == tuple(knowledge.indicators.values())


@pytest.mark.parametrize(
    ("sector", "own"), [("school", {"lado", "school_safeguarding"}), ("taxi", {"licensing"}), ("hotel", set())]
)
def test_a_question_after_a_number_is_answered_for_the_trade(knowledge: Knowledge, sector: str, own: set[str]) -> None:
    """999 first; who hears of people who work with children, or of a licence, where that is asked for."""
    contacts = [contact for area in knowledge.areas.values() for contact in area.contacts]
    checks = {contact.id: ContactCheck(contact.id, TODAY, "Operator") for contact in contacts}
    areas = knowledge.areas
    shown = [contact.kind for area in areas for contact in contacts_to_show(knowledge, sector, area, checks, TODAY)]
    assert shown[0] == "emergency"
    assert set(shown) & {"lado", "school_safeguarding", "licensing"} == own
