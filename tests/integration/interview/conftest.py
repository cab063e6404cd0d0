"""The interview of a taxi driver with every real room behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import clock, inbox
from bot.db import Database
from bot.guidance.load import load_knowledge
from bot.paths import ROOT
from bot.run.keys import sealers
from bot.services import Services
from bot.settings import Settings
from bot.understanding.reading import Understanding
from tests.integration.interview.real_talk import RealTalk
from tests.support.concerns import set_up_destinations
from tests.unit.interview.world import TEXTS


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[RealTalk]:
    """Return the interview of a taxi driver in the demo area."""
    knowledge = load_knowledge(ROOT / "knowledge")
    content, identity, blinder = sealers(tmp_path)
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/test.db")
    await database.create()
    understanding = Understanding.load(knowledge, tmp_path)
    services = Services(
        database, content, identity, blinder, knowledge, TEXTS, understanding, Settings(state_dir=tmp_path)
    )
    async with database.writing() as session:
        await set_up_destinations(session)
        await inbox.start_conversation(session, content, inbox.Conversation("h1", "web"), clock.now())
    yield RealTalk(services=services)
    await database.close()
