"""A browser in front of the web channel."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.web.browser import Web
from tests.support.databases import make_tables


@pytest.fixture
async def web(tmp_path: Path) -> AsyncIterator[Web]:
    """A browser in front of the web channel."""
    made = Web(tmp_path)
    make_tables(made.services.database)
    yield made
    await made.browser.aclose()
    await made.services.database.close()
