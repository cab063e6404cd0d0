"""A referral is held until a named person disposes of it; what is left is proof without anybody's words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot import clock, retention
from bot.concerns.context import ConcernContext
from bot.db import Base
from tests.support.feed import World
from tests.unit.retention.conftest import days

CONCERN_TABLES = [name for name in Base.metadata.tables if name.startswith(("concern", "procedure", "repeat"))]


async def dispose(world: World, by: str = "K. Record-Keeper", why: str = "Court order 12") -> int:
    """Dispose of the report."""
    services, vault = world.services, ConcernContext.of(world.services).vault
    async with services.database.writing() as session:
        return await retention.dispose(
            session, services.content, vault, world.reference, by=by, why=why, now=clock.now()
        )


@pytest.mark.parametrize(("by", "why"), [("", "Because"), ("K. Record-Keeper", " ")])
async def test_without_a_name_and_a_reason_nothing_goes(world: World, by: str, why: str) -> None:
    """Both are asked for, and nothing was touched."""
    with pytest.raises(retention.CannotDispose):
        await dispose(world, by, why)
    async with world.client("police") as client:
        assert (await client.get(f"/feed/v1/referrals/{world.products['police']}")).status_code == 200


async def test_a_disposal_destroys_all_of_it_and_is_proved(world: World) -> None:
    """No row of the report is left; who did it and why is sealed beside the counts."""
    assert await dispose(world) > 5
    async with world.services.database.reading() as session:
        for name in CONCERN_TABLES:
            assert (await session.execute(select(Base.metadata.tables[name]))).all() == [], name
        raw = str((await session.execute(text("SELECT * FROM deletions"))).all())
        proved = await retention.deletions(session, world.services.content)
    assert "Record-Keeper" not in raw
    assert {(one.reference, one.by, one.why) for one in proved} == {
        (world.reference, "K. Record-Keeper", "Court order 12")
    }


async def test_a_recipient_finds_nothing_any_more(world: World) -> None:
    """The event stands in its place, so that nobody's count is wrong; the referral is unknown."""
    await dispose(world)
    async with world.client("police") as client:
        events = (await client.get("/feed/v1/events")).json()["events"]
        answer = await client.get(f"/feed/v1/referrals/{world.products['police']}")
    assert (len(events), answer.status_code, answer.json()["rule"]) == (1, 404, "referral-unknown")


async def test_what_is_unfinished_or_unknown_is_not_disposed_of(world: World) -> None:
    """Nor is it destroyed twice."""
    await dispose(world)
    with pytest.raises(retention.CannotDispose, match="no referral"):
        await dispose(world)


async def test_a_review_is_due_only_where_its_time_is_set(world: World) -> None:
    """Without a setting every referral is held, and none is listed."""
    later = clock.now() + days(400)
    async with world.services.database.reading() as session:
        assert await retention.to_review(session, None, later) == []
        ((reference, _),) = await retention.to_review(session, 365, later)
        assert await retention.to_review(session, 365, later - timedelta(days=100)) == []
    assert reference == world.reference


async def test_why_it_was_read_goes_and_that_it_was_read_stays(world: World) -> None:
    """A reason may name a child; reader and moment are proof."""
    async with world.client("police") as client:
        path = f"/feed/v1/referrals/{world.products['police']}"
        await client.get(path, headers={"Reading-Reason": "Strategy discussion about Kayleigh"})
    await dispose(world)
    async with world.services.database.reading() as session:
        (read,) = (await session.execute(text("SELECT reader, sealed_reason FROM feed_reads"))).all()
    assert tuple(read) == ("demo_police", None)
