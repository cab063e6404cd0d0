"""One concern of the demo area that two services handled, each in its way, and two more that nobody touched."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from bot import clock, concerns, identity
from bot.concerns import ConcernContext
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.notices import deliver_notices
from tests.support.concerns import NOW, a_concern, given
from tests.support.feed import CHILD, World, add_recipients, build_world, send_a_concern

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}
REASON = "Two reports of one address"


async def post(world: World, role: str, what: str, body: dict[str, Any]) -> None:
    """Record something as a role."""
    async with world.client(role) as client:
        answer = await client.post(f"/feed/v1/referrals/{world.products[role]}/{what}", json=body)
    assert answer.status_code == 201, answer.text


async def handled(world: World) -> None:
    """Police take it on, decide and ask; social care fetches it, holds a strategy discussion late, and says no more."""
    with time_machine.travel(NOW + timedelta(minutes=12), tick=False):
        await post(world, "police", "acknowledgements", {"token": "a", "kind": "accepted"})
    with time_machine.travel(NOW + timedelta(hours=2), tick=False):
        decided = {"token": "d", "step": "decided", "state": "done", "code": "investigation", "reason": REASON}
        await post(world, "police", "steps", decided)
        await post(world, "police", "acknowledgements", {"token": "q", "kind": "question", "text": "Which car?"})
        await post(world, "police", "acknowledgements", {"token": "o", "kind": "outcome", "code": "police_team"})
        async with world.client("social_care") as client:
            await client.get(f"/feed/v1/referrals/{world.products['social_care']}")
        await deliver_notices(world.services, clock.now() + timedelta(minutes=10))
    with time_machine.travel(NOW + timedelta(days=6), tick=False):
        held = {"token": "s", "step": "strategy_discussion", "state": "done", "on": "2026-11-25"}
        await post(world, "social_care", "steps", held | {"people": "Police, health, school"})


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """The demo area with three concerns, the first of which was handled and whose reporter was asked for."""
    made = build_world(database, content, vault, knowledge, texts)
    with time_machine.travel(NOW + timedelta(minutes=1), tick=False):
        await add_recipients(made, URLS)
        await send_a_concern(made, reporter_choice=given("confidential"))
        context = ConcernContext.of(made.services)
        async with database.writing() as session:
            for number in range(2):
                other = await a_concern(session, context, **CHILD)
                await concerns.submit(
                    session, context, other.id, message_key=f"other{number}", confirmed=False, now=clock.now()
                )
            await identity.ask_for_identity(session, vault, made.concern_id, "DS Example", "A witness", clock.now())
    await handled(made)
    return made
