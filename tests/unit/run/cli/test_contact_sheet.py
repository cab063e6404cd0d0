"""The operator's page of an area: every contact once, what is due first, with what to ring, ask and type."""

from __future__ import annotations

from datetime import date

import pytest
from typer.testing import CliRunner

from bot.guidance.model import ContactCheck, Knowledge
from bot.run.cli.admin import admin
from bot.run.cli.contact_sheet import sheet
from bot.run.stack.layout import CannotStart

TODAY = date(2026, 11, 30)


def test_every_contact_stands_once_with_the_command_of_its_check(knowledge: Knowledge) -> None:
    """The area's own and the national ones; the codes of the emergency service need no check."""
    area = knowledge.areas["demo"]
    page = sheet(knowledge, area, {}, TODAY)
    lines = page.splitlines()
    heads = [line for line in lines if line.startswith("[")]
    commands = [line for line in lines if "admin contacts check" in line]

    assert len(heads) == len(area.contacts) + len(knowledge.national)
    assert all(f"check {row.id} " in page for row in area.contacts if row.phones)
    assert not any("check nat-999 " in line for line in commands)
    assert [line[:3] for line in heads] == sorted(line[:3] for line in heads)


def test_each_contact_that_is_due_has_its_command(knowledge: Knowledge) -> None:
    """One command an open box, and none beside a closed one."""
    page = sheet(knowledge, knowledge.areas["demo"], {}, TODAY)
    assert page.count("admin contacts check") == page.count("[ ] ") > 0


@pytest.mark.parametrize(("checked_on", "due"), [(date(2026, 11, 1), False), (date(2026, 6, 1), True)])
def test_a_check_takes_a_contact_off_the_list_until_it_is_old(
    knowledge: Knowledge, checked_on: date, due: bool
) -> None:
    """Three months later it is due again, and the page says when it was checked last."""
    area = knowledge.areas["demo"]
    row = next(contact for contact in area.contacts if contact.phones)
    page = sheet(knowledge, area, {row.id: ContactCheck(row.id, checked_on, "a lead")}, TODAY)

    assert (f"check {row.id} " in page) is due
    assert f"Last checked on {checked_on}." in page


def test_an_unknown_area_is_refused_with_those_that_there_are() -> None:
    """Nothing is printed that could be taken for a page."""
    result = CliRunner().invoke(admin, ["contacts", "sheet", "nowhere"])
    assert isinstance(result.exception, CannotStart)
    assert "choose one of" in str(result.exception)
