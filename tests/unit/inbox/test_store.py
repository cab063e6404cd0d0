"""Messages come in once and in order; replies go out once and in order; both are sealed."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import inbox
from bot.crypto import Sealer
from bot.db import Database
from bot.inbox import Conversation, Incoming
from bot.inbox.tables import IncomingRow

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


async def a_chat(database: Database, content: Sealer, handle: str = "h", channel: str = "web") -> None:
    """Start a conversation."""
    async with database.writing() as session:
        await inbox.start_conversation(session, content, Conversation(handle, channel, sector="taxi"), NOW)


async def put(database: Database, sealer: Sealer, key: str, text: str = "words") -> int | None:
    """Store one message."""
    async with database.writing() as session:
        return await inbox.store(session, sealer, Incoming("h", key, "text", text), NOW)


async def test_a_message_is_stored_once(database: Database, content: Sealer) -> None:
    """The same key again is told apart from a new message."""
    await a_chat(database, content)
    assert [await put(database, content, key) for key in ("a", "a", "b")] == [1, None, 2]


async def test_messages_within_ten_milliseconds_keep_one_place_each(database: Database, content: Sealer) -> None:
    """Messages that arrive together get different places, and a double arrives once."""
    await a_chat(database, content)
    places = await asyncio.gather(*(put(database, content, key) for key in "aabbcc"))
    assert sorted(place for place in places if place) == [1, 2, 3]


async def test_what_waits_comes_oldest_first_until_handled(database: Database, content: Sealer) -> None:
    """A message waits until a turn has answered it."""
    await a_chat(database, content)
    for key in ("a", "b"):
        await put(database, content, key, f"words {key}")
    async with database.writing() as session:
        first, second = await inbox.waiting(session, content, "h")
        assert [first.incoming.text, second.incoming.text] == ["words a", "words b"]
        assert await inbox.handles_waiting(session) == ["h"]
        await inbox.handled(session, first.id, NOW)
    async with database.reading() as session:
        assert [m.id for m in await inbox.waiting(session, content, "h")] == [second.id]


async def test_every_kind_of_message_comes_back_as_it_was(database: Database, content: Sealer) -> None:
    """Pins, choices, edits and odd characters survive sealing."""
    await a_chat(database, content)
    sent = Incoming("h", "k", "pin", "a\x00b 🚗 \u202e", ("x:1",), 3, (54.9, -1.4), "earlier", "photo")
    async with database.writing() as session:
        await inbox.store(session, content, sent, NOW)
        (kept,) = await inbox.waiting(session, content, "h")
    assert kept.incoming == sent


async def test_what_came_before_a_message_is_read_without_it(database: Database, content: Sealer) -> None:
    """Oldest first, of the same conversation only."""
    await a_chat(database, content)
    for key in ("a", "b", "c"):
        await put(database, content, key)
    async with database.reading() as session:
        before = await inbox.messages_before(session, content, "h", 3)
        assert [message.incoming.dedupe_key for message in before] == ["a", "b"]
        assert await inbox.messages_before(session, content, "another", 3) == []


async def test_words_are_sealed_in_the_table(database: Database, content: Sealer) -> None:
    """The row holds no readable word of the person."""
    await a_chat(database, content)
    await put(database, content, "a", "a very findable sentence")
    async with database.reading() as session:
        row = await session.get(IncomingRow, (await inbox.waiting(session, content, "h"))[0].id)
    assert row is not None
    assert b"findable" not in row.sealed


async def test_replies_follow_a_cursor(database: Database, content: Sealer) -> None:
    """A browser that reconnects asks for what came after the last it has."""
    await a_chat(database, content)
    async with database.writing() as session:
        bodies = [{"kind": "text", "text": str(number)} for number in range(3)]
        assert await inbox.add_replies(session, content, "h", bodies, message_id=None, now=NOW) == [1, 2, 3]
        assert [r.body["text"] for r in await inbox.replies_after(session, content, "h", 1)] == ["1", "2"]


async def test_two_writers_of_replies_keep_their_order(database: Database, content: Sealer) -> None:
    """A notice that arrives during a turn takes the next place, it never fails."""
    await a_chat(database, content)

    async def reply(text: str) -> list[int]:
        async with database.writing() as session:
            body = [{"kind": "text", "text": text}]
            return await inbox.add_replies(session, content, "h", body, message_id=None, now=NOW)

    places = await asyncio.gather(*(reply(text) for text in "abcdef"))
    assert sorted(places) == [[1], [2], [3], [4], [5], [6]]


async def test_undelivered_replies_are_of_one_channel(database: Database, content: Sealer) -> None:
    """Telegram's sender sees Telegram's replies, until they were brought."""
    await a_chat(database, content, "h", "telegram")
    await a_chat(database, content, "w", "web")
    async with database.writing() as session:
        for handle in ("h", "w"):
            await inbox.add_replies(session, content, handle, [{"text": handle}], message_id=None, now=NOW)
        (reply,) = await inbox.undelivered(session, content, "telegram")
        assert reply.body == {"text": "h"}
        await inbox.delivered(session, reply.id, NOW, "99")
        assert await inbox.undelivered(session, content, "telegram") == []


async def test_the_transcript_has_both_sides_in_order(database: Database, content: Sealer) -> None:
    """The page without JavaScript shows what was said as it happened."""
    await a_chat(database, content)
    await put(database, content, "a", "first")
    async with database.writing() as session:
        later = NOW + timedelta(seconds=1)
        await inbox.add_replies(session, content, "h", [{"text": "second"}], message_id=None, now=later)
        both = await inbox.transcript(session, content, "h")
    assert [type(item).__name__ for item in both] == ["StoredMessage", "Reply"]


async def test_a_conversation_is_saved_whole(database: Database, content: Sealer) -> None:
    """What the gateway changes comes back."""
    await a_chat(database, content)
    async with database.writing() as session:
        chat = await inbox.conversation(session, content, "h")
        assert chat is not None
        chat.link_code, chat.organisation = "code-1", "Zebra Markercabs"
        chat.parked, chat.mode, chat.step, chat.danger_facts = True, "child", "when", ["screaming"]
        await inbox.save_conversation(session, content, chat)
    async with database.reading() as session:
        assert await inbox.conversation(session, content, "h") == chat
        assert await inbox.conversation(session, content, "guessed") is None


async def test_what_cannot_be_a_code_is_not_found(database: Database) -> None:
    """Control characters, other scripts and endless codes are no fault of the database, whichever it is."""
    async with database.reading() as session:
        found = [await inbox.find_link(session, code) for code in ("", "\x00", "x" * 300, "üñ", "a b", "<script>")]
    assert found == [None] * 6


async def test_a_revoked_link_is_not_found(database: Database) -> None:
    """A link that the operator took back opens nothing."""
    async with database.writing() as session:
        codes = [await inbox.add_link(session, "taxi", area=None, organisation=None, parents=()) for _ in range(2)]
        await inbox.revoke_link(session, codes[1])
    async with database.reading() as session:
        assert await inbox.find_link(session, codes[0]) is not None
        assert await inbox.find_link(session, codes[1]) is None


async def test_the_newest_replies_come_oldest_first(database: Database, content: Sealer) -> None:
    """What was said long before is not read with them."""
    await a_chat(database, content)
    async with database.writing() as session:
        bodies = [{"text": str(number)} for number in range(5)]
        await inbox.add_replies(session, content, "h", bodies, message_id=None, now=NOW)
    async with database.reading() as session:
        newest = await inbox.newest_replies(session, content, "h", 2)
    assert [reply.body["text"] for reply in newest] == ["3", "4"]


async def test_messages_from_before_a_moment_can_be_left_out(database: Database, content: Sealer) -> None:
    """An answer to a question cannot have come before the question was put."""
    await a_chat(database, content)
    async with database.writing() as session:
        for minute in range(4):
            incoming = Incoming("h", str(minute), "text", f"words {minute}")
            await inbox.store(session, content, incoming, NOW + timedelta(minutes=minute))
    async with database.reading() as session:
        since = await inbox.messages_before(session, content, "h", 4, NOW + timedelta(minutes=1))
        every = await inbox.messages_before(session, content, "h", 4)
    assert [message.sequence for message in since] == [2, 3]
    assert [message.sequence for message in every] == [1, 2, 3]


async def test_a_chat_that_waits_is_told_with_the_newest_of_its_other_messages(
    database: Database, content: Sealer
) -> None:
    """What waits comes in order; within a span the rest counts as the others, answered or not."""
    await a_chat(database, content)
    async with database.writing() as session:
        for minute in range(3):
            await inbox.store(
                session, content, Incoming("h", str(minute), "text", "x"), NOW + timedelta(minutes=minute)
            )
        first, *_ = await inbox.waiting(session, content, "h")
        await inbox.handled(session, first.id, NOW)
    async with database.reading() as session:
        chat = await inbox.chat_that_waits(session, content, "h")
        part = await inbox.chat_that_waits(session, content, "h", (2, 2))
        nobody = await inbox.chat_that_waits(session, content, "nobody")
    assert chat is not None
    assert part is not None
    assert [message.sequence for message in chat.waiting] == [2, 3]
    assert ([message.sequence for message in part.waiting], part.others_until) == ([2], NOW + timedelta(minutes=2))
    assert (chat.others_until, nobody) == (NOW, None)


async def test_a_conversation_comes_back_as_it_was_saved(database: Database, content: Sealer) -> None:
    """Only what differs is written, and what says who reports is sealed on the way."""
    await a_chat(database, content)
    async with database.writing() as session:
        known = await inbox.conversation(session, content, "h")
        assert known is not None
        changed = replace(known, step="where", listens={"reference": "R"}, danger_facts=["a"])
        assert await inbox.save_conversation(session, content, changed, known)
        assert not await inbox.save_conversation(session, content, changed, changed)
        assert await inbox.conversation(session, content, "h") == changed


async def test_no_code_is_taken_for_an_option(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A code that begins with a dash could not be given to the command line."""
    made = iter(("-13bjexeC2Cs", "_13bjexeC2Cs"))
    monkeypatch.setattr("secrets.token_urlsafe", lambda _: next(made))
    async with database.writing() as session:
        code = await inbox.add_link(session, "hotel", area=None, organisation=None, parents=())
    assert code == "_13bjexeC2Cs"
