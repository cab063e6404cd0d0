"""F3: the database alone leads from no anonymous concern to the conversation that it came from."""

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, text

from bot import clock, concerns, identity, inbox
from bot.concerns.context import ConcernContext
from bot.crypto import Sealer
from bot.db import Base, Database
from bot.feed.acknowledge import Acknowledgement, acknowledge
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.inbox import Conversation, Incoming
from bot.notices import deliver_notices
from bot.retention import DaysOnly
from tests.support.concerns import ACCOUNT, given
from tests.support.feed import CHILD, World, add_recipients, build_world

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}
CHAT_TABLES = {
    "conversations",
    "inbox_messages",
    "inbox_replies",
    "handovers",
    "identity_addresses",
    "identity_ways",
    "identity_mails",
}
# Words that many rows share by their nature; whatever else is long and stands on both sides is a way across.
SHARED = {"telegram", "web", "demo", "taxi", "normal"}
HANDLE = "0198c0de-aaaa-7bbb-8ccc-000000000001"
JOINS = {
    "the message of a statement": """SELECT c.id FROM concerns c JOIN concern_statements s ON s.concern_id = c.id
        JOIN inbox_messages m ON m.id = s.message_key WHERE c.handle IS NULL""",
    "the message of a sending": """SELECT s.concern_id FROM concern_submissions s
        JOIN inbox_messages m ON s.message_key LIKE '%' || m.id || '%'""",
    "the person of a notice": """SELECT m.handle FROM outbox o
        JOIN inbox_messages m ON o.recipient LIKE '%' || m.handle || '%'""",
    "the moment of an answer and a notice": """SELECT o.recipient FROM feed_acknowledgements a
        JOIN outbox o ON o.created_at = a.at WHERE o.topic = 'notice'""",
    "the moment of a notice and its reply": """SELECT r.handle FROM outbox o
        JOIN inbox_replies r ON r.created_at = o.changed_at OR r.created_at = o.created_at""",
    "the moment of an answer and its reply": """SELECT r.handle FROM inbox_replies r
        JOIN concern_outcomes o ON o.at = r.created_at""",
    "the reply of a notice": "SELECT r.handle FROM inbox_replies r JOIN outbox o ON o.id = r.id OR o.subject = r.id",
    "a handover": "SELECT h.handle FROM handovers h JOIN concerns c ON h.handle = c.handle OR h.handle = c.came_from",
}


async def tell(world: World) -> str:
    """Let a person tell and send an anonymous concern, whose way back stays; return the id of the message."""
    services, context, now = world.services, ConcernContext.of(world.services), clock.now()
    async with services.database.writing() as session:
        chat = Conversation(HANDLE, "telegram", sector="taxi", area="demo")
        await inbox.start_conversation(session, services.content, chat, now)
        await inbox.store(session, services.content, Incoming(HANDLE, "1", "text", ACCOUNT), now)
        (message,) = await inbox.waiting(session, services.content, HANDLE)
        new = concerns.NewConcern(HANDLE, "telegram", "taxi", "demo", None)
        concern = await concerns.open_concern(session, context, new, now)
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(ACCOUNT, message.id), now)
        choice = {"reporter_choice": given("anonymous"), "updates": given("yes")}
        for field, answer in (CHILD | choice).items():
            await concerns.Answers(session, context).record(concern.id, field, answer, now)
        await identity.link(session, context.vault, concern.id, HANDLE)
        await concerns.submit(session, context, concern.id, message_key=message.id, confirmed=True, now=now)
        world.concern_id, world.reference = concern.id, concern.reference
        return message.id


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """An anonymous concern that was sent, accepted, and whose reporter has heard of it."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, URLS)
    await tell(made)
    async with database.reading() as session:
        product = await session.scalar(text("SELECT id FROM concern_products WHERE role = 'police'"))
    await acknowledge(made.services, Acknowledgement("demo_police", str(product), "t", "accepted"), clock.now())
    later = clock.now() + timedelta(minutes=3)  # nobody is writing any more
    assert await deliver_notices(made.services, later) == 1
    return made


@pytest.mark.parametrize("way", JOINS)
async def test_no_join_leads_to_the_conversation(world: World, way: str) -> None:
    """F3: the joins that once gave a handle for every anonymous concern, and others of their kind, give no row."""
    async with world.services.database.reading() as session:
        assert (await session.execute(text(JOINS[way]))).all() == []


async def test_the_two_sides_have_no_value_in_common(world: World) -> None:
    """F3: no id, key, name or part of one stands both in a table of chats and in a table of concerns."""
    chats, others = await values(world, of_chats=True), await values(world, of_chats=False)
    crossing = {value for value in chats for other in others if value in other} - SHARED
    assert crossing == set()
    assert len(chats) > 5
    assert len(others) > 20


async def test_an_hour_later_no_time_of_a_chat_is_finer_than_a_day(world: World) -> None:
    """F3: with the clock alone nobody finds the chat of a report; what was written when is still known, sealed."""
    services, now = world.services, clock.now()
    async with services.database.reading() as session:
        before = await inbox.replies_after(session, services.content, HANDLE, 0)
    assert await DaysOnly().turn(services, now + timedelta(minutes=59)) == 0
    assert await DaysOnly().turn(services, now + timedelta(hours=2)) == 1
    moments = await times(world)
    assert len(moments) == 4
    assert [moment for moment in moments if moment != inbox.day_of(moment)] == []
    async with services.database.reading() as session:
        assert await inbox.replies_after(session, services.content, HANDLE, 0) == before
        message = await inbox.message_by_key(session, services.content, HANDLE, "1")
    assert message is not None
    assert abs(message.received_at - now) < timedelta(minutes=1)


async def test_no_id_of_a_chat_says_when_it_was_made(world: World) -> None:
    """F3: ids that sort by time (UUID version 7) would be a clock of their own."""
    ids = [value for value in await values(world, of_chats=True) if re.fullmatch(r"[0-9a-f-]{36}", value)]
    assert len(ids) > 2
    assert {UUID(value).version for value in ids if value != HANDLE} == {4}


async def test_a_chat_in_which_somebody_writes_is_left_alone(world: World) -> None:
    """Whoever wrote between look and write keeps the moment: a session lives by it."""
    services, now = world.services, clock.now()
    async with services.database.writing() as session:
        await inbox.name_days_only(session, HANDLE, now - timedelta(hours=1))
        chat = await inbox.conversation(session, services.content, HANDLE)
    assert chat is not None
    assert chat.last_seen is not None
    assert chat.last_seen != inbox.day_of(chat.last_seen)


async def times(world: World) -> list[datetime]:
    """Return every time that stands in a table of chats."""
    moments: list[datetime] = []
    async with world.services.database.reading() as session:
        for table in Base.metadata.sorted_tables:
            if table.name in CHAT_TABLES:
                rows = await session.execute(select(table))
                moments += [value for row in rows for value in row if isinstance(value, datetime)]
    return moments


async def values(world: World, *, of_chats: bool) -> set[str]:
    """Return the readable values of one side's columns that are long enough to be a way across."""
    seen: set[str] = set()
    async with world.services.database.reading() as session:
        for table in Base.metadata.sorted_tables:
            if (table.name in CHAT_TABLES) is of_chats:
                seen |= {str(v) for row in await session.execute(select(table)) for v in row if _could_lead(v)}
    return seen


def _could_lead(value: Any) -> bool:
    return isinstance(value, str) and len(value) > 3 and not isinstance(value, datetime)


async def test_the_reporter_still_hears_and_a_repeat_sends_nothing_twice(world: World) -> None:
    """F3: with the keys the loop holds: the notice is in the chat, and the same send gives the same receipt."""
    services, context = world.services, ConcernContext.of(world.services)
    said = " ".join(body["text"] for body in await world.replies(HANDLE))
    assert world.reference in said
    async with services.database.writing() as session:
        message = await inbox.message_by_key(session, services.content, HANDLE, "1")
        assert message is not None
        count = text("SELECT COUNT(*) FROM concern_products")
        before = await session.scalar(count)
        sent: dict[str, Any] = {"message_key": message.id, "confirmed": True, "now": clock.now()}
        receipt = await concerns.submit(session, context, world.concern_id, **sent)
        assert receipt.reference == world.reference
        assert await session.scalar(count) == before
        (kept,) = await concerns.Statements(session, context).latest(world.concern_id)
        assert kept.message_key == message.id
