"""Links are found, kept, undone and taken away by what the marks of reports say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.crypto import Sealer
from bot.db import Database
from bot.identity import Vault
from bot.repeats import CannotUndo, Mark, RepeatLink, links_of, marks_of, note_marks, undo
from tests.support.concerns import NOW

CAR, OTHER_CAR, PART = {"vrm": "KR21 VNT"}, {"vrm": "LV19 ABC"}, {"vrm_partial": "VNT"}


class Reports:
    """Reports by their ids on one database."""

    def __init__(self, database: Database, content: Sealer, vault: Vault) -> None:
        self.database, self.content, self.vault = database, content, vault

    async def tell(self, report: str, *vehicles: dict[str, str]) -> None:
        """Let a report tell of vehicles, in place of what it told before."""
        marks: list[Mark] = marks_of([{"type": "vehicle", **one} for one in vehicles], "demo")
        async with self.database.writing() as session:
            await note_marks(session, self.content, self.vault.blinder, report, marks, NOW)

    async def links(self, report: str) -> list[RepeatLink]:
        """Return the links of a report."""
        async with self.database.reading() as session:
            return await links_of(session, self.content, report)

    async def undo(self, link: str, by: str = "A. Nalyst") -> bool:
        """Undo a link."""
        async with self.database.writing() as session:
            return await undo(session, self.content, link, "demo_police", by, "Two cars", NOW + timedelta(days=1))


@pytest.fixture
def reports(database: Database, content: Sealer, vault: Vault) -> Reports:
    """No reports yet."""
    return Reports(database, content, vault)


async def test_three_reports_of_one_car_have_three_links(reports: Reports) -> None:
    """Each pair has one, whichever came first."""
    for report in ("a", "b", "c"):
        await reports.tell(report, CAR)
    assert [{link.other_id for link in await reports.links(one)} for one in "abc"] == [
        {"b", "c"},
        {"a", "c"},
        {"a", "b"},
    ]


async def test_a_part_is_linked_with_the_plate_and_says_so(reports: Reports) -> None:
    """An analyst sees that it was only a part."""
    await reports.tell("a", CAR)
    await reports.tell("b", PART)
    (link,) = await reports.links("a")
    assert (link.kind, link.reason, link.as_told) == ("part_of_plate", "part_of_plate_fits", "VNT")


async def test_what_was_put_right_takes_its_link_away(reports: Reports) -> None:
    """The plate was another one: no link is left, and the new plate finds its own."""
    await reports.tell("a", CAR)
    await reports.tell("b", CAR)
    await reports.tell("c", OTHER_CAR)
    await reports.tell("b", OTHER_CAR)
    assert await reports.links("a") == []
    assert [link.other_id for link in await reports.links("b")] == ["c"]


async def test_what_was_undone_stays_undone(reports: Reports) -> None:
    """Neither the same words again nor a repeat of the undoing change it; somebody else's undoing is refused."""
    await reports.tell("a", CAR)
    await reports.tell("b", CAR)
    (link,) = await reports.links("a")
    assert [await reports.undo(link.id), await reports.undo(link.id)] == [False, True]
    await reports.tell("b", CAR)
    (kept,) = await reports.links("b")
    assert (kept.id, kept.undone_by, kept.why_undone) == (link.id, "A. Nalyst", "Two cars")
    with pytest.raises(CannotUndo, match="undone already"):
        await reports.undo(link.id, by="Another")
    with pytest.raises(CannotUndo, match="no such link"):
        await reports.undo("nothing")
