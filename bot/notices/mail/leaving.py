"""Put a mail into the outbox when an answer was brought into a web chat, and send what is due.

The row names a blind index; its body is empty but for the language that the chat came in: neither it nor the mail
says which report, or what about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import structlog

from bot import identity
from bot.clock import the_hour
from bot.db import random_id
from bot.identity import Vault
from bot.notices.mail.text_message import is_number
from bot.notices.news_in_words import JOINED
from bot.outbox import Delivered, Outbox, OutboxItem, OutboxMessage, Outcome, Refused, addressees, record

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.inbox import Conversation
    from bot.notices.mail.smtp import MailSender
    from bot.services import Services

MAIL, TOPIC = "mail:", "mail"
CHANNEL = "web"  # whoever is on Telegram is told there
log = structlog.get_logger()


async def leave_mail(
    session: AsyncSession, services: Services, chat: Conversation, news: Sequence[Mapping[str, Any]], now: datetime
) -> None:
    """Put a mail into the outbox where the news has an answer in it and its person wants to be told; `now` is the hour.

    That a service has taken a report on is no answer. One mail until its person has opened the link again.
    """
    answers = [item for item in news if item.get("what") not in JOINED]
    if not services.settings.tells_of_answers or chat.channel != CHANNEL or not answers:
        return
    blind = await identity.mail_due(session, _vault(services), chat.handle)
    if blind is not None:
        body = {"language": chat.language} if chat.language else {}
        await Outbox(session, services.content).enqueue(OutboxMessage(MAIL + blind, TOPIC, random_id(), body), now)


async def deliver_mails(services: Services, sender: MailSender, now: datetime) -> int:
    """Send the mails that are due, each outside of any unit of work; return how many were tried."""
    async with services.database.reading() as session:
        waiting = await addressees(session, TOPIC, now)
    count = 0
    for addressee in waiting:
        async with services.database.writing() as session:
            items = await Outbox(session, services.content).claim(now, recipients=[addressee], topic=TOPIC)
            to = await identity.mail_of(session, _vault(services), addressee.removeprefix(MAIL))
        if items:
            outcome = await _sent(services, sender, to, items[-1].body.get("language"))
            await _record(services, items, outcome, now)
            count += 1
    return count


async def _sent(services: Services, sender: MailSender, to: str | None, language: str | None) -> Outcome:
    """Send one mail or text, in the language of the chat; it has no name, no reference and no link."""
    if to is None:
        return Refused("no address")
    words = [services.texts.say(f"utter_mail_{part}") for part in ("subject", "short" if is_number(to) else "text")]
    chosen = services.language(language)
    subject, text = map(chosen.text, words) if chosen else words
    return await sender.send(to, subject, text)


async def _record(services: Services, items: Sequence[OutboxItem], outcome: Outcome, now: datetime) -> None:
    settled = isinstance(outcome, Delivered | Refused)
    async with services.database.writing() as session:
        for item in items:
            # The hour alone, as of every word to a person; what is tried again needs the moment.
            await record(session, item, outcome, the_hour(now) if settled else now)
        if isinstance(outcome, Refused):
            await identity.forget_mail_at(session, items[0].recipient.removeprefix(MAIL))
    if not isinstance(outcome, Delivered):
        log.warning("a mail was not taken", kind=outcome.reason)


def _vault(services: Services) -> Vault:
    return Vault(services.identity, services.blinder)
