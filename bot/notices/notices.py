"""Put a notice for a person into the outbox; bring it into their chat."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.db import new_id
from bot.guidance.texts import Message
from bot.inbox import add_replies, conversation
from bot.outbox import Delivered, Outbox, OutboxMessage, Refused, record
from bot.services import Services

PERSON = "person:"
TOPIC = "notice"


async def notify(
    session: AsyncSession, services: Services, handle: str, key: str, values: Mapping[str, object], *, now: datetime
) -> None:
    """Add a notice in the caller's unit of work; `key` names the text, `values` fill it once."""
    text = services.texts.say(key, None, **values)
    message = Message(kind="notice", text=text, reference=str(values.get("reference", "")))
    leaving = OutboxMessage(PERSON + handle, TOPIC, new_id(), message.to_json())
    await Outbox(session, services.content).enqueue(leaving, now)


async def deliver_notices(services: Services, now: datetime) -> int:
    """Bring due notices into their chats; how a channel shows one (Telegram: only after a tap) is the channel's."""
    async with services.database.writing() as session:
        items = await Outbox(session, services.content).claim(now, topic=TOPIC)
        for item in items:
            handle = item.recipient.removeprefix(PERSON)
            chat = await conversation(session, services.content, handle)
            if chat is not None:
                await add_replies(session, services.content, handle, [item.body], message_id=None, now=now)
            await record(session, item, Delivered() if chat else Refused("no conversation"), now)
    return len(items)
