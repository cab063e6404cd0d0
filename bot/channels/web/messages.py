"""What the pages and the JSON routes share: the services, the gateway, sessions, and how a message is taken."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from bot import inbox
from bot.channels.web.sessions import Session, Sessions
from bot.crypto import CannotOpen
from bot.inbox import Incoming, Reply

if TYPE_CHECKING:
    from bot.gateway.protocols import MessageReceiver
    from bot.services import Services

RECEIPT = "web_receipt.handle"
LEAVE = "web_leave.handle"
LONGEST_BODY = 400_000  # bytes: 20,000 characters of any script with room to say kindly that more is too much


class Pin(BaseModel):
    """A place on the map, in degrees (WGS 84)."""

    lat: float = Field(ge=-90, le=90, allow_inf_nan=False)
    lon: float = Field(ge=-180, le=180, allow_inf_nan=False)


class MessageBody(BaseModel):
    """One message of the web: words, chosen options of a question, or a pin; `key` makes a repeat harmless."""

    key: str = Field(min_length=1, max_length=80, pattern=r"^[!-~]+$")
    text: str | None = None
    choices: list[str] = Field(default=[], max_length=30)
    question: int | None = Field(None, ge=0, le=10**9)
    pin: Pin | None = None
    after: int = Field(0, ge=0, le=10**9)

    def incoming(self, session: Session) -> Incoming:
        """Return the message for the gateway."""
        key = f"w:{self.key}"
        if self.choices:
            return Incoming(session.handle, key, "choice", choices=tuple(self.choices), question=self.question)
        if self.pin:
            return Incoming(session.handle, key, "pin", pin=(self.pin.lat, self.pin.lon))
        return Incoming(session.handle, key, "text", text=self.text or "")


@dataclass(frozen=True)
class Room:
    """The web channel's own wiring."""

    services: Services
    gateway: MessageReceiver
    sessions: Sessions

    async def replies(self, handle: str, after: int) -> list[Reply]:
        """Return what was said to a session after a cursor; a receipt ends the session."""
        async with self.services.database.reading() as session:
            told = await inbox.replies_after(session, self.services.content, handle, after)
        if any(reply.body["kind"] == "receipt" for reply in told):
            await self.sessions.end(handle)
        return told

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
