"""Put a notice for a person into the outbox; bring it into their chat when they are not writing, all news as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import concerns, inbox
from bot.clock import the_hour
from bot.db import random_id
from bot.notices.mail import leave_mail
from bot.notices.news_in_words import as_body
from bot.notices.on_the_receipt import as_edit
from bot.outbox import Delivered, Outbox, OutboxItem, OutboxMessage, Refused, addressees, record

if TYPE_CHECKING:
    from bot.inbox import Conversation
    from bot.services import Services

PERSON = "person:"
TOPIC = "notice"
CHAT = "chat"  # in the sealed body: the conversation in which a notice is told
QUIET = timedelta(minutes=2)  # without a word; before that, who has not sent their report is still writing it
MANY = 1000  # notices of one person


@dataclass(frozen=True)
class Notice:
    """News of one report from one recipient; `what` names the text, `text` is what the recipient wrote."""

    what: str
    reference: str
    recipient: str
    text: str = ""
    version: int = 0
    question: str | None = None  # the id of the question that a recipient asks
    area: str | None = None  # which may have a sentence of its own for it


async def notify(session: AsyncSession, services: Services, handle: str, notice: Notice, *, now: datetime) -> None:
    """Add a notice in the caller's unit of work."""
    leaving = OutboxMessage(_person(services, handle), TOPIC, random_id(), {**asdict(notice), CHAT: handle})
    await Outbox(session, services.content).enqueue(leaving, the_hour(now))


async def reaches(session: AsyncSession, services: Services, handle: str) -> bool:
    """Say whether news can be brought into a conversation at all: it is there, and the person has not blocked us."""
    chat = await inbox.conversation(session, services.content, handle)
    return chat is not None and not await inbox.is_blocked(session, handle)


def _person(services: Services, handle: str) -> str:
    """Return a person's name in the outbox: by itself it leads to no conversation."""
    return PERSON + services.blinder.blind(f"notices:{handle}")


async def _chat_of(session: AsyncSession, services: Services, addressee: str) -> Conversation | None:
    (first,) = await Outbox(session, services.content).events_after(addressee, 0, 1)
    handle = str(first.body.get(CHAT) or addressee.removeprefix(PERSON))  # an earlier version kept it in plain
    return await inbox.conversation(session, services.content, handle)


async def deliver_notices(services: Services, now: datetime) -> int:
    """Bring due notices into their chats; how a channel shows one (Telegram: only after a tap) is the channel's."""
    async with services.database.reading() as session:  # mostly there is none: nobody's writing waits for this look
        if not await addressees(session, TOPIC, now):
            return 0
    async with services.database.writing() as session:
        count = 0
        for addressee in await addressees(session, TOPIC, now):
            chat = await _chat_of(session, services, addressee)
            if chat is None or not await _is_to_wait(session, services, chat, now):
                count += await _bring(session, services, chat, addressee, now)
    return count


async def _is_to_wait(session: AsyncSession, services: Services, chat: Conversation, now: datetime) -> bool:
    """Say whether a notice would come between: one is unopened yet, or the person has not sent and is not quiet yet.

    Where somebody else may look at the phone it comes only while the person themselves is there.
    """
    if chat.unopened is not None:
        return True
    if chat.last_seen is None or now - chat.last_seen >= QUIET:
        return bool(chat.quiet)
    if await inbox.waiting(session, services.content, chat.handle):
        return True
    return not await _is_done(session, services, chat)


async def _is_done(session: AsyncSession, services: Services, chat: Conversation) -> bool:
    """Say whether the person has sent what they told, has moved it to a web page, or only read earlier news since."""
    latest = await inbox.latest_answer(session, services.content, chat.handle)
    if latest is None or latest.body.get("kind") == "receipt":
        return True
    if chat.step is not None or await concerns.current(session, chat.handle) is not None:
        return False
    answered = await inbox.burst_of(session, services.content, latest.message_id or "")
    return latest.body.get("kind") == "notice" or any(part.incoming.kind == inbox.MOVED for part in answered)


async def _bring(
    session: AsyncSession, services: Services, chat: Conversation | None, addressee: str, now: datetime
) -> int:
    outbox = Outbox(session, services.content)
    items = await outbox.claim(now, recipients=[addressee], topic=TOPIC)
    if chat is None:
        for item in items:
            await record(session, item, Refused("no conversation"), now)
        return len(items)
    earlier = await outbox.events_after(addressee, 0, MANY)
    shown = _one_question(items)
    news = [item.body for item in shown]
    if edit := await as_edit(session, services, chat, news):
        await inbox.add_replies(session, services.content, chat.handle, [edit], message_id=None, now=now)
    elif body := as_body(services.texts, news, _before(earlier, items)):
        await _show(session, services, chat, body, now)
        await leave_mail(session, services, chat, news, the_hour(now))
    for item in shown:
        await record(session, item, Delivered(), the_hour(now))
    return len(shown)


def _before(every: Sequence[OutboxItem], items: Sequence[OutboxItem]) -> list[dict[str, Any]]:
    """Return the news that came before these."""
    first = min((item.sequence for item in items), default=0)
    return [item.body for item in every if item.sequence < first]


def _one_question(items: Sequence[OutboxItem]) -> list[OutboxItem]:
    """Return the news without the questions after the first one: they come when it was read."""
    asking = [item.id for item in items if item.body.get("question")][1:]
    return [item for item in items if item.id not in asking]


async def _show(
    session: AsyncSession, services: Services, chat: Conversation, body: dict[str, Any], now: datetime
) -> None:
    """Put a notice into the chat; where it waits behind a tap, nothing else comes before that."""
    (sequence,) = await inbox.add_replies(session, services.content, chat.handle, [body], message_id=None, now=now)
    before = replace(chat)
    if chat.channel == "telegram":
        chat.unopened = sequence
    elif listens := inbox.listening_to(body):
        chat.listens = listens
    await inbox.save_conversation(session, services.content, chat, before)
