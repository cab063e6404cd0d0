"""One message of the web as it is posted, and what the gateway takes of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

from bot import inbox
from bot.inbox import Incoming

if TYPE_CHECKING:
    from bot.channels.web.sessions import Session
    from bot.services import Services

WEB = "w:"  # how the keys of messages of the web begin
LONGEST_BODY = 400_000  # bytes: 20,000 characters of any script with room to say kindly that more is too much


class Pin(BaseModel):
    """A place on the map, in degrees (WGS 84)."""

    lat: float = Field(ge=-90, le=90, allow_inf_nan=False)
    lon: float = Field(ge=-180, le=180, allow_inf_nan=False)


class MessageBody(BaseModel):
    """One message of the web: words, chosen options, or a pin; `key` makes a repeat harmless.

    `edits` is the key of the words of before that these take the place of.
    """

    key: str = Field(min_length=1, max_length=80, pattern=r"^[!-~]+$")
    text: str | None = None
    edits: str | None = Field(None, max_length=80, pattern=r"^[!-~]+$")
    choices: list[str] = Field(default=[], max_length=30)
    question: int | None = Field(None, ge=0, le=10**9)
    pin: Pin | None = None
    after: int = Field(0, ge=0, le=10**9)

    def incoming(self, session: Session) -> Incoming:
        """Return the message for the gateway."""
        key = f"{WEB}{self.key}"
        if self.choices:
            return Incoming(session.handle, key, "choice", choices=tuple(self.choices), question=self.question)
        if self.pin:
            return Incoming(session.handle, key, "pin", pin=(self.pin.lat, self.pin.lon))
        if self.edits:
            return Incoming(session.handle, key, "edit", text=self.text or "", edits=f"{WEB}{self.edits}")
        return Incoming(session.handle, key, "text", text=self.text or "")


async def with_own_key(services: Services, incoming: Incoming) -> Incoming:
    """Return a message under a key that no other words of its conversation have.

    Whoever goes back and sends a form again with other words has written another message; the same words are told once.
    """
    async with services.database.reading() as session:
        for number in count(1):
            key = incoming.dedupe_key if number == 1 else f"{incoming.dedupe_key}~{number}"
            stored = await inbox.message_by_key(session, services.content, incoming.handle, key)
            if stored is None or replace(stored.incoming, dedupe_key=incoming.dedupe_key) == incoming:
                break
    return replace(incoming, dedupe_key=key)
