"""What tests of every room share: a database of each kind, and the product's own words and facts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from bot.concerns.context import ConcernContext
from bot.crypto import Blinder, KeyRing, Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.paths import RESPONSES
from bot.questions import catalogue
from tests.support.databases import ServerDatabase, make_tables
from tests.support.questions import AskToo, with_row
from tests.support.quick import machine
from tests.support.readers import own_knowledge

# No rule here is about time: on a busy machine the first example of a test alone may take longer than the default.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
STACK_TESTS = "tests/stack/"
# What waits for processes begins first, so that quick tests of other workers fill the time; then the long files of
# single processes, so that no worker still has one when the others are done.
PROCESSES = (STACK_TESTS, "tests/engine/", "tests/browser/", "tests/integration/")
LONG_FILES = (
    "tests/unit/gateway/asking/test_advice_desk.py",
    "tests/unit/understanding/held/test_held_cases.py",
    "tests/unit/understanding/facts/test_extract.py",
    "tests/unit/understanding/test_reading_trained.py",
    "tests/unit/concerns/putting_right/test_put_right.py",
    "tests/unit/guidance/test_load.py",
    "tests/unit/feed/",
)
SLOWEST_FIRST = (*PROCESSES, *LONG_FILES, "")


class ByFileAndStack(LoadFileScheduling):
    """A file's tests run in one process; all of the whole stack in one too, because a stack takes half a minute."""

    def _split_scope(self, nodeid: str) -> str:
        """Return which tests run in the same process as this one."""
        file: str = super()._split_scope(nodeid)
        return STACK_TESTS if file.startswith(STACK_TESTS) else file


def pytest_configure() -> None:
    """Let the tests wait for no disk, and describe no result to a handler of signals."""
    machine.write_into_memory()
    machine.keep_one_handler_of_interrupts()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Order the tests so that those of whole processes begin first (with --no-loadscope-reorder)."""
    items.sort(key=lambda item: next(at for at, room in enumerate(SLOWEST_FIRST) if item.nodeid.startswith(room)))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFileAndStack:
    """Hand the tests out like this whatever --dist says."""
    return ByFileAndStack(config, log)


@pytest.fixture(scope="session")
def server_database() -> Iterator[ServerDatabase]:
    """A database on PostgreSQL for every test of this process, one after the other."""
    made = ServerDatabase()
    yield made
    made.drop()


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database with every table, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        made = Database(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}")
        make_tables(made)
    else:
        server: ServerDatabase = request.getfixturevalue("server_database")
        await asyncio.to_thread(server.empty)
        made = Database(server.url)
    yield made
    await made.close()


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
    return own_knowledge()


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
