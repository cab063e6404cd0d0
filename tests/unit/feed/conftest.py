"""The feed's world on each database."""

import pytest

from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from tests.support.feed import World, add_recipients, build_world, send_a_concern

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """One concern that went to police and to social care."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, URLS)
    await send_a_concern(made)
    return made
