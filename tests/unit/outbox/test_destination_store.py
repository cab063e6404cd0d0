"""Who receives: the area's own before the default; a secret sealed; production refuses demos."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot import outbox
from bot.crypto import Sealer
from bot.db import Database
from bot.outbox import Destination, production_faults
from bot.outbox.tables import DestinationRow

DEMO = Destination("demo_police", "police", "push", "Demo", practice=True, url="http://127.0.0.1:1/events")
REAL = Destination("north", "police", "push", "North", practice=False, area="north", url="https://police.example.org")


async def test_the_areas_own_destination_comes_first(database: Database, vault_sealer: Sealer) -> None:
    """An area without one of its own gets the default; nothing else is invented."""
    async with database.writing() as session:
        for place in (DEMO, REAL):
            await outbox.add_destination(session, vault_sealer, place, "whsec_c2VjcmV0")
        found = [await outbox.destination_for(session, "police", area) for area in ("north", "south", None)]
        assert [place.id if place else None for place in found] == ["north", "demo_police", "demo_police"]
        assert await outbox.destination_for(session, "lado", "north") is None


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


async def test_practice_until_a_real_police_destination_is_there(database: Database, vault_sealer: Sealer) -> None:
    """A demo receiver does not make the system real; an activated real destination does, in its area."""
    async with database.writing() as session:
        assert await outbox.is_practice(session, "north")
        await outbox.add_destination(session, vault_sealer, DEMO, "x")
        assert await outbox.is_practice(session, "north")
        await outbox.add_destination(session, vault_sealer, REAL, "y")
        assert [await outbox.is_practice(session, area) for area in ("north", "south")] == [False, True]


@pytest.mark.parametrize(
    ("places", "secrets", "said"),
    [
        ((DEMO,), {}, "demo receiver"),
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
