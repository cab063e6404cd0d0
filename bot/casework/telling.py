"""Words of a turn go into the concern in hand; the first ones open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import concerns, inbox
from bot.casework.keeping import keep_words
from bot.casework.opening_words import keep_opening_words

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.concerns import ConcernContext, Held
    from bot.inbox import Conversation, WaitingChat


async def opened(session: AsyncSession, context: ConcernContext, talk: Conversation, now: datetime) -> Held:
    """Open a concern and return it; the organisation and the link are those of the stored conversation."""
    return await _opened(session, context, talk, await _waiting(session, context, talk), now)


async def tell(
    session: AsyncSession,
    context: ConcernContext,
    talk: Conversation,
    text: str,
    into: Held | None,
    *,
    key: str,
    source: str,
    now: datetime,
) -> Held:
    """Store words as they are in a concern that is held, else in a new one, and return what is stored of it by then."""
    chat = await _waiting(session, context, talk) if into is None else None
    before = into or await _opened(session, context, talk, chat, now)
    burst = [one for one in chat.waiting if key in (one.id, one.burst)] if chat else None
    keys = {statement.message_key for statement in before.words.statements}
    words = await keep_words(
        session, context, before.row.id, text, key=key, source=source, now=now, burst=burst, keys_read=keys
    )
    return concerns.with_statements(before, words)


async def _waiting(session: AsyncSession, context: ConcernContext, talk: Conversation) -> WaitingChat | None:
    return await inbox.chat_that_waits(session, context.content, talk.handle)


async def _opened(
    session: AsyncSession, context: ConcernContext, talk: Conversation, chat: WaitingChat | None, now: datetime
) -> Held:
    stored = chat.conversation if chat else talk
    place = talk.handle, talk.channel, talk.sector, talk.area
    new = concerns.NewConcern(*place, stored.organisation, stored.link_code)
    held = concerns.held_new(await concerns.open_row(session, context, new, now))
    return concerns.with_statements(held, await keep_opening_words(session, context, held.row.id, talk.handle, now))
