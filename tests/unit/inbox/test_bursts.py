"""Messages of one turn: joined before the engine is asked, read as one text, handled together."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import inbox
from bot.crypto import Sealer
from bot.db import Database
from bot.inbox import Incoming, StoredMessage
from tests.unit.inbox.test_store import NOW, a_chat, put

CUT = "a" * 4096


def messages(*texts: str) -> list[StoredMessage]:
    """Return messages that wait."""
    at = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    return [
        StoredMessage(f"id{number}", number, Incoming("h", f"k{number}", "text", text), at, False)
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (["one", "two"], "one\ntwo"),
        ([" one\x07 ", "two"], "one\ntwo"),
        ([CUT, "b"], f"{CUT}b"),
        ([CUT[:-1] + " ", "b"], f"{CUT[:-1]} b"),
        ([CUT, " b"], f"{CUT} b"),
        ([CUT[:-2] + " \n", "\n b"], f"{CUT[:-2]} \n\n b"),
        ([" " + CUT[1:], "b "], f"{CUT[1:]}b"),
        ([CUT, CUT, "b", "new"], f"{CUT}{CUT}b\nnew"),
        (["🚕" * 2048, "b"], "🚕" * 2048 + "b"),
        (["only"], "only"),
    ],
)
def test_words_of_a_turn_are_one_text(texts: list[str], whole: str) -> None:
    """A line a message; nothing stands where a text was cut inside."""
    assert inbox.joined(messages(*texts)) == whole


def test_a_piece_is_known_by_the_message_that_began_it() -> None:
    """The parts of a text that was cut carry the first part's id."""
    assert [piece.message_id for piece in inbox.pieces(messages(CUT, "b", "c"))] == ["id0", "id2"]


@pytest.mark.parametrize("theirs_first", [True, False])
def test_own_words_never_go_on_what_somebody_else_wrote(theirs_first: bool) -> None:
    """A passed on text of full length and the person's own words behind it, or the other way round, are two pieces."""
    first, second = messages(CUT, "b")
    parts = [
        replace(part, incoming=replace(part.incoming, forwarded=forwarded))
        for part, forwarded in ((first, theirs_first), (second, not theirs_first))
    ]
    said = inbox.pieces(parts)
    assert [(piece.text, piece.forwarded) for piece in said] == [(CUT, theirs_first), ("b", not theirs_first)]


async def test_a_turn_is_handled_whole(database: Database, content: Sealer) -> None:
    """What was joined is read back in order, knows its turn, and waits no more once the turn was answered."""
    await a_chat(database, content)
    for key in ("a", "b", "c"):
        await put(database, content, key, f"words {key}")
    async with database.writing() as session:
        first, second, third = await inbox.waiting(session, content, "h")
        await inbox.join_burst(session, [first.id, second.id])
        together = await inbox.burst_of(session, content, first.id)
        assert [part.incoming.text for part in together] == ["words a", "words b"]
        assert [part.id for part in await inbox.burst_of(session, content, third.id)] == [third.id]
        assert [part.burst for part in await inbox.waiting(session, content, "h")] == [first.id, first.id, None]
        await inbox.handled(session, first.id, NOW)
        assert [part.id for part in await inbox.waiting(session, content, "h")] == [third.id]


async def test_the_latest_that_wait_come_oldest_first(database: Database, content: Sealer) -> None:
    """A flood is not read whole for each of its messages."""
    await a_chat(database, content)
    for key in "abcd":
        await put(database, content, key, key)
    async with database.reading() as session:
        latest = await inbox.waiting(session, content, "h", latest=2)
    assert [message.incoming.text for message in latest] == ["c", "d"]


def test_what_was_stored_before_reads_as_it_was() -> None:
    """Messages sealed before forwards and replies were kept have none."""
    old = '{"handle": "h", "dedupe_key": "k", "kind": "text", "text": "a", "choices": [], "question": null, "pin": null, "edits": null, "content_type": null}'  # noqa: E501
    assert Incoming.from_text(old) == Incoming("h", "k", "text", "a")
