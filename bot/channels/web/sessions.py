"""A web session: a random cookie made by the server, from which alone the conversation's handle follows."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import clock, inbox
from bot.channels.web import cookies
from bot.channels.web.new_chats import NewChats
from bot.gateway import opening_messages
from bot.inbox import Conversation

if TYPE_CHECKING:
    from fastapi import Request, Response

    from bot.channels.web.links import Entrance
    from bot.services import Services

IDLE = timedelta(minutes=30)
HANDLE = 32  # hexadecimal characters


@dataclass(frozen=True)
class Session:
    """A live session and whether it was begun just now."""

    token: str
    conversation: Conversation
    is_new: bool = False

    @property
    def handle(self) -> str:
        """The conversation's opaque name."""
        return self.conversation.handle


class Sessions:
    """Finds, begins and ends the sessions of the web channel."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._new_chats = NewChats(services.settings.new_chats_per_minute)
        # Whoever leaves in a hurry may come back before a busy database has taken the end in.
        self._ending: set[str] = set()

    def handle_of(self, token: str) -> str:
        """Return the handle of a cookie; a guessed cookie names a conversation that does not exist."""
        return self._services.blinder.blind(f"web-session:{token}")[:HANDLE]

    def form_token(self, session: Session) -> str:
        """Return what a form of this session must carry."""
        return self._services.blinder.blind(f"web-form:{session.token}")[:HANDLE]

    def is_own_form(self, session: Session, token: str) -> bool:
        """Say whether a form was made by this session's own page."""
        return hmac.compare_digest(self.form_token(session).encode(), token.encode("utf-8", "replace"))

    async def find(self, request: Request, code: str) -> Session | None:
        """Return the live session of a browser; none after its end or 30 idle minutes."""
        token, conversation = await self._of_cookie(request)
        return Session(token, conversation) if conversation and _is_live(conversation, code) else None

    async def _of_cookie(self, request: Request) -> tuple[str, Conversation | None]:
        token = request.cookies.get(cookies.COOKIE, "")
        if not token or self.handle_of(token) in self._ending:
            return token, None
        async with self._services.database.reading() as session:
            return token, await inbox.conversation(session, self._services.content, self.handle_of(token))

    async def revive(self, request: Request, code: str, form_token: str) -> Session | None:
        """Return the session of a page that stood open for more than the idle minutes; only that page goes on with it.

        Its words are on that page still, and the next ones belong to them.
        """
        token, conversation = await self._of_cookie(request)
        if conversation is None or conversation.ended_at or conversation.link_code != code:
            return None
        idle = Session(token, conversation)
        return idle if self.is_own_form(idle, form_token) else None

    async def begin(self, entrance: Entrance, request: Request) -> Session:
        """Start a conversation with its first words; raises TooManyChats where one address opens them without end."""
        self._new_chats.open(request.client.host if request.client else "", clock.now())
        token = secrets.token_urlsafe(32)
        conversation = Conversation(
            handle=self.handle_of(token),
            channel="web",
            link_code=entrance.code,
            sector=entrance.sector,
            area=entrance.area,
            organisation=entrance.organisation,
        )
        now, services = clock.now(), self._services
        bodies = [message.to_json() for message in opening_messages(services, entrance.sector)]
        async with services.database.writing() as session:
            await inbox.start_conversation(session, services.content, conversation, now)
            await inbox.add_replies(session, services.content, conversation.handle, bodies, message_id=None, now=now)
        return Session(token, conversation, is_new=True)

    async def end(self, handle: str) -> None:
        """End a session: its cookie opens nothing any more, from this moment on and not only from the commit."""
        self._ending.add(handle)
        try:
            async with self._services.database.writing() as session:
                await inbox.end_conversation(session, handle, clock.now())
        finally:
            self._ending.discard(handle)


def _is_live(conversation: Conversation, code: str) -> bool:
    if conversation.link_code != code or conversation.ended_at or conversation.last_seen is None:
        return False
    return clock.now() - conversation.last_seen < IDLE


def hand_over(response: Response, session: Session, request: Request) -> None:
    """Give a new session's cookie to the browser."""
    cookies.give(response, request, cookies.COOKIE, session.token, str(session.conversation.link_code))
