"""A question that can reach nobody is told so, and is not kept as if somebody had been asked."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import delete, func, select

from bot import clock, inbox
from bot.concerns.tables import OutcomeRow
from bot.guidance.texts import Message
from bot.identity import Vault, cut
from bot.inbox.tables import ConversationRow
from tests.support.concerns import given
from tests.support.feed import World, add_recipients, build_world, send_a_concern
from tests.unit.feed.conftest import URLS

ASKS = {"token": "q", "kind": "question", "text": "Which way did they go?"}


async def ask(world: World) -> tuple[int, str | None]:
    """Let police ask; return the status and the rule of a refusal."""
    async with world.client("police") as client:
        path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
        answer = await client.post(path, json=ASKS)
    return answer.status_code, answer.json().get("rule")


async def kept(world: World) -> int:
    """Return how many answers were kept."""
    async with world.services.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(OutcomeRow)) or 0


async def deleted(world: World) -> None:
    """The person deleted their data."""
    vault = Vault(world.services.identity, world.services.blinder)
    async with world.services.database.writing() as session:
        await cut(session, vault, world.concern_id)


async def gone(world: World) -> None:
    """The conversation is no more."""
    async with world.services.database.writing() as session:
        await session.execute(delete(ConversationRow))


async def blocked(world: World) -> None:
    """The newest message was not taken, because the person has blocked the bot."""
    services = world.services
    async with services.database.writing() as session:
        body = Message(kind="text", text="anything").to_json()
        await inbox.add_replies(session, services.content, "h1", [body], message_id=None, now=clock.now())
        (reply,) = await inbox.newest_replies(session, services.content, "h1", 1)
        await inbox.delivered(session, reply.id, clock.now(), inbox.BLOCKED)


@pytest.mark.parametrize("way_back_ends", [deleted, gone, blocked])
async def test_a_question_that_reaches_nobody_is_not_accepted(world: World, way_back_ends: Any) -> None:
    """The recipient does not wait for an answer that cannot come; what it says otherwise is still taken."""
    await way_back_ends(world)
    assert await ask(world) == (409, "not-delivered")
    assert await kept(world) == 0
    async with world.client("police") as client:
        path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
        assert (await client.post(path, json={"token": "a", "kind": "accepted"})).status_code == 201


@pytest.mark.parametrize("updates", ["no", "cut"])
async def test_who_wants_no_word_is_not_asked(
    database: Any, content: Any, vault: Any, knowledge: Any, texts: Any, updates: str
) -> None:
    """Anonymous without a way back, or with the wish for no updates."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, URLS)
    await send_a_concern(made, reporter_choice=given("anonymous"), updates=given(updates))
    assert await ask(made) == (409, "not-delivered")


async def test_whoever_is_back_is_asked(world: World) -> None:
    """Once the person has unblocked the bot the same question goes through."""
    await blocked(world)
    async with world.services.database.writing() as session:
        await inbox.bring_again(session, "h1")
    assert await ask(world) == (201, None)
