"""Words of a chat are deleted as a whole or but for what tells of reports; numbers and waiting words stay right."""

from __future__ import annotations

from datetime import timedelta

from bot import inbox
from bot.crypto import Sealer
from bot.db import Database
from bot.inbox import Incoming
from tests.unit.inbox.test_store import NOW, a_chat, put

GONE = {"kind": "text", "text": "gone"}
SAID = [{"kind": "question", "text": "Where?"}, {"kind": "receipt", "text": "SL-1"}, {"kind": "text", "text": "bye"}]
LATER = NOW + timedelta(days=9)


async def due(database: Database) -> list[str]:
    """Return the chats whose words may go."""
    async with database.reading() as session:
        return list(await inbox.chats_to_empty(session, LATER, 10))


async def answer_all(database: Database, content: Sealer) -> None:
    """Answer what waits."""
    async with database.writing() as session:
        for message in await inbox.waiting(session, content, "h"):
            await inbox.handled(session, message.id, NOW)
        await inbox.add_replies(session, content, "h", SAID, message_id=None, now=NOW)


async def test_receipts_stay_and_a_line_says_that_the_rest_is_gone(database: Database, content: Sealer) -> None:
    """The line has the next number; a chat that was emptied is due again only when somebody wrote in it."""
    await a_chat(database, content)
    await put(database, content, "a")
    await answer_all(database, content)
    async with database.writing() as session:
        rows = await inbox.empty_chat(session, content, "h", LATER, GONE)
        left = await inbox.replies_after(session, content, "h", 0)
    assert rows == {"messages": 1, "replies": 2}
    assert [(reply.sequence, reply.body["text"]) for reply in left] == [(2, "SL-1"), (4, "gone")]
    assert await due(database) == []
    await put(database, content, "b")
    await answer_all(database, content)
    assert await due(database) == ["h"]


async def test_a_chat_in_which_words_wait_is_not_due(database: Database, content: Sealer) -> None:
    """Nothing that nobody has answered is deleted."""
    await a_chat(database, content)
    await put(database, content, "a")
    assert await due(database) == []
    await answer_all(database, content)
    assert await due(database) == ["h"]


async def test_a_chat_goes_whole_with_its_ways_out(database: Database, content: Sealer) -> None:
    """No row of it is left, and another chat is untouched."""
    await a_chat(database, content)
    await a_chat(database, content, "other")
    await answer_all(database, content)
    async with database.writing() as session:
        await inbox.offer_handover(session, "blind", "h", now=NOW, until=LATER)
        assert await inbox.delete_chat(session, "h") == {"messages": 0, "replies": 3, "chats": 1}
        assert not await inbox.is_open(session, "blind", NOW)
        assert await inbox.conversation(session, content, "h") is None
        assert await inbox.conversation(session, content, "other") is not None


async def test_days_only_loses_no_order_and_no_moment(database: Database, content: Sealer) -> None:
    """Rows of two days keep their days; what is newer than a moment is found by the moment that was sealed."""
    await a_chat(database, content)
    moments = [NOW, NOW + timedelta(hours=1), NOW + timedelta(days=1)]
    for number, moment in enumerate(moments):
        async with database.writing() as session:
            await inbox.store(session, content, Incoming("h", f"k{number}", "text", "words"), moment)
            await inbox.name_days_only(session, "h", LATER)
    async with database.reading() as session:
        every = await inbox.messages_before(session, content, "h", 99)
        since = await inbox.messages_before(session, content, "h", 99, moments[1])
    assert [message.received_at for message in every] == moments
    assert [message.received_at for message in since] == moments[1:]


async def test_ended_ways_out_are_forgotten(database: Database, content: Sealer) -> None:
    """A link whose minutes are over leaves no row with a time in it."""
    await a_chat(database, content)
    async with database.writing() as session:
        await inbox.offer_handover(session, "blind", "h", now=NOW, until=NOW + timedelta(minutes=30))
        await inbox.drop_ended_handovers(session, NOW + timedelta(minutes=29))
        assert await inbox.is_open(session, "blind", NOW)
        await inbox.drop_ended_handovers(session, NOW + timedelta(minutes=30))
        assert not await inbox.is_open(session, "blind", NOW)
