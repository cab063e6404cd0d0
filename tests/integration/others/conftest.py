"""The feed of two recipients, served over loopback as an integrator meets it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from tests.support.databases import make_tables
from tests.support.feed import World, add_recipients, build_world, send_a_concern
from tests.support.serving import serving

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}


@pytest.fixture
async def own_file_database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database in a file: one kind is enough, as others see HTTP alone."""
    made = Database(f"sqlite+aiosqlite:///{tmp_path / 'feed.db'}")
    make_tables(made)
    yield made
    await made.close()


@pytest.fixture
async def world(
    own_file_database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts
) -> World:
    """One concern that went to police and to social care."""
    made = build_world(own_file_database, content, vault, knowledge, texts)
    await add_recipients(made, URLS)
    await send_a_concern(made)
    return made


@pytest.fixture
async def address(world: World) -> AsyncIterator[str]:
    """Where the feed is."""
    async with serving(world.app) as base:
        yield base
