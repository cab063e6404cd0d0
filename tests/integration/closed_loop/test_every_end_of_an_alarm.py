"""Whoever got a provisional event hears its end, a referral or an all-clear, however the concern ends."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot import concerns, identity
from bot.casework import adding
from bot.concerns.context import ConcernContext
from bot.db import Database
from tests.integration.test_concerns_alarms import SAFE, WORDS, products
from tests.support.concerns import NOW, a_concern, given, set_up_destinations
from tests.support.databases import make_tables

Way = Callable[[AsyncSession, ConcernContext, str], Awaitable[None]]
LATER = NOW + timedelta(minutes=31)
CAME = ("police_intelligence", "safeguarding", "all_clear")


async def send(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Confirm and send."""
    await concerns.submit(session, context, concern, message_key="send", confirmed=True, now=LATER)


async def as_it_is(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Pass on as it is, unconfirmed."""
    await concerns.submit(session, context, concern, message_key="stop", confirmed=False, now=LATER)


async def discard(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Throw away."""
    await concerns.discard(session, context, concern, LATER)


async def park(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Keep for later."""
    await concerns.park(session, concern, NOW)


async def wait(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Leave it for half an hour."""
    await concerns.pass_on_unfinished(session, context, LATER, after=timedelta(minutes=30))


async def delete_data(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Delete who reported and the way back."""
    await identity.cut(session, context.vault, concern)


async def say_safe(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Take the danger back."""
    await concerns.take_back(session, context, concern, (SAFE,), NOW)


def answer(field: str, value: str) -> Way:
    """Answer one question."""

    async def way(session: AsyncSession, context: ConcernContext, concern: str) -> None:
        await concerns.Answers(session, context).record(concern, field, given(value), NOW)

    return way


async def correct(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Correct the words to no danger, as an edited message does."""
    await concerns.Statements(session, context).correct(concern, "m1", "a man and a girl talked", NOW)


async def withdraw(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Wish to take back what was sent."""
    await concerns.resume(session, context, concern, LATER)
    await concerns.Answers(session, context).record(concern, "withdrawn", given("yes"), LATER)
    await concerns.submit(session, context, concern, message_key="w", confirmed=True, now=LATER)


async def join_another(session: AsyncSession, context: ConcernContext, concern: str) -> None:
    """Say that it belongs to an earlier report: of an alarm nothing is moved away."""
    own = await concerns.current(session, "h1")
    assert own is not None
    joined = await adding.join(session, context, "h1", concern, "SL-0000-0000-0", tells=True, key="j", now=NOW)
    assert joined is None


ENDS: Mapping[str, tuple[Way, ...]] = {
    "sent": (send,),
    "sent as it is": (as_it_is,),
    "discarded": (discard,),
    "left for half an hour": (wait,),
    "kept for later and forgotten": (park, wait),
    "left, then discarded": (wait, discard),
    "own data deleted, then left": (delete_data, wait),
    "own data deleted, then discarded": (delete_data, discard),
    "safe, then sent": (say_safe, send),
    "safe, then discarded": (say_safe, discard),
    "safe, then left": (say_safe, wait),
    "sent, then safe": (send, say_safe),
    "corrected to no danger, then sent": (correct, send),
    "corrected to no danger, then discarded": (correct, discard),
    "long ago after all, then sent": (answer("happening_now", "no_older"), send),
    "nobody under 18, then sent": (answer("anyone_under_18", "no"), answer("adults_only", "go_on"), send),
    "about a colleague, then sent": (answer("about_colleague", "yes"), send),
    "anonymous and cut, then sent": (answer("reporter_choice", "anonymous"), answer("updates", "cut"), send),
    "sent, then taken back": (send, withdraw),
    "said to belong to another report, then left": (join_another, wait),
}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """One database: no rule here is about its kind."""
    made = Database(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}")
    make_tables(made)
    yield made
    await made.close()


@pytest.mark.parametrize("name", ENDS)
async def test_whoever_heard_an_alarm_hears_its_end(name: str, database: Database, context: ConcernContext) -> None:
    """Each role that got an event gets the referral or an all-clear, and the end comes after the event."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, account=WORDS)
        await concerns.safety_event(session, context, concern.id, (WORDS,), NOW)
    for way in ENDS[name]:
        async with database.writing() as session:
            await way(session, context, concern.id)
    sent = await products(database, context)
    heard = {one["recipient"] for one in sent if one["kind"] == "safety_event"}
    told = {one["recipient"] for one in sent if one["kind"] in CAME}
    assert heard == {"police", "social_care"}
    assert heard <= told
