"""Messages leave once each: claims expire, states are kept per recipient."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from sqlalchemy import Table, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.crypto import Sealer
from bot.db import Database
from bot.outbox import Delivered, Outbox, OutboxItem, OutboxMessage, Outcome, Refused, SendingState, TryLater
from bot.outbox.store import CLAIM
from bot.outbox.tables import OutboxRow

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


async def put(database: Database, sealer: Sealer, recipient: str = "police", state: SendingState = "waiting") -> str:
    """Add one message about the subject "s"."""
    async with database.writing() as session:
        message = OutboxMessage(recipient, "t", "s", {"n": 1}, state)
        return await Outbox(session, sealer).enqueue(message, NOW)


async def take(database: Database, sealer: Sealer, now: datetime = NOW, limit: int = 20) -> list[OutboxItem]:
    """Claim what is due."""
    async with database.writing() as session:
        return await Outbox(session, sealer).claim(now, recipients=["police", "social_care"], limit=limit)


async def tell(database: Database, item: OutboxItem, outcome: Outcome, now: datetime = NOW) -> str | None:
    """Record an outcome."""
    async with database.writing() as session:
        return await outbox.record(session, item, outcome, now)


async def states(session: AsyncSession, subject: str = "s") -> dict[str, str]:
    """Return how far each recipient is."""
    return {entry.recipient: entry.state for entry in await outbox.states(session, subject)}


async def state(database: Database, recipient: str = "police") -> str:
    """Return how far a recipient is."""
    async with database.reading() as session:
        return (await states(session))[recipient]


async def test_two_workers_never_get_one_message_twice(database: Database, content: Sealer) -> None:
    """Workers that claim at the same time share the messages out."""
    for _ in range(12):
        await put(database, content)
    taken = await asyncio.gather(*(take(database, content, limit=5) for _ in range(6)))
    ids = [item.id for items in taken for item in items]
    rest = await take(database, content)
    assert len(ids + rest) == len({*ids, *(item.id for item in rest)}) == 12


async def test_a_claim_expires(database: Database, content: Sealer) -> None:
    """A worker that dies gives its message back."""
    await put(database, content)
    assert len(await take(database, content)) == 1
    assert await take(database, content, NOW + CLAIM) == []
    assert len(await take(database, content, NOW + CLAIM + timedelta(seconds=1))) == 1


async def test_a_late_failure_does_not_free_another_workers_claim(database: Database, content: Sealer) -> None:
    """Only the holder of a claim may send its message back to the queue."""
    await put(database, content)
    (early,) = await take(database, content)
    later = NOW + CLAIM + timedelta(seconds=1)
    (second,) = await take(database, content, later)
    assert await tell(database, early, TryLater("slow"), later) is None
    assert await take(database, content, later) == []
    assert await tell(database, second, Delivered(), later) == "delivered"


async def test_an_attempt_that_failed_is_tried_again_with_the_same_id(database: Database, content: Sealer) -> None:
    """The receiver can tell a repeat by its id."""
    key = await put(database, content)
    (item,) = await take(database, content)
    assert await tell(database, item, TryLater("status 503")) == "waiting"
    assert await take(database, content, NOW + timedelta(seconds=4)) == []
    (again,) = await take(database, content, NOW + timedelta(seconds=5))
    assert (again.id, again.attempts) == (key, 1)


async def test_giving_up_is_a_state_of_its_own(database: Database, content: Sealer) -> None:
    """After about three days a message is refused, never forgotten."""
    await put(database, content)
    late = NOW + timedelta(hours=78)
    (item,) = await take(database, content, late)
    assert await tell(database, item, TryLater("no answer"), late) == "refused"
    assert await take(database, content, late + timedelta(days=9)) == []
    assert await state(database) == "refused"


@pytest.mark.parametrize(("outcome", "end"), [(Delivered(), "delivered"), (Refused("status 400"), "refused")])
async def test_an_outcome_counts_once(database: Database, content: Sealer, outcome: Outcome, end: str) -> None:
    """What is settled stays settled."""
    await put(database, content)
    (item,) = await take(database, content)
    assert await tell(database, item, outcome) == end
    assert await tell(database, item, TryLater("late")) is None
    assert await state(database) == end


async def test_what_one_recipient_accepted_the_other_did_not(database: Database, content: Sealer) -> None:
    """Each recipient has a state of its own: one of two that fails is never covered by the other."""
    for recipient in ("police", "social_care"):
        await put(database, content, recipient)
    async with database.writing() as session:
        assert await outbox.accepted(session, "s", "police", NOW)
        assert await states(session) == {"police": "accepted", "social_care": "waiting"}
        assert await outbox.rejected(session, "s", "social_care", NOW)
        assert await states(session) == {"police": "accepted", "social_care": "refused"}
        assert await outbox.accepted(session, "s", "social_care", NOW)
        assert await states(session) == {"police": "accepted", "social_care": "accepted"}
        assert not await outbox.accepted(session, "unknown", "police", NOW)
        assert await states(session, "unknown") == {}


async def test_who_received_late_takes_no_acceptance_back(database: Database, content: Sealer) -> None:
    """A message that arrived is delivered; when it was accepted before, it stays accepted."""
    await put(database, content)
    async with database.writing() as session:
        assert await outbox.arrived(session, "s", "police", NOW)
        assert await states(session) == {"police": "delivered"}
        await outbox.accepted(session, "s", "police", NOW)
        assert not await outbox.arrived(session, "s", "police", NOW)
        assert await states(session) == {"police": "accepted"}


async def test_who_can_only_be_called_is_not_passed_on_until_told(database: Database, content: Sealer) -> None:
    """A telephone recipient is never claimed; the person's call changes the state, once."""
    await put(database, content, "social_care", "not_passed_on")
    assert await take(database, content) == []
    async with database.writing() as session:
        assert await outbox.told_by_phone(session, "s", "social_care", NOW)
        assert not await outbox.told_by_phone(session, "s", "social_care", NOW)
    assert await state(database, "social_care") == "told"


async def test_sequences_rise_and_a_reader_gets_its_own(database: Database, content: Sealer) -> None:
    """A cursor walks through one recipient's messages in strict order, each once."""
    for recipient in ("police", "social_care", "police", "police"):
        await put(database, content, recipient)
    async with database.reading() as session:
        first = await Outbox(session, content).events_after("police", 0, 2)
        rest = await Outbox(session, content).events_after("police", first[-1].sequence, 2)
    sequences = [item.sequence for item in first + rest]
    assert sequences == sorted(set(sequences))
    assert len(sequences) == 3


async def test_sequences_become_visible_in_order(database: Database, content: Sealer) -> None:
    """A unit that is still open never hides a smaller sequence behind a greater one that is committed."""
    if database.url.startswith("sqlite"):
        table = cast(Table, OutboxRow.__table__)
        assert table.dialect_options["sqlite"]["autoincrement"] is True  # one writer at a time anyway
        return
    async with database.writing() as session:
        await Outbox(session, content).enqueue(OutboxMessage("police", "t", "s", {}), NOW)
        second = asyncio.create_task(put(database, content))
        await asyncio.sleep(0.2)
        assert not second.done()
    await second


async def test_a_damaged_row_does_not_stop_the_others(database: Database, content: Sealer) -> None:
    """A body that does not open leaves as a gap, under its own id; a notice to a person is set aside."""
    bad, good = await put(database, content), await put(database, content)
    async with database.writing() as session:
        await session.execute(update(OutboxRow).where(OutboxRow.id == bad).values(sealed=b"\x01damaged"))
    assert [(item.id, item.is_gap) for item in await take(database, content)] == [(bad, True), (good, False)]
    later = NOW + timedelta(minutes=5)
    async with database.writing() as session:
        await session.execute(update(OutboxRow).values(topic="notice"))
        assert [item.id for item in await Outbox(session, content).claim(later, topic="notice")] == [good]
        assert sorted(found.state for found in await outbox.states(session, "s")) == ["refused", "waiting"]
