"""What clocks delete: words of chats, notices that were told, words of what was discarded, the engine's copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import concerns, identity, inbox, outbox
from bot.retention.proof import prove

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.concerns import ConcernState
    from bot.services import Services

MANY = 200  # chats of one turn
TAKEN = ("accepted", "told")  # by a recipient who has it; `told` by the telephone
NO_REPORT, ALL_ACCEPTED, AT_MOST = "chat-without-report", "chat-all-accepted", "chat-at-most"
NOTICES, MAILS, DISCARDED, ENGINE = "notices-told", "answer-mails", "discarded", "engine-copies"
Sweep = Callable[[], Awaitable[int]]


async def delete_by_clock(services: Services, sweep_engine: Sweep, now: datetime) -> int:
    """Delete everything whose time is over, each chat in a unit of work of its own; return how many rows went."""
    rows = 0
    async with services.database.reading() as session:
        quiet = await inbox.chats_to_empty(session, _days_ago(now, services.settings.chat_kept_days), MANY)
    for handle in quiet:
        async with services.database.writing() as session:
            rows += await _empty_in_time(session, services, handle, now)
    async with services.database.writing() as session:
        rows += await _others(session, services, now)
    copies = await sweep_engine()
    async with services.database.writing() as session:
        await prove(session, ENGINE, {"engine_conversations": copies}, now)
    return rows + copies


def _days_ago(now: datetime, days: int) -> datetime:
    """Return since when whole days have passed: the day of the last word does not count."""
    return inbox.day_of(now) - timedelta(days=days)


async def _empty_in_time(session: AsyncSession, services: Services, handle: str, now: datetime) -> int:
    """Delete a chat, or its words, when its time is over; return how many rows went."""
    chat = await inbox.conversation(session, services.content, handle)
    if chat is None or chat.last_seen is None or chat.last_seen >= _days_ago(now, services.settings.chat_kept_days):
        return 0
    own = await concerns.mine(session, concerns.ConcernContext.of(services), handle)
    rule = _rule(services, chat.last_seen, own, now)
    if rule is None:
        return 0
    if own:
        says = services.texts.message("utter_gateway_words_deleted").to_json()
        gone = await inbox.empty_chat(session, services.content, handle, now, says)
    else:
        gone = await inbox.delete_chat(session, handle)
        gone["addresses"] = await identity.forget_address(session, handle)
    await prove(session, rule, gone, now)
    return sum(gone.values())


def _rule(services: Services, last_seen: datetime, own: list[ConcernState], now: datetime) -> str | None:
    """Return the rule by which the words of a quiet chat go, or None while they stay."""
    if not own:
        return NO_REPORT
    settings = services.settings
    if all(_is_accepted(state, _days_ago(now, settings.chat_kept_days)) for state in own):
        return ALL_ACCEPTED
    return AT_MOST if last_seen < _days_ago(now, settings.chat_kept_at_most_days) else None


def _is_accepted(report: ConcernState, before: datetime) -> bool:
    """Say whether every recipient of a report has taken it on, each before a moment."""
    is_sent = report.concern.state not in concerns.UNFINISHED
    return is_sent and all(state in TAKEN and at is not None and at < before for _, _, state, at in report.recipients)


async def _others(session: AsyncSession, services: Services, now: datetime) -> int:
    settings = services.settings
    notices = await outbox.delete_settled(session, "notice", _days_ago(now, settings.chat_kept_at_most_days))
    await prove(session, NOTICES, {"notices": notices}, now)
    mails = {
        "mail_addresses": await identity.forget_mails_before(session, _days_ago(now, settings.mail_kept_days)),
        "mails": await outbox.delete_settled(session, "mail", _days_ago(now, settings.chat_kept_at_most_days)),
    }
    await prove(session, MAILS, mails, now)
    words: Counter[str] = Counter()
    for concern_id in await concerns.discarded_before(session, _days_ago(now, settings.discarded_kept_days)):
        words.update(await concerns.destroy_words(session, concern_id))
    await prove(session, DISCARDED, words, now)
    return notices + sum(mails.values()) + words.total()
