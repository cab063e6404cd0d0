"""Practice and production never mix: the app does not start in between."""

from pathlib import Path

import pytest

from bot import outbox
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.outbox import Destination
from bot.run.demo_destinations import seed_demo_destinations
from bot.run.keys import receiver_secret
from bot.run.stack.layout import CannotStart
from bot.services import Services
from bot.settings import Settings

REAL = Destination("north", "police", "push", "North", practice=False, url="https://police.example.org/events")


@pytest.fixture
def practice(
    database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts, tmp_path: Path
) -> Services:
    """The services of a practice system with a state directory of its own."""
    settings = Settings(state_dir=tmp_path)
    return Services(database, content, vault.sealer, vault.blinder, knowledge, texts, None, settings)  # type: ignore[arg-type]


def in_production(services: Services) -> Services:
    """Return the same services in production mode."""
    settings = Settings(state_dir=services.settings.state_dir, production=True)
    return Services(**{**vars(services), "settings": settings})


async def add_real(services: Services, shared: str) -> None:
    """Set up a real police destination."""
    async with services.database.writing() as session:
        await outbox.add_destination(session, services.identity, REAL, shared)


async def test_a_first_start_has_two_demo_receivers(practice: Services) -> None:
    """Police and social care are there at once, also after a second start, with the secrets of their files."""
    await seed_demo_destinations(practice)
    await seed_demo_destinations(practice)
    async with practice.database.reading() as session:
        assert sorted(place.id for place in await outbox.destinations(session)) == [
            "demo_police",
            "demo_rail_police",
            "demo_social_care",
        ]
        shared = await outbox.secret(session, practice.identity, "demo_police")
    assert shared == receiver_secret(practice.settings.state_dir, "police")


async def test_production_does_not_start_on_demo_receivers(practice: Services) -> None:
    """The one line names what is wrong and the remedy."""
    await seed_demo_destinations(practice)
    with pytest.raises(CannotStart, match="demo_police is a practice receiver: remove it"):
        await seed_demo_destinations(in_production(practice))


async def test_production_does_not_start_on_a_demo_key(practice: Services) -> None:
    """A real destination with the secret of a demo receiver is refused."""
    await add_real(practice, receiver_secret(practice.settings.state_dir, "police"))
    with pytest.raises(CannotStart, match="demo key"):
        await seed_demo_destinations(in_production(practice))


async def test_production_starts_on_a_real_destination(practice: Services) -> None:
    """A real one with its own secret is enough, and no demo is added beside it."""
    await add_real(practice, "whsec_b3du")
    await seed_demo_destinations(in_production(practice))
    async with practice.database.reading() as session:
        assert [place.id for place in await outbox.destinations(session)] == ["north"]


async def test_a_practice_system_does_not_start_on_a_real_destination(practice: Services) -> None:
    """A page that says practice never reaches real police."""
    await add_real(practice, "whsec_b3du")
    with pytest.raises(CannotStart, match="real destination"):
        await seed_demo_destinations(practice)
