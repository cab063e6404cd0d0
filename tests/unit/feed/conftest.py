"""The feed's world on each database."""

import pytest

from bot.crypto import Blinder, KeyRing, Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from tests.support.feed import World, add_recipients, build_world, send_a_concern
from tests.support.quick.kept import Shelf

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}


@pytest.fixture(scope="package")
def content() -> Sealer:
    """A sealer of content that opens what was kept."""
    return Sealer(KeyRing.fresh())


@pytest.fixture(scope="package")
def vault() -> Vault:
    """Custody of identity that opens what was kept."""
    return Vault(Sealer(KeyRing.fresh()), Blinder(b"\x07" * 32))


@pytest.fixture(scope="package")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Keeps the world of one concern, which is dear to make."""
    return Shelf(tmp_path_factory.mktemp("kept"))


@pytest.fixture
async def world(
    database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts, shelf: Shelf
) -> World:
    """One concern that went to police and to social care."""
    made = build_world(database, content, vault, knowledge, texts)
    if names := await shelf.take(database):
        made.concern_id, made.reference, made.products = names[0], names[1], dict(names[2])
        return made
    await add_recipients(made, URLS)
    await send_a_concern(made)
    await shelf.keep(database, (made.concern_id, made.reference, made.products))
    return made
