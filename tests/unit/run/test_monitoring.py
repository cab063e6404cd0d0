"""F23: how much waits is for the operator's own monitoring, not for whoever comes through the proxy."""

from __future__ import annotations

import re
from datetime import timedelta

import httpx2
import pytest
from fastapi import FastAPI

from bot import clock, procedures
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.load import load_knowledge
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.paths import KNOWLEDGE
from bot.procedures import Addressed
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


async def test_how_long_children_wait_is_exported(database: Database, monitoring: httpx2.AsyncClient) -> None:
    """Child-hours waited of each step, area and lane, what is overdue, and what was given up; no name in any label."""
    sent = Addressed("c1", "SL-1111-1111-1", "p1", "police", "force", "demo", ("safety",), frozenset({"police"}))
    async with database.writing() as session:
        await procedures.open_steps(session, load_knowledge(KNOWLEDGE), [sent], clock.now() - timedelta(hours=3))
    text = (await monitoring.get("/metrics")).text
    waited = re.search(
        r'sightline_child_hours_waited{area="demo",lane="safety",role="police",step="decided"} (.*)', text
    )
    assert waited is not None
    assert float(waited[1]) == pytest.approx(3, abs=0.05)
    assert 'sightline_procedure_overdue{area="demo",lane="safety",role="police",step="acknowledged"} 1.0' in text
    assert "SL-1111" not in text
