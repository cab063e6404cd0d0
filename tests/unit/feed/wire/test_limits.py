"""F17, F22, F25: wrong secrets slow down, answers are kept by nobody, a cursor ahead of the feed is told."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.feed.backoff import FREE, Backoff
from bot.feed.problems import Problem
from tests.support.feed import SECRET, World

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
ASKER = ("192.0.2.1", "force")


def wrong(backoff: Backoff, count: int, now: datetime = NOW) -> None:
    """Give so many wrong secrets."""
    for _ in range(count):
        backoff.wrong(ASKER, now)


def test_a_pause_grows_and_ends() -> None:
    """F17: five are free, then a second, two, four, at most five minutes; a right secret ends it."""
    backoff = Backoff()
    wrong(backoff, FREE - 1)
    backoff.check(ASKER, NOW)
    wrong(backoff, 3)
    with pytest.raises(Problem) as refused:
        backoff.check(ASKER, NOW)
    assert (refused.value.status, refused.value.retry_after) == (429, 4)
    backoff.check(ASKER, NOW + timedelta(seconds=4))
    wrong(backoff, 40)
    with pytest.raises(Problem) as refused:
        backoff.check(ASKER, NOW)
    assert refused.value.retry_after == 300
    backoff.right(ASKER)
    backoff.check(ASKER, NOW)


def test_nobody_else_waits() -> None:
    """F17: another address, and another client at the same address, are answered."""
    backoff = Backoff()
    wrong(backoff, 50)
    for other in (("192.0.2.2", "force"), ("192.0.2.1", "other")):
        backoff.check(other, NOW)
    with pytest.raises(Problem):
        backoff.check(("192.0.2.1", "force"), NOW)


async def test_the_token_endpoint_backs_off(world: World) -> None:
    """F17: of 50 wrong secrets in a row few are looked at; the rest are 429, and so is the right one meanwhile."""
    form = {"grant_type": "client_credentials", "client_id": "demo_police"}
    async with world.client() as client:
        answers = [await client.post("/oauth/token", data=form | {"client_secret": "wrong"}) for _ in range(50)]
        right = await client.post("/oauth/token", data=form | {"client_secret": SECRET})
    statuses = [answer.status_code for answer in answers]
    assert statuses[:FREE] == [401] * FREE
    assert statuses.count(401) <= FREE + 3
    assert (answers[-1].status_code, answers[-1].json()["rule"]) == (429, "token-slow-down")
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert right.status_code == 429


async def test_no_answer_of_the_feed_is_kept_or_guessed_at(world: World) -> None:
    """F22: referrals, events, refusals and tokens say no-store and nosniff."""
    async with world.client("police") as client:
        for path in (f"/feed/v1/referrals/{world.products['police']}", "/feed/v1/events", "/feed/v1/nothing"):
            headers = (await client.get(path)).headers
            assert (headers["cache-control"], headers["x-content-type-options"]) == ("no-store", "nosniff"), path


async def test_a_cursor_ahead_of_the_feed_is_told(world: World) -> None:
    """F25: after a restore nobody skips what is new in silence; the head is a good cursor."""
    async with world.client("police") as client:
        page = (await client.get("/feed/v1/events")).json()
        at_head = await client.get("/feed/v1/events", params={"after": page["head"]})
        ahead = await client.get("/feed/v1/events", params={"after": page["head"] + 1})
    assert (page["head"], at_head.json()["events"]) == (page["next"], [])
    assert (ahead.status_code, ahead.json()["rule"]) == (409, "cursor-ahead")
