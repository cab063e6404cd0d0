"""Handover: a one-time link moves a report from Telegram to a web page, where the child's name may be given."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import clock, concerns, inbox
from bot.gateway.choices import ANSWER
from bot.gateway.engine_client import Choice
from bot.gateway.opening import ANYBODY
from bot.inbox import MOVED, Conversation, Incoming

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.gateway.turn import Turn
    from bot.services import Services

GO_ON = "report_concern:continue"
STEP = "child_web"


def blind_of(services: Services, token: str) -> str:
    """Return what is kept of a link; it says neither the link nor whose it is."""
    return services.blinder.blind(f"handover:{token}")


async def offer(turn: Turn) -> None:
    """Give the person a new link; nobody who looks at it learns whose it is."""
    services, token = turn.services, secrets.token_urlsafe(32)
    minutes = services.settings.web_link_minutes
    until = turn.now + timedelta(minutes=minutes)
    blind, handle = blind_of(services, token), turn.conversation.handle
    await inbox.offer_handover(turn.session, blind, handle, now=turn.now, until=until)
    link = f"{services.settings.address}/go-on/{token}"
    message = turn.build("web_link", link=link, minutes=minutes)
    # Where the interview has gone past the offer, the question that is open stays open.
    asks = {"kind": "question", "step": STEP} if turn.engine_step == STEP else {"options": ()}
    turn.replies.append(replace(message, **asks))


async def is_open(services: Services, token: str) -> bool:
    """Say whether a link still works."""
    async with services.database.reading() as session:
        return await inbox.is_open(session, blind_of(services, token), clock.now())


async def move(services: Services, token: str, handle: str) -> Conversation | None:
    """Use a link up: its report goes on in a new web conversation; None when there is nothing to go on with.

    The same handle again gets the same conversation, so that a button pressed twice loses nobody.
    """
    now = clock.now()
    async with services.database.writing() as session:
        if (again := await inbox.conversation(session, services.content, handle)) is not None:
            return None if again.ended_at else again
        came_from = await inbox.take_handover(session, blind_of(services, token), now)
        before = await inbox.conversation(session, services.content, came_from) if came_from else None
        if before is None or await concerns.hand_over(session, before.handle, handle, now) is None:
            return None
        conversation = await _begin(session, services, before, handle, now)
        about = Incoming(before.handle, f"moved:{conversation.handle}", MOVED)
        await inbox.store(session, services.content, about, now)
    return conversation


async def _begin(
    session: AsyncSession, services: Services, before: Conversation, handle: str, now: datetime
) -> Conversation:
    """Start the web conversation with what the first one knows, its step apart: the engine begins anew."""
    conversation = replace(
        before, handle=handle, channel="web", step=None, down_told=False, emptied=False, ended_at=None
    )
    conversation.link_code = before.link_code or ANYBODY
    welcome = services.texts.message("utter_gateway_moved_here", practice=services.practice_sentence)
    await inbox.start_conversation(session, services.content, conversation, now)
    bodies = [replace(welcome, text=welcome.text.strip(), kind="question").to_json()]
    await inbox.add_replies(session, services.content, handle, bodies, message_id=None, now=now)
    return conversation


def go_on(conversation: Conversation) -> Incoming:
    """Return the first message of the new conversation: it asks for the next question."""
    return Incoming(conversation.handle, "w:go-on", "choice", choices=(GO_ON,), question=1)


async def left(turn: Turn) -> None:
    """Tell the first conversation that its report has moved; its engine ends the interview there."""
    if turn.engine_step is None:
        turn.say("moved_away")
        return
    turn.conversation.step = turn.engine_step
    turn.ask(choice=Choice(ANSWER, (MOVED,)))  # its engine hears the same word
