"""The interview of a taxi driver with every real room behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import clock, inbox
from bot.db import Database
from bot.run.keys import sealers
from bot.services import Services
from bot.settings import Settings
from tests.integration.interview.real_talk import RealTalk
from tests.support.concerns import set_up_destinations
from tests.support.databases import make_tables
from tests.support.readers import by_listed_phrases, own_knowledge
from tests.unit.interview.world import TEXTS


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[RealTalk]:
    """Return the interview of a taxi driver in the demo area."""
    knowledge = own_knowledge()
    content, identity, blinder = sealers(tmp_path)
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/test.db")
    make_tables(database)
    understanding = by_listed_phrases()
    services = Services(
        database, content, identity, blinder, knowledge, TEXTS, understanding, Settings(state_dir=tmp_path)
    )
    async with database.writing() as session:
        await set_up_destinations(session)
        await inbox.start_conversation(session, content, inbox.Conversation("h1", "web"), clock.now())
    yield RealTalk(services=services)
    await database.close()
