"""How a chat begins: the link's code, the first words, what there is to choose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway import language_options, sector_question
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.inbox import Conversation, Reply
    from bot.services import Services

CHANNEL = "telegram"


async def conversation(
    session: AsyncSession, services: Services, handle: str, now: datetime
) -> tuple[Conversation, bool]:
    """Return the conversation of a handle and whether it was begun just now."""
    chat = await inbox.conversation(session, services.content, handle)
    if chat is not None:
        return chat, False
    new = inbox.Conversation(handle=handle, channel=CHANNEL)
    return await inbox.start_conversation(session, services.content, new, now), True


async def use_link(session: AsyncSession, services: Services, chat: Conversation, code: str) -> bool:
    """Set sector, area and organisation from a link; False when nobody made that link."""
    link = services.knowledge.links.get(code) or await inbox.find_link(session, code)
    if link is None:
        return False
    chat.link_code, chat.sector, chat.area, chat.organisation = code, link.sector, link.area, link.organisation
    await inbox.save_conversation(session, services.content, chat)
    return True


async def opened(session: AsyncSession, services: Services, handle: str, notice: Reply) -> None:
    """Note that a notice was read: others may come now, and the next words answer the question that it puts."""
    chat = await inbox.conversation(session, services.content, handle)
    if chat is None:
        return
    unopened = None if chat.unopened == notice.sequence else chat.unopened
    read = replace(chat, unopened=unopened, listens=inbox.listening_to(notice.body) or chat.listens)
    await inbox.save_conversation(session, services.content, read, chat)


def opening(services: Services, sector: str | None) -> Message:
    """Return the first words: practice, what this is, 999, what Telegram knows, whether a driver is parked."""
    return services.texts.message("utter_telegram_start", sector=sector, practice=services.practice_sentence)


def choices(services: Services, sector: str | None) -> Message:
    """Return what to choose first: the trade when no link told it, else the menu."""
    texts = services.texts
    if sector is None:
        return sector_question(services)
    menu_of_all = (*texts.message("utter_gateway_menu").options, *language_options(services))
    return replace(texts.message("utter_telegram_menu", sector=sector), kind="question", options=menu_of_all)


async def open_question(session: AsyncSession, services: Services, chat: Conversation) -> Message | None:
    """Return the question that the interview waits for, so that a second start does not lose the place."""
    if chat.step is None:
        return None
    sent = await inbox.replies_after(session, services.content, chat.handle, 0)
    return next((Message.from_json(r.body) for r in reversed(sent) if r.body.get("step") == chat.step), None)


async def answer_start(session: AsyncSession, services: Services, chat: Conversation, code: str) -> list[Message]:
    """Return what `/start` or `/start <code>` is answered with."""
    question = await open_question(session, services, chat)
    if question is not None and code and await _is_elsewhere(session, services, chat, code):
        return [services.texts.message("utter_telegram_link_later"), question]
    is_link = not code or await use_link(session, services, chat, code)
    unknown = [] if is_link else [services.texts.message("utter_telegram_unknown_link")]
    return [*unknown, opening(services, chat.sector), question or choices(services, chat.sector)]


async def _is_elsewhere(session: AsyncSession, services: Services, chat: Conversation, code: str) -> bool:
    """Say whether a link is of another place than the one from which the open report began."""
    link = services.knowledge.links.get(code) or await inbox.find_link(session, code)
    return link is not None and (link.sector, link.area) != (chat.sector, chat.area)


def emergency_label(services: Services) -> str:
    """Return what the lasting button writes when it is tapped."""
    return opening(services, None).options[0].label
