"""What comes back to the person: a row in the outbox, then a message in the same chat."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot import concerns, inbox
from bot.concerns.context import ConcernContext
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Message, Texts
from bot.identity import Vault
from bot.inbox import Conversation, Incoming
from bot.notices import Notice, deliver_notices, notify
from bot.outbox.tables import OutboxRow
from tests.support.feed import World, build_world

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
REFERENCE = "SL-7K3M-9QXD-4"
ACCEPTED = Notice("accepted", REFERENCE, "Demo police", version=1)


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """One chat by web and one by Telegram."""
    async with database.writing() as session:
        for handle, channel in (("w", "web"), ("t", "telegram")):
            await inbox.start_conversation(session, content, Conversation(handle, channel), NOW)
    return build_world(database, content, vault, knowledge, texts)


async def tell(world: World, handle: str, *notices: Notice) -> None:
    """Put notices into the outbox."""
    async with world.services.database.writing() as session:
        for notice in notices or (ACCEPTED,):
            await notify(session, world.services, handle, notice, now=NOW)


async def say(world: World, handle: str, kind: str, at: datetime, said: Incoming | None = None) -> None:
    """Let the person write something, which is answered by a message of a kind."""
    content, incoming = world.services.content, said or Incoming(handle, f"m{at:%H%M%S}", "text", "hello")
    async with world.services.database.writing() as session:
        await inbox.store(session, content, incoming, at)
        message = await inbox.message_by_key(session, content, handle, incoming.dedupe_key)
        assert message is not None
        body = Message(kind=kind, text="answer").to_json()  # type: ignore[arg-type]
        await inbox.add_replies(session, content, handle, [body], message_id=message.id, now=at)
        await inbox.handled(session, message.id, at)


async def states(world: World) -> list[str]:
    """Return the states of every outgoing message."""
    async with world.services.database.reading() as session:
        return list(await session.scalars(select(OutboxRow.state)))


@pytest.mark.parametrize("handle", ["w", "t"])
async def test_a_notice_becomes_one_reply_in_the_chat(world: World, handle: str) -> None:
    """It is marked as a notice, so that a channel can keep it behind a tap."""
    await tell(world, handle)
    assert await deliver_notices(world.services, NOW) == 1
    assert await deliver_notices(world.services, NOW) == 0
    (body,) = await world.replies(handle)
    assert (body["kind"], body["reference"]) == ("notice", REFERENCE)
    assert await states(world) == ["delivered"]


async def test_a_notice_is_brought_once_by_workers_side_by_side(world: World) -> None:
    """Two workers do not say the same thing twice."""
    await tell(world, "w")
    await asyncio.gather(*(deliver_notices(world.services, NOW) for _ in range(3)))
    assert len(await world.replies("w")) == 1


async def test_a_notice_for_a_chat_that_is_gone_ends(world: World) -> None:
    """Nobody is there any more: it is refused and not tried for days."""
    await tell(world, "gone")
    await deliver_notices(world.services, NOW)
    assert await states(world) == ["refused"]


async def test_a_unit_of_work_that_fails_tells_nobody(world: World) -> None:
    """A notice is one commit with what it speaks of."""
    with pytest.raises(RuntimeError):
        await _fail(world)
    async with world.services.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(OutboxRow)) == 0


async def _fail(world: World) -> None:
    async with world.services.database.writing() as session:
        await notify(session, world.services, "w", ACCEPTED, now=NOW)
        raise RuntimeError


async def set_quiet(world: World, handle: str, seen: datetime) -> None:
    """Write in a chat whose phone is watched."""
    async with world.services.database.writing() as session:
        chat = await inbox.conversation(session, world.services.content, handle)
        assert chat is not None
        quiet = replace(chat, quiet=True, last_seen=seen)
        await inbox.save_conversation(session, world.services.content, quiet)


async def test_nothing_thanks_who_is_still_writing(world: World) -> None:
    """In the middle of an interview news waits until two minutes without a word."""
    await say(world, "w", "question", NOW)
    await tell(world, "w")
    assert await deliver_notices(world.services, NOW + timedelta(seconds=30)) == 0
    assert await deliver_notices(world.services, NOW + timedelta(minutes=3)) == 1


async def test_news_comes_at_once_after_the_receipt(world: World) -> None:
    """Who has sent the report is not writing it any more."""
    await say(world, "w", "receipt", NOW)
    await tell(world, "w")
    assert await deliver_notices(world.services, NOW + timedelta(seconds=1)) == 1


async def test_nothing_comes_unasked_to_a_phone_that_is_watched(world: World) -> None:
    """Somebody else may look at it: news waits until the person writes again, and comes then."""
    await say(world, "w", "receipt", NOW)
    await tell(world, "w")
    await set_quiet(world, "w", NOW)
    assert await deliver_notices(world.services, NOW + timedelta(hours=5)) == 0
    await set_quiet(world, "w", NOW + timedelta(hours=6))
    assert await deliver_notices(world.services, NOW + timedelta(hours=6, seconds=20)) == 1


async def test_news_comes_at_once_to_who_only_reads_news(world: World) -> None:
    """Opening the first news is no writing: the next one follows."""
    await say(world, "w", "receipt", NOW)
    await say(world, "w", "notice", NOW + timedelta(seconds=1))
    await tell(world, "w")
    assert await deliver_notices(world.services, NOW + timedelta(seconds=2)) == 1


async def test_news_that_is_read_in_the_middle_of_an_interview_brings_no_other(world: World) -> None:
    """The open question counts, whatever was said last."""
    await say(world, "w", "notice", NOW)
    await _open(world, "w", step="where")
    await tell(world, "w")
    assert await deliver_notices(world.services, NOW + timedelta(seconds=30)) == 0
    assert await deliver_notices(world.services, NOW + timedelta(minutes=3)) == 1


async def test_news_waits_while_words_are_not_sent_yet(world: World) -> None:
    """Words that were kept after the receipt are a report that is being written, also without an open question."""
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        await concerns.open_concern(session, context, concerns.NewConcern("w", "web", "taxi", None), NOW)
    await say(world, "w", "notice", NOW)
    await tell(world, "w")
    assert await deliver_notices(world.services, NOW + timedelta(seconds=30)) == 0


@pytest.mark.parametrize(("step", "count"), [(None, 1), ("account", 0)])
async def test_news_comes_at_once_to_the_chat_that_the_report_moved_out_of(
    world: World, step: str | None, count: int
) -> None:
    """Nothing is asked there any more; a new report that was begun there since is not come between."""
    await say(world, "t", "text", NOW, Incoming("t", "moved:w", inbox.MOVED))
    await _open(world, "t", step=step)
    await tell(world, "t")
    assert await deliver_notices(world.services, NOW + timedelta(seconds=1)) == count


async def _open(world: World, handle: str, *, step: str | None) -> None:
    async with world.services.database.writing() as session:
        chat = await inbox.conversation(session, world.services.content, handle)
        assert chat is not None
        chat.step = step
        await inbox.save_conversation(session, world.services.content, chat)


async def test_several_notices_of_one_report_are_one(world: World) -> None:
    """Both recipients in one line; that the alarm arrived is not said beside that it was taken on."""
    alarm, care = Notice("alarm", REFERENCE, "Demo police"), Notice("accepted", REFERENCE, "Demo care", version=1)
    await tell(world, "w", alarm, ACCEPTED, ACCEPTED, care)
    await deliver_notices(world.services, NOW)
    (body,) = await world.replies("w")
    assert "Demo police and Demo care" in body["text"]
    assert body["text"].count(REFERENCE) == 1


async def test_an_alarm_that_arrived_is_said_once(world: World) -> None:
    """The acceptance of each update of an event is no news."""
    for _ in range(3):
        await tell(world, "w", Notice("alarm", REFERENCE, "Demo police"))
        await deliver_notices(world.services, NOW)
    assert len(await world.replies("w")) == 1
    assert set(await states(world)) == {"delivered"}


async def test_a_phone_shows_one_unopened_notice_at_a_time(world: World) -> None:
    """The second comes when the first was opened."""
    await tell(world, "t")
    await deliver_notices(world.services, NOW)
    await tell(world, "t", Notice("outcome", REFERENCE, "Demo police", "Thank you."))
    await deliver_notices(world.services, NOW)
    assert len(await world.replies("t")) == 1
    async with world.services.database.writing() as session:
        chat = await inbox.conversation(session, world.services.content, "t")
        assert chat is not None
        chat.unopened = None
        await inbox.save_conversation(session, world.services.content, chat)
    await deliver_notices(world.services, NOW)
    assert len(await world.replies("t")) == 2


async def test_a_question_opens_its_answer(world: World) -> None:
    """Where a notice is read as it comes, the next words are the answer; two questions come one after the other."""
    first, second = (Notice("question", REFERENCE, "Demo police", text, question=text) for text in ("q1", "q2"))
    await tell(world, "w", first, second)
    await deliver_notices(world.services, NOW)
    async with world.services.database.reading() as session:
        chat = await inbox.conversation(session, world.services.content, "w")
    assert chat is not None
    assert chat.listens == {"reference": REFERENCE, "question": "q1"}
    assert sorted(await states(world)) == ["delivered", "waiting"]


async def test_an_acceptance_changes_the_receipt_in_a_chat_that_can_edit(world: World) -> None:
    """Beside the reference, in place of a ping a second later; the second recipient's comes onto the changed one."""
    texts = world.services.texts
    names = ("Demo police", "Demo council")
    told = "\n\n".join(texts.say("utter_receipt_waiting", name=name) for name in names)
    receipt = Message("receipt", told, reference=REFERENCE).to_json()
    async with world.services.database.writing() as session:
        (place,) = await inbox.add_replies(session, world.services.content, "t", [receipt], message_id=None, now=NOW)
    for name in names:
        await tell(world, "t", replace(ACCEPTED, recipient=name))
        await deliver_notices(world.services, NOW)
    *_, once, twice = await world.replies("t")
    assert (once["kind"], once["of_reply"], twice["of_reply"]) == ("receipt", place, place)
    assert "Demo police: accepted." in once["text"]
    assert "Demo council: on its way" in once["text"]
    assert "on its way" not in twice["text"]


async def test_an_acceptance_of_another_report_is_a_notice(world: World) -> None:
    """A receipt that does not name the report is not changed."""
    receipt = Message("receipt", "Demo police: on its way, not yet accepted.", reference="SL-AAAA-BBBB-C").to_json()
    async with world.services.database.writing() as session:
        await inbox.add_replies(session, world.services.content, "t", [receipt], message_id=None, now=NOW)
    await tell(world, "t")
    await deliver_notices(world.services, NOW)
    assert (await world.replies("t"))[-1]["kind"] == "notice"
