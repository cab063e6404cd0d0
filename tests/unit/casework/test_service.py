"""What a conversation does with its concern, each operation within one unit of work."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bot import concerns, inbox
from bot.casework.case_in_hand import CaseInHand
from bot.casework.service import CaseService
from bot.inbox import Conversation
from bot.services import Services
from tests.support.concerns import NOW
from tests.support.databases import make_tables
from tests.unit.gateway import world

TALK = Conversation("h1", "web", sector="taxi", area="demo")


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    """Real services with one stored conversation."""
    made = world.services(tmp_path)
    make_tables(made.database)
    async with made.database.writing() as session:
        stored = replace(TALK, organisation="Zebra Cabs", link_code="demo-taxi")
        await inbox.start_conversation(session, made.content, stored, NOW)
    yield made
    await made.database.close()


async def test_the_first_words_open_a_concern_and_the_next_go_into_it(services: Services) -> None:
    """One concern a conversation; the same message twice is one statement."""
    cases = CaseService(services)
    async with services.database.writing() as session:
        first = await cases.add_statement(session, TALK, "a girl", key="m1", now=NOW)
        again = await cases.add_statement(session, TALK, "a girl", key="m1", now=NOW)
        more = await cases.add_statement(session, TALK, "a van", key="m2", now=NOW)
        told = await concerns.Statements(session, cases.context).latest(first)
    assert first == again == more
    assert [statement.text for statement in told] == ["a girl", "a van"]


async def test_the_organisation_is_that_of_the_stored_conversation(services: Services) -> None:
    """The engine does not know it, and it is withheld all the same."""
    cases = CaseService(services)
    async with services.database.writing() as session:
        concern_id = await cases.add_statement(session, TALK, "she works for Zebra Cabs", key="m1", now=NOW)
        draft = await concerns.draft(session, cases.context, concern_id)
    assert "Zebra" not in concerns.redact(draft.statements[0].text, draft.redaction).text


async def test_a_correction_needs_something_to_correct(services: Services) -> None:
    """Without a concern, or without that message, nothing is corrected."""
    cases = CaseService(services)
    async with services.database.writing() as session:
        assert not await cases.correct_statement(session, TALK, "m1", "a boy", NOW)
        await cases.add_statement(session, TALK, "a girl", key="m1", now=NOW)
        assert not await cases.correct_statement(session, TALK, "m2", "a boy", NOW)
        assert await cases.correct_statement(session, TALK, "m1", "a boy", NOW)


async def test_a_concern_that_is_gone_is_not_taken_up_again(services: Services) -> None:
    """What the engine remembers may be discarded by now; the words open a new one."""
    case = CaseInHand(services, TALK, "m1")
    await case.add_statement("a girl", "account")
    first = case.concern_id
    await case.discard()
    assert await case.draft() is None
    assert not await case.is_unfinished()
    await CaseInHand(services, TALK, "m2", first).add_statement("a van", "account")
    draft = await CaseInHand(services, TALK, "m3").draft()
    assert draft is not None
    assert draft.concern.id != first
    assert [statement.text for statement in draft.statements] == ["a van"]


async def test_what_is_written_is_read_at_once(services: Services) -> None:
    """The draft of a turn is read once, and again after something was stored."""
    case = CaseInHand(services, TALK, "m1")
    assert await case.draft() is None
    await case.add_statement("a girl", "account")
    await case.record_answer("when", "given", text="last night")
    draft = await case.draft()
    assert draft is not None
    assert draft.given("when") == "last night"
    assert await case.draft() is draft


async def test_nothing_is_added_to_what_was_never_sent(services: Services) -> None:
    """More words need a report that has gone."""
    case = CaseInHand(services, TALK, "m1")
    await case.add_statement("a girl", "account")
    report = await case.report_to_add_to()
    assert report is not None
    assert report.state == "open"
    assert await case.add_to_sent("a van", "added") is None


async def test_that_the_vehicle_stands_is_remembered_by_the_conversation(services: Services) -> None:
    """Every later message finds it."""
    case = CaseInHand(services, TALK, "m1")
    async with services.database.reading() as session:
        before = await inbox.conversation(session, services.content, TALK.handle)
    await case.note_vehicle_parked()
    async with services.database.reading() as session:
        after = await inbox.conversation(session, services.content, TALK.handle)
    assert (before and before.parked, after and after.parked) == (None, True)


async def test_what_is_gathered_is_one_commit_and_is_known_before_it(services: Services) -> None:
    """Nobody else sees an answer of the middle of a turn; the draft of the same message has it."""
    case, other = CaseInHand(services, TALK, "m1"), CaseInHand(services, TALK, "m2")
    await case.add_statement("a girl", "account")
    async with case.gathered():
        assert await case.draft()
        await case.record_answer("when", "given", text="last night")
        await case.record_answer("where", "given", {"lat": 1.0, "lon": (2.0,)})
        draft, seen = await case.draft(), await other.draft()
    assert draft is not None
    assert seen is not None
    assert (draft.given("when"), seen.given("when")) == ("last night", None)
    again = await CaseInHand(services, TALK, "m3").draft()
    assert again == draft


async def test_an_error_between_two_calls_loses_no_answer(services: Services) -> None:
    """What was stored before something else fails stays stored; the message comes again and finds it."""
    case = CaseInHand(services, TALK, "m1")
    await case.add_statement("a girl", "account")
    with suppress(ZeroDivisionError):
        async with case.gathered():
            await case.draft()
            await case.record_answer("when", "given", text="last night")
            raise ZeroDivisionError
    draft = await CaseInHand(services, TALK, "m1").draft()
    assert draft is not None
    assert draft.given("when") == "last night"
