"""Words that are told in a turn whose concern was read: nothing is read twice, and what others wrote is seen."""

from __future__ import annotations

from sqlalchemy import event

from bot import concerns
from bot.casework.case_in_hand import CaseInHand
from bot.casework.service import CaseService
from bot.services import Services
from tests.support.concerns import NOW
from tests.unit.casework.test_service import TALK, services

__all__ = ["services"]


async def tell(case: CaseInHand, text: str) -> list[str]:
    """Tell within one turn that read the draft before, and return the statements that it reads then."""
    async with case.gathered():
        await case.draft()
        await case.add_statement(text, "account")
        draft = await case.draft()
    return [statement.text for statement in draft.statements] if draft else []


async def test_a_turn_that_tells_reads_what_was_there_and_its_own_words(services: Services) -> None:
    """The first words open the concern of the stored conversation, the next go into it, the same again are none."""
    assert await tell(CaseInHand(services, TALK, "m1"), "a girl") == ["a girl"]
    assert await tell(CaseInHand(services, TALK, "m2"), "a van") == ["a girl", "a van"]
    assert await tell(CaseInHand(services, TALK, "m2"), "a van") == ["a girl", "a van"]


async def test_what_somebody_else_wrote_after_the_commit_is_read(services: Services) -> None:
    """Words are committed at once, so that others may write before the turn goes on."""
    case, others = CaseInHand(services, TALK, "m1"), CaseService(services)
    async with case.gathered():
        await case.draft()
        await case.add_statement("a girl", "account")
        async with services.database.writing() as session:
            await others.add_statement(session, TALK, "and a boy", key="m9", now=NOW)
        draft = await case.draft()
    assert draft is not None
    assert [statement.text for statement in draft.statements] == ["a girl", "and a boy"]


async def test_a_concern_that_is_held_is_not_read_again(services: Services) -> None:
    """In one unit of work it is read once; the next unit reads it anew."""
    ran: list[str] = []
    event.listen(
        services.database.engine.sync_engine, "before_cursor_execute", lambda *run: ran.append(run[2].partition(" ")[0])
    )
    async with services.database.writing() as session:
        concern_id = await CaseService(services).add_statement(session, TALK, "a girl", key="m1", now=NOW)
        ran.clear()
        await concerns.park(session, concern_id, NOW)
        assert "SELECT" not in ran
    async with services.database.writing() as session:
        ran.clear()
        await concerns.park(session, concern_id, NOW)
        assert ran.count("SELECT") == 1
