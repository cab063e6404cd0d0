"""What the pages and the JSON routes share: the services, the gateway, sessions, and links that name a conversation."""

from __future__ import annotations

import base64
import binascii
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, cast

from fastapi import Depends, Request

from bot import inbox
from bot.channels.web import came_back
from bot.crypto import CannotOpen
from bot.gateway import asks_call

if TYPE_CHECKING:
    from bot.channels.web.sessions import Session, Sessions
    from bot.gateway import MessageReceiver
    from bot.guidance.languages import Language
    from bot.inbox import Reply
    from bot.services import Services

RECEIPT = "web_receipt.handle"
LEAVE = "web_leave.handle"


@dataclass(frozen=True)
class ChatNews:
    """What was said to a session, in what language it is shown (None: English), and whether a call to 999 is open."""

    replies: list[Reply]
    language: Language | None
    alarm: bool


@dataclass(frozen=True)
class WebChannel:
    """What every route of the web chat works with."""

    services: Services
    gateway: MessageReceiver
    sessions: Sessions
    streams: Counter[str] = field(default_factory=Counter)  # open streams of each session

    async def come_back(self, request: Request, code: str, form_token: str) -> Session | None:
        """Return the session of a page whose idle minutes are over, told what became of its words; None for others.

        To be asked where there is no live session.
        """
        session = await self.sessions.revive(request, code, form_token)
        if session is not None:
            await came_back.tell(self.services, session.handle)
        return session

    async def replies(self, handle: str, after: int) -> list[Reply]:
        """Return what was said to a session after a cursor; a receipt ends the session."""
        return (await self.news(handle, after)).replies

    async def news(self, handle: str, after: int) -> ChatNews:
        """Return the same with what is known of the conversation, read together."""
        async with self.services.database.reading() as session:
            replies = await inbox.replies_after(session, self.services.content, handle, after)
            conversation = await inbox.conversation(session, self.services.content, handle)
        if any(reply.body["kind"] == "receipt" for reply in replies):
            await self.sessions.end(handle)
        language = self.services.language(conversation.language if conversation else None)
        return ChatNews(replies, language, alarm=conversation is not None and asks_call(conversation))

    async def language(self, handle: str) -> Language | None:
        """Return in what language a conversation is shown, None for English."""
        if not self.services.languages:
            return None
        async with self.services.database.reading() as session:
            conversation = await inbox.conversation(session, self.services.content, handle)
        return self.services.language(conversation.language if conversation else None)

    def receipt_link(self, handle: str) -> str:
        """Return the address that opens the reports of one conversation, for whoever holds it."""
        return f"/receipt/{self._token(handle, RECEIPT)}"

    def handle_of_receipt(self, token: str) -> str | None:
        """Return the conversation of a receipt link, or None when we did not make it."""
        return self._handle(token, RECEIPT)

    def leave_link(self, code: str, handle: str) -> str:
        """Return the way out, which ends this session also from where its cookie does not go along."""
        return f"/chat/{code}/leave?of={self._token(handle, LEAVE)}"

    def handle_of_leave(self, token: str) -> str | None:
        """Return the conversation that a way out ends, or None when we did not make it."""
        return self._handle(token, LEAVE)

    def _token(self, handle: str, use: str) -> str:
        return base64.urlsafe_b64encode(self.services.identity.seal(handle, use)).decode().rstrip("=")

    def _handle(self, token: str, use: str) -> str | None:
        try:
            sealed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
            return self.services.identity.open(sealed, use)
        except (binascii.Error, CannotOpen, ValueError, KeyError, IndexError):
            return None


async def web_channel(request: Request) -> WebChannel:
    """Return the web channel of the app that serves a request: `app.install` put it there."""
    return cast(WebChannel, request.app.state.web_channel)


Channel = Annotated[WebChannel, Depends(web_channel)]
