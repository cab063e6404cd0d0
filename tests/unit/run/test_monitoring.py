"""F23: how much waits is for the operator's own monitoring, not for whoever comes through the proxy."""

from __future__ import annotations

import httpx2
import pytest
from fastapi import FastAPI

from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.run import health
from tests.support.feed import build_world

PATHS = ["/health/ready", "/metrics"]


@pytest.fixture
async def monitoring(
    database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts
) -> httpx2.AsyncClient:
    """A client of the routes of health."""
    app = FastAPI()
    app.include_router(health.router(build_world(database, content, vault, knowledge, texts).services))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://app.test")


@pytest.mark.parametrize("path", PATHS)
async def test_monitoring_on_this_machine_is_answered(monitoring: httpx2.AsyncClient, path: str) -> None:
    """Nothing was passed on by anybody."""
    assert (await monitoring.get(path)).status_code == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
async def test_what_a_proxy_passes_on_is_not(monitoring: httpx2.AsyncClient, path: str, header: str) -> None:
    """There is no such page from outside; that it lives may be asked."""
    assert (await monitoring.get(path, headers={header: "192.0.2.7"})).status_code == 404
    assert (await monitoring.get("/health/live", headers={header: "192.0.2.7"})).status_code == 200
