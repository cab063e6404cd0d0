"""What clocks delete, and what they do not, with the hands of the clock held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from sqlalchemy import func, select, text

from bot import clock, identity, inbox, retention
from bot.concerns.context import ConcernContext
from bot.concerns.tables import ConcernRow, ProductRow, StatementRow
from bot.feed.acknowledge import Acknowledgement, acknowledge
from bot.inbox.tables import ConversationRow, IncomingRow, ReplyRow
from tests.support.feed import World
from tests.unit.retention.conftest import begin, days, discard, no_engine, talk

MONDAY = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
THURSDAY = datetime(2026, 11, 26, 0, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_monday() -> Iterator[None]:
    """Everything begins on a Monday night."""
    with time_machine.travel(MONDAY, tick=False):
        yield


async def accept(world: World, *roles: str) -> None:
    """Let recipients take the report on."""
    for role in roles:
        answer = Acknowledgement(f"demo_{role}", world.products[role], f"t-{role}", "accepted")
        await acknowledge(world.services, answer, clock.now())


async def count(world: World, table: type) -> int:
    """Return how many rows a table has."""
    async with world.services.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def rules(world: World) -> dict[tuple[str, str], int]:
    """Return what is proved: rows by rule and kind."""
    async with world.services.database.reading() as session:
        proved = await retention.deletions(session, world.services.content)
    return {(deletion.rule, deletion.what): deletion.rows for deletion in proved}


async def test_words_go_two_whole_days_after_everybody_accepted(world: World) -> None:
    """On Wednesday they are there, on Thursday they are not; the receipt, the report and the way back stay."""
    await accept(world, "police", "social_care")
    assert await retention.delete_by_clock(world.services, no_engine, MONDAY + days(2)) == 0
    assert await retention.delete_by_clock(world.services, no_engine, THURSDAY) > 0
    kinds = [body["kind"] for body in await world.replies()]
    assert (await count(world, IncomingRow), kinds) == (0, ["receipt"])
    async with world.services.database.reading() as session:
        vault = ConcernContext.of(world.services).vault
        assert await identity.reply_address(session, vault, world.concern_id) == "h1"
    assert await count(world, ProductRow) >= 2
    assert await rules(world) == {("chat-all-accepted", "messages"): 1, ("chat-all-accepted", "replies"): 1}


async def test_words_stay_while_one_has_not_accepted_but_not_for_ever(world: World) -> None:
    """The short clock waits for the last recipient; the long one does not."""
    await accept(world, "police")
    await retention.delete_by_clock(world.services, no_engine, MONDAY + days(29))
    assert await count(world, IncomingRow) == 1
    await retention.delete_by_clock(world.services, no_engine, MONDAY + days(31))
    assert await count(world, IncomingRow) == 0
    assert ("chat-at-most", "messages") in await rules(world)


async def test_a_chat_without_a_report_goes_whole(empty_world: World) -> None:
    """Its address too: who only asked is not known here any more, and nothing of them stands in the proof."""
    services = empty_world.services
    async with services.database.writing() as session:
        handle = await identity.handle_for(session, ConcernContext.of(services).vault, "telegram", "4711")
    await begin(empty_world, handle, MONDAY)
    await talk(empty_world, handle, MONDAY)
    await retention.delete_by_clock(services, no_engine, THURSDAY)
    assert [await count(empty_world, table) for table in (ConversationRow, IncomingRow, ReplyRow)] == [0, 0, 0]
    async with services.database.reading() as session:
        assert (await session.execute(text("SELECT * FROM identity_addresses"))).all() == []
        assert handle not in str((await session.execute(text("SELECT * FROM deletions"))).all())
    assert set(await rules(empty_world)) == {
        ("chat-without-report", what) for what in ("messages", "replies", "chats", "addresses")
    }


async def test_who_writes_keeps_their_words(world: World) -> None:
    """A word on Wednesday begins the clock anew, also for what was said before it."""
    await accept(world, "police", "social_care")
    await talk(world, "h1", MONDAY + days(2))
    await retention.delete_by_clock(world.services, no_engine, THURSDAY)
    assert await count(world, IncomingRow) == 2


async def test_numbers_of_replies_go_on_after_a_deletion(world: World) -> None:
    """Whoever reads on from the last number they had gets what comes next, and reads that words are gone."""
    services = world.services
    async with services.database.writing() as session:
        (last,) = await inbox.add_replies(
            session, services.content, "h1", [{"kind": "text", "text": "bye"}], message_id=None, now=MONDAY
        )
    await accept(world, "police", "social_care")
    await retention.delete_by_clock(services, no_engine, THURSDAY)
    async with services.database.writing() as session:
        (new,) = await inbox.replies_after(session, services.content, "h1", last)
        assert "has been deleted" in new.body["text"]
    assert await retention.delete_by_clock(services, no_engine, THURSDAY + days(1)) == 0


async def test_what_was_discarded_goes_and_no_referral_ever_does(world: World) -> None:
    """Discarded words have a clock of their own; a report that was sent has none, ten years on."""
    await discard(world, MONDAY)
    before = await count(world, StatementRow)
    await retention.delete_by_clock(world.services, no_engine, MONDAY + days(3650))
    assert await count(world, StatementRow) == before - 1
    assert (await rules(world))["discarded", "statements"] == 1
    assert await count(world, ConcernRow) == 2
    assert await count(world, ProductRow) >= 2


async def test_the_engines_copies_are_counted(world: World) -> None:
    """The engine deletes by its own clock when it is asked, and that is proved too."""

    async def three() -> int:
        return 3

    await retention.delete_by_clock(world.services, three, MONDAY)
    assert await rules(world) == {("engine-copies", "engine_conversations"): 3}


async def test_every_clock_is_a_setting(world: World) -> None:
    """An operator who sets a week waits a week."""
    object.__setattr__(world.services, "settings", world.services.settings.model_copy(update={"chat_kept_days": 7}))
    await accept(world, "police", "social_care")
    await retention.delete_by_clock(world.services, no_engine, THURSDAY)
    assert await count(world, IncomingRow) == 1
    await retention.delete_by_clock(world.services, no_engine, MONDAY + days(9))
    assert await count(world, IncomingRow) == 0
