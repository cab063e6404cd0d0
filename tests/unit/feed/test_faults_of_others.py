"""Faults that other feeds have shipped, and that ours has not (tests/cases/faults_of_others.yml)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot import clock, concerns, outbox
from bot.concerns import ConcernContext
from bot.outbox import Outbox, TryLater
from bot.outbox.tables import OutboxRow
from examples.store import Store
from tests.support.concerns import a_concern, given
from tests.support.feed import World


async def next_version(world: World, key: str, **answers: Any) -> None:
    """Let the person add answers to what they sent."""
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        await concerns.resume(session, context, world.concern_id, clock.now())
        for field, answer in answers.items():
            await concerns.Answers(session, context).record(world.concern_id, field, answer, clock.now())
        await concerns.submit(session, context, world.concern_id, message_key=key, confirmed=True, now=clock.now())


async def pull_into(world: World, store: Store, role: str) -> list[str]:
    """Take every event as a consumer does, and return their types."""
    async with world.client(role) as client:
        events = (await client.get("/feed/v1/events")).json()["events"]
        for event in events:
            store.keep_referral(event, (await client.get(event["data"]["fetch"])).json())
    return [event["type"] for event in events]


async def test_a_withdrawal_and_a_change_of_handling_reach_a_consumers_copy(world: World, tmp_path: Path) -> None:
    """Fault 9: each is an event of its own type that names what it supersedes; the copy shows the newest alone."""
    store = Store(tmp_path / "consumer.db")
    await next_version(world, "second", carers_aware=given(text="please dont tell her dad"))
    await next_version(world, "third", withdrawn=given("yes"))
    types = await pull_into(world, store, "social_care")
    (current,) = store.current()
    assert types == ["referral.submitted.v1", "referral.handling_changed.v1", "referral.withdrawn.v1"]
    assert (current["referral"]["version"], current["event"]["type"]) == (3, "referral.withdrawn.v1")
    assert "carers_not_told" in current["referral"]["handling"]["conditions"]
    assert len(store.referrals()) == 3


async def test_a_report_of_one_sentence_leaves(world: World) -> None:
    """Fault 5: nothing is too short to be passed on, and nothing is added to it."""
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        short = await a_concern(
            session, context, account="A man waits at the gate.", indicators=given(["wellbeing_distressed"])
        )
        await concerns.submit(session, context, short.id, message_key="short", confirmed=True, now=clock.now())
    async with world.client("police") as client:
        newest = (await client.get("/feed/v1/events")).json()["events"][-1]
        referral = (await client.get(newest["data"]["fetch"])).json()
    assert [statement["text"] for statement in referral["statements"]] == ["A man waits at the gate."]


async def test_two_workers_count_one_attempt_once(world: World) -> None:
    """Fault 6: a message that two workers had in turn is counted by the one that had it last, once."""
    services, now = world.services, clock.now()
    async with services.database.writing() as session:
        (first,) = await Outbox(session, services.content).claim(now, recipients=["demo_police"])
    later = first.claimed_until
    assert later
    async with services.database.writing() as session:
        (second,) = await Outbox(session, services.content).claim(
            later + timedelta(seconds=1), recipients=["demo_police"]
        )
    for item in (first, second, second):
        async with services.database.writing() as session:
            await outbox.record(session, item, TryLater("no answer"), later)
    async with services.database.reading() as session:
        assert await session.scalar(select(OutboxRow.attempts).where(OutboxRow.id == first.id)) == 1
