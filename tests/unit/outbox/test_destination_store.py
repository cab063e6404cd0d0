"""Who receives: the area's own before the default; a secret sealed; production refuses demos."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.crypto import Sealer
from bot.db import Database
from bot.outbox import Destination, production_faults
from bot.outbox.tables import DestinationRow

DEMO = Destination("demo_police", "police", "push", "Demo", practice=True, url="http://127.0.0.1:1/events")
REAL = Destination("north", "police", "push", "North", practice=False, area="north", url="https://police.example.org")

FORCE = Destination("force", "police", "push", "Force", practice=True, area="north", url="https://police.example.org")
AREAS = ("north", "south", None)
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


async def _own(session: AsyncSession, role: str, area: str | None, *, practice: bool) -> Destination | None:
    found = await outbox.destinations_for(session, [role, "nobody"], area, practice=practice)
    return found.get(role)


async def test_the_areas_own_destination_comes_first(database: Database, vault_sealer: Sealer) -> None:
    """An area without one of its own gets the default; nothing else is invented."""
    async with database.writing() as session:
        for place in (DEMO, FORCE):
            await outbox.add_destination(session, vault_sealer, place, "whsec_c2VjcmV0")
        found = [await _own(session, "police", area, practice=True) for area in AREAS]
        assert [place.id if place else None for place in found] == ["force", "demo_police", "demo_police"]
        assert await _own(session, "lado", "north", practice=True) is None


async def test_a_secret_is_sealed_and_ends_with_its_destination(database: Database, vault_sealer: Sealer) -> None:
    """The table holds no readable secret; a destination that was switched off has none."""
    async with database.writing() as session:
        await outbox.add_destination(session, vault_sealer, REAL, "whsec_c2VjcmV0")
        row = await session.get(DestinationRow, "north")
        assert row is not None
        assert row.sealed_secret is not None
        assert b"whsec" not in row.sealed_secret
        assert await outbox.secret(session, vault_sealer, "north") == "whsec_c2VjcmV0"
        await session.execute(update(DestinationRow).values(active=False))
        session.expire_all()
        assert await outbox.secret(session, vault_sealer, "north") is None


async def test_a_time_comes_only_from_the_destination(database: Database, vault_sealer: Sealer) -> None:
    """How soon a recipient acknowledges is what the operator recorded, else nothing."""
    timed = Destination("t", "social_care", "pull", "T", practice=False, acknowledge_within=timedelta(hours=24))
    async with database.writing() as session:
        await outbox.add_destination(session, vault_sealer, timed, None)
        await outbox.add_destination(session, vault_sealer, REAL, None)
        assert await outbox.destination(session, "t") == timed
        assert (await outbox.destination(session, "north") or timed).acknowledge_within is None


async def test_practice_and_real_destinations_never_mix(database: Database, vault_sealer: Sealer) -> None:
    """F4: a practice system finds no real destination, also of its own area, and production finds no practice one."""
    async with database.writing() as session:
        for place in (DEMO, REAL):
            await outbox.add_destination(session, vault_sealer, place, "x")
        found = [
            await _own(session, "police", area, practice=practice)
            for area, practice in (("north", True), ("north", False), ("south", False))
        ]
        assert [place.id if place else None for place in found] == ["demo_police", "north", None]


async def test_a_paused_destination_receives_nothing_until_it_is_resumed(
    database: Database, vault_sealer: Sealer
) -> None:
    """F4: the role falls to the default meanwhile; an unknown id is said to be unknown."""
    async with database.writing() as session:
        for place in (DEMO, FORCE):
            await outbox.add_destination(session, vault_sealer, place, "whsec_c2VjcmV0")
        assert await outbox.pause_destination(session, "force")
        session.expire_all()
        found = await _own(session, "police", "north", practice=True)
        assert (found or FORCE).id == "demo_police"
        assert await outbox.resume_destination(session, "force")
        assert not await outbox.pause_destination(session, "nobody")


async def test_a_destination_is_removed_once_nothing_waits_for_it(
    database: Database, vault_sealer: Sealer, content: Sealer
) -> None:
    """F4: a removal never loses what is on its way."""
    async with database.writing() as session:
        await outbox.add_destination(session, vault_sealer, FORCE, "x")
        await outbox.Outbox(session, content).enqueue(outbox.OutboxMessage("force", "t", "s", {}), NOW)
        assert await outbox.remove_destination(session, "force") == 1
        assert await outbox.arrived(session, "s", "force", NOW)
        assert await outbox.remove_destination(session, "force") == 0
        assert await outbox.remove_destination(session, "force") is None


async def test_two_secrets_are_live_while_they_are_changed(database: Database, vault_sealer: Sealer) -> None:
    """F4, F19: after a change the earlier secret stays for a day; when it must end at once it does."""
    async with database.writing() as session:
        await outbox.add_destination(session, vault_sealer, FORCE, "whsec_b25l")
        await outbox.rotate_secret(session, vault_sealer, "force", "whsec_dHdv", NOW)
        live = [
            await outbox.live_secrets(session, vault_sealer, "force", NOW + timedelta(hours=hours)) for hours in (1, 25)
        ]
        assert live == [("whsec_dHdv", "whsec_b25l"), ("whsec_dHdv",)]
        await outbox.rotate_secret(session, vault_sealer, "force", "whsec_dGhyZWU=", NOW, at_once=True)
        assert await outbox.live_secrets(session, vault_sealer, "force", NOW) == ("whsec_dGhyZWU=",)


@pytest.mark.parametrize(
    ("places", "secrets", "said"),
    [
        ((DEMO,), {}, "practice receiver"),
        ((), {}, "No real police destination"),
        ((REAL,), {}, "has no secret"),
        ((REAL,), {"north": "demo"}, "demo key"),
        ((Destination("h", "police", "push", "H", practice=False, url="http://a"),), {"h": "own"}, "https"),
    ],
)
def test_production_refuses_what_is_practice(
    places: tuple[Destination, ...], secrets: dict[str, str | None], said: str
) -> None:
    """Demo receivers, demo keys and open addresses keep production from starting, each with its remedy."""
    assert any(said in fault for fault in production_faults(places, secrets, {"demo"}))


def test_production_takes_a_real_destination() -> None:
    """A real police destination with its own secret has no fault; who is telephoned needs no secret."""
    call = Destination("c", "social_care", "call", "C", practice=False)
    assert production_faults((REAL, call), {"north": "own"}, {"demo"}) == []
