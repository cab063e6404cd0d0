"""A confidential identity leaves custody by a custodian's hand alone, and both reasons stay."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.db import Database
from bot.identity import (
    CannotRelease,
    Vault,
    ask_for_identity,
    cut,
    keep_contact,
    link,
    refuse,
    release,
    releases,
)
from bot.identity.tables import ReleaseRow

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ASKS, WHY = "DS Farrah Dellamore", "The court has ordered it"
DECIDES, BECAUSE = "K. Custodian", "Order seen, person told"


async def asked(database: Database, vault: Vault) -> str:
    """Let somebody ask for the contact of a concern."""
    async with database.writing() as session:
        await link(session, vault, "c1", "h1")
        await keep_contact(session, vault, "c1", "07700 900123")
        return await ask_for_identity(session, vault, "c1", ASKS, WHY, NOW)


async def test_a_contact_is_released_once_with_both_reasons(database: Database, vault: Vault) -> None:
    """Who asked, who released, and why on both sides; the same request opens nothing again."""
    request = await asked(database, vault)
    async with database.writing() as session:
        assert await release(session, vault, request, DECIDES, BECAUSE, NOW) == "07700 900123"
        with pytest.raises(CannotRelease, match="no such open request"):
            await release(session, vault, request, DECIDES, BECAUSE, NOW)
        (row,) = await releases(session, vault)
    sides = row.sides
    assert (row.state, sides.asked_by, sides.why_asked) == ("released", ASKS, WHY)
    assert (sides.custodian, sides.why_decided) == (DECIDES, BECAUSE)


@pytest.mark.parametrize(
    ("custodian", "reason", "says"),
    [(" ", BECAUSE, "custodian"), (DECIDES, "  ", "reason"), (ASKS.upper(), BECAUSE, "Who asks does not decide")],
)
async def test_nobody_releases_alone_or_in_silence(
    database: Database, vault: Vault, custodian: str, reason: str, says: str
) -> None:
    """Without a name, without a reason, or by the one who asked: the request stays open and nothing is given."""
    request = await asked(database, vault)
    async with database.writing() as session:
        with pytest.raises(CannotRelease, match=says):
            await release(session, vault, request, custodian, reason, NOW)
        assert [row.state for row in await releases(session, vault)] == ["asked"]


@pytest.mark.parametrize(("by", "reason"), [("", WHY), (ASKS, "")])
async def test_a_request_needs_a_name_and_a_reason(database: Database, vault: Vault, by: str, reason: str) -> None:
    """Nobody asks namelessly."""
    async with database.writing() as session:
        with pytest.raises(CannotRelease):
            await ask_for_identity(session, vault, "c1", by, reason, NOW)


async def test_a_refusal_is_kept_and_ends_the_request(database: Database, vault: Vault) -> None:
    """What was refused is not released afterwards."""
    request = await asked(database, vault)
    async with database.writing() as session:
        await refuse(session, vault, request, DECIDES, "No order", NOW)
        with pytest.raises(CannotRelease):
            await release(session, vault, request, DECIDES, BECAUSE, NOW)
        assert [row.state for row in await releases(session, vault)] == ["refused"]


async def test_what_was_deleted_cannot_be_released(database: Database, vault: Vault) -> None:
    """The person's deletion comes before everybody's reasons."""
    request = await asked(database, vault)
    async with database.writing() as session:
        await cut(session, vault, "c1")
        with pytest.raises(CannotRelease, match="Nothing is held"):
            await release(session, vault, request, DECIDES, BECAUSE, NOW)


async def test_reasons_are_sealed(database: Database, vault: Vault) -> None:
    """Neither a name nor a reason is in the clear."""
    await asked(database, vault)
    async with database.reading() as session:
        row: Any = (await session.scalars(select(ReleaseRow))).one()
    assert b"Farrah" not in row.sealed
    assert b"court" not in row.sealed
