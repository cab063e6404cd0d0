"""What monitoring reads: how long children wait, and what is past its time; nobody's name in any label."""

from datetime import timedelta

import httpx2
import pytest
import time_machine
from fastapi import FastAPI

from bot import clock
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.run import health
from tests.support.feed import World, add_recipients, build_world, send_a_concern


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """One safeguarding concern that went to both services."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, {"police": "http://police.test/", "social_care": "http://care.test/"})
    await send_a_concern(made)
    return made


async def measured(world: World) -> dict[str, float]:
    """Return every figure of the procedure by its name and labels."""
    app = FastAPI()
    app.include_router(health.router(world.services))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://feed.test") as client:
        lines = (await client.get("/metrics")).text.splitlines()
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines if "{" in line}


async def test_hours_waited_are_counted_by_stage_area_and_lane(world: World) -> None:
    """Two days later each open step has waited two days, and the time of a working day is up."""
    place = '{area="demo",lane="safeguarding",role="social_care",step="decided"}'
    before = await measured(world)
    with time_machine.travel(clock.now() + timedelta(days=7), tick=False):
        after = await measured(world)
    assert before["sightline_procedure_open" + place] == 1
    assert before["sightline_procedure_overdue" + place] == 0
    assert round(after["sightline_child_hours_waited" + place]) == 168
    assert after["sightline_procedure_overdue" + place] == 1


async def test_no_label_names_a_concern(world: World) -> None:
    """Neither a reference nor an id stands in a metric."""
    shown = "\n".join(await measured(world))
    assert world.reference not in shown
    assert world.concern_id not in shown
    assert "step=" in shown
