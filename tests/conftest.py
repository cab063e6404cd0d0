"""What tests of every room share: a database of each kind, and the product's own words and facts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

import bot.concerns.tables
import bot.feed.tables
import bot.guidance.checks
import bot.identity.tables
import bot.inbox.tables
import bot.outbox.tables  # noqa: F401 - importing a room's tables hangs them from Base
from bot.concerns.context import ConcernContext
from bot.crypto import Blinder, KeyRing, Sealer
from bot.db import Database
from bot.guidance.load import load_knowledge
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.paths import KNOWLEDGE, RESPONSES
from bot.questions import catalogue
from tests.support.postgres import new_postgres
from tests.support.questions import AskToo, with_row

# No rule here is about time: on a busy machine the first example of a test alone may take longer than the default.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
STACK_TESTS = "tests/stack/"


class ByFileAndStack(LoadFileScheduling):
    """A file's tests run in one process; all of the whole stack in one too, because a stack takes half a minute."""

    def _split_scope(self, nodeid: str) -> str:
        """Return which tests run in the same process as this one."""
        file: str = super()._split_scope(nodeid)
        return STACK_TESTS if file.startswith(STACK_TESTS) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFileAndStack:
    """Hand the tests out like this whatever --dist says."""
    return ByFileAndStack(config, log)


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database with every table, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        made = Database(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}")
        await made.create()
        yield made
        await made.close()
        return
    name, url, drop = await asyncio.to_thread(new_postgres)
    made = Database(url)
    await made.create()
    yield made
    await made.close()
    await asyncio.to_thread(drop, name)


@pytest.fixture
def content() -> Sealer:
    """A sealer of content with a fresh key."""
    return Sealer(KeyRing.fresh())


@pytest.fixture
def vault() -> Vault:
    """Custody of identity with keys of its own."""
    return Vault(Sealer(KeyRing.fresh()), Blinder(b"\x07" * 32))


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The product's own knowledge."""
    return load_knowledge(KNOWLEDGE)


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The product's own words."""
    return Texts.load(RESPONSES)


@pytest.fixture
def ask_too(monkeypatch: pytest.MonkeyPatch) -> AskToo:
    """What asks one more question behind another; the catalogue is read where it is needed, so it is set here alone."""
    return lambda new, after: monkeypatch.setattr(catalogue, "QUESTIONS", with_row(new, after))


@pytest.fixture
def context(content: Sealer, texts: Texts, vault: Vault, knowledge: Knowledge) -> ConcernContext:
    """What the core needs beside a session."""
    return ConcernContext(content, texts, vault, knowledge)
