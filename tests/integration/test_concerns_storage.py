"""What was told is kept: every version, sealed, once per message, and nothing readable in the tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

import pytest
from sqlalchemy import select, text

from bot import concerns, identity
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer, How
from bot.concerns.tables import AnswerRow, ConcernRow, StatementRow
from bot.crypto import CannotOpen
from bot.db import Base, Database
from bot.understanding.facts import Facts, read_facts
from bot.understanding.reading_memory import ReadingMemory
from tests.support.concerns import ACCOUNT, NOW, a_concern, given, set_up_destinations


async def test_an_edit_makes_a_new_version_and_the_first_is_never_altered(
    database: Database, context: ConcernContext
) -> None:
    """The draft shows the latest words; both versions are kept."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        await concerns.Statements(session, context).correct(concern.id, "m1", "girl about 15", NOW)
        latest = await concerns.Statements(session, context).latest(concern.id)
        kept = await concerns.Statements(session, context).every_version(concern.id)
    assert [(told.version, told.text) for told in latest] == [(2, "girl about 15")]
    assert [(told.version, told.text) for told in kept] == [(1, ACCOUNT), (2, "girl about 15")]


async def test_a_message_is_kept_once(database: Database, context: ConcernContext) -> None:
    """The gateway and the engine may both bring the same message."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        again = await concerns.Statements(session, context).add(
            concern.id, concerns.NewStatement("other words", "m1"), NOW
        )
        assert len(await concerns.Statements(session, context).latest(concern.id)) == 1
    assert again.text == ACCOUNT


async def test_statements_keep_how_and_when_they_are_known(database: Database, context: ConcernContext) -> None:
    """Seen, heard, told or inferred, and since when, go with the words."""
    since = NOW - timedelta(days=2)
    async with database.writing() as session:
        concern = await a_concern(session, context)
        kept: dict[str, Any] = {"how": "was_told", "source": "online", "when_known": since}
        new = concerns.NewStatement("her friend said so", "m2", **kept)
        await concerns.Statements(session, context).add(concern.id, new, NOW)
        told = (await concerns.Statements(session, context).latest(concern.id))[1]
    assert (told.how, told.source, told.when_known) == ("was_told", "online", since)


async def test_words_keep_the_time_of_their_writing(database: Database, context: ConcernContext) -> None:
    """An edit is another version of a message that was written before; an answer was given when it came."""
    hour = timedelta(hours=1)
    async with database.writing() as session:
        concern = await a_concern(session, context)
        await concerns.Statements(session, context).correct(concern.id, "m1", "girl about 15", NOW + hour)
        await concerns.Answers(session, context).record(concern.id, "when", given(text="yesterday"), NOW + hour)
        (edited,) = await concerns.Statements(session, context).latest(concern.id)
        answered = await concerns.Answers(session, context).latest(concern.id)
    assert (edited.said_at, edited.written) == (NOW + hour, NOW)
    assert answered["when"].written == NOW + hour


async def test_an_unknown_way_of_knowing_is_refused(database: Database, context: ConcernContext) -> None:
    """Only the five ways of the contract exist."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        with pytest.raises(concerns.ConcernError, match="unknown_how"):
            await concerns.Statements(session, context).add(
                concern.id, concerns.NewStatement("x", "m3", how=cast(How, "guessed")), NOW
            )


async def test_a_changed_answer_is_a_new_version(database: Database, context: ConcernContext) -> None:
    """The latest counts; the same answer again adds nothing."""
    async with database.writing() as session:
        concern = await a_concern(session, context, children=given(text="one girl"))
        for answer in (given(text="one girl"), Answer("unknown"), given({"lat": 1.0}, "two girls")):
            await concerns.Answers(session, context).record(concern.id, "children", answer, NOW)
        latest = await concerns.Answers(session, context).latest(concern.id)
        rows = await session.scalars(select(AnswerRow.version).order_by(AnswerRow.version))
        assert list(rows) == [1, 2, 3]
    assert latest["children"] == given({"lat": 1.0}, "two girls")


async def test_no_table_shows_what_was_said_or_who_said_it(database: Database, context: ConcernContext) -> None:
    """Seeded words, organisation, name and answers are in no column of any table in the clear."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, vehicle=given(text="LV12 ABC"), reporter_choice=given("named"))
        await identity.keep_contact(session, context.vault, concern.id, "Zorblatt 07700 900123")
        await concerns.submit(session, context, concern.id, message_key="k", confirmed=True, now=NOW)
        tables = [await session.execute(text(f'SELECT * FROM "{table}"')) for table in Base.metadata.tables]
        shown = " ".join(
            str([bytes(c) if isinstance(c, memoryview) else c for c in row]) for rows in tables for row in rows
        )
    for seed in ("crying", "LV12", "Zorblatt", "900123", "Zebra"):
        assert seed not in shown
    assert concern.reference in shown


async def test_a_sealed_statement_moved_to_another_row_does_not_open(
    database: Database, context: ConcernContext
) -> None:
    """The seal holds the place: nobody can put one person's words under another concern."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement("second", "m2"), NOW)
        one, two = await session.scalars(select(StatementRow).order_by(StatementRow.id))
        one.text = two.text
        with pytest.raises(CannotOpen):
            await concerns.Statements(session, context).latest(concern.id)


async def test_a_parked_concern_is_found_and_taken_up_again(database: Database, context: ConcernContext) -> None:
    """Finish later means exactly that; an open one comes first."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        assert (await concerns.park(session, concern.id, NOW)).state == "parked"
        found = await concerns.current(session, "h1")
        assert found is not None
        assert (found.id, found.state) == (concern.id, "parked")
        assert (await concerns.resume(session, context, concern.id, NOW)).state == "open"


async def test_a_discarded_concern_takes_nothing_more(database: Database, context: ConcernContext) -> None:
    """Words after discarding need a new concern; the way back to the reporter is cut."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        await concerns.discard(session, context, concern.id, NOW)
        with pytest.raises(concerns.ConcernError, match="concern_closed"):
            await concerns.Statements(session, context).add(concern.id, concerns.NewStatement("x", "m9"), NOW)
        assert await identity.reply_address(session, context.vault, concern.id) is None


async def test_declined_updates_leave_nobody_to_tell(database: Database, context: ConcernContext) -> None:
    """Who does not want to hear of it is not written to."""
    async with database.writing() as session:
        concern = await a_concern(session, context)
        assert await concerns.who_to_tell(session, context, concern.id) == "h1"
        await concerns.Answers(session, context).record(concern.id, "updates", given("no"), NOW)
        assert await concerns.who_to_tell(session, context, concern.id) is None


ODD = ["", "😀😀", "x" * 10_000, "\u202eright to left", "a\x00b\x07", "=cmd|' /C calc'!A0", "<b>hi</b>", "\ud800"]


@pytest.mark.parametrize("words", ODD)
async def test_any_words_are_kept_as_they_are(database: Database, context: ConcernContext, words: str) -> None:
    """Empty, emoji, long, right-to-left, control characters, formulas, markup; half a character is sent as U+FFFD."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context)
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(words, "odd"), NOW)
        receipt = await concerns.submit(session, context, concern.id, message_key="k", confirmed=True, now=NOW)
        payload = await concerns.payload(session, context, receipt.products[0][1])
    assert payload["statements"][1]["text"] == words.replace("\ud800", "\ufffd")


async def test_every_reference_is_its_own(database: Database, context: ConcernContext) -> None:
    """No two concerns share a reference."""
    async with database.writing() as session:
        made = [await a_concern(session, context) for _ in range(20)]
        rows = await session.scalars(select(ConcernRow.reference))
        assert len(set(rows)) == len(made)


async def test_a_draft_that_is_read_again_reads_no_text_again(database: Database, context: ConcernContext) -> None:
    """Every turn reads the draft; what has not changed is not read for facts a second time."""
    read: list[str] = []

    def counting(words: str, *circumstances: Any) -> Facts:
        read.append(words)
        return read_facts(words, *circumstances)

    watched = replace(context, readings=ReadingMemory(counting))
    async with database.writing() as session:
        concern = await a_concern(session, watched, where=given(text="by the station"))
        first = await concerns.draft(session, watched, concern.id)
        again = await concerns.draft(session, watched, concern.id)
        await concerns.Answers(session, watched).record(concern.id, "vehicle", given(text="a grey Audi"), NOW)
        later = await concerns.draft(session, watched, concern.id)

    assert (again.parts, len(later.facts.vehicles)) == (first.parts, 1)
    assert read == [ACCOUNT, "by the station", "a grey Audi"]
