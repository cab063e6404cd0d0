"""Updates pushed by Telegram: a route of our own app, the secret compared in constant time, 200 only after storing."""

from __future__ import annotations

import asyncio
import hmac
from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Header, HTTPException, Request
from telegram import Update

from bot.channels.telegram.parts import JOIN_WITHIN, first_open, group

if TYPE_CHECKING:
    from bot.channels.telegram.app import Channel

PATH = "/telegram/webhook"
LARGEST = 1_000_000  # bytes; an update with text alone has some tens of thousands


class Arrivals:
    """Keeps each chat's updates in order while several requests bring them at once."""

    def __init__(self, channel: Channel, join_within: float = JOIN_WITHIN) -> None:
        self._channel, self._join_within = channel, join_within
        self._held: dict[int, list[Update]] = defaultdict(list)
        self._locks: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def take(self, update: Update) -> bool:
        """Return whether the update is stored; a long text waits for its next part first."""
        chat = update.effective_chat.id if update.effective_chat else 0
        held = self._held[chat]
        held.append(update)
        async with self._locks[chat]:
            if update not in held:
                return True  # the request before this one took it along as the next part
            while first_open(held) is not None:
                known = len(held)
                await asyncio.sleep(self._join_within)
                if len(held) == known:
                    break
            taken = list(held)
            stored = await self._channel.receiver.take_all(group(sorted(taken, key=lambda u: u.update_id)))
            del held[: len(taken)]
            return stored


def router(channel: Channel, *, join_within: float = JOIN_WITHIN) -> APIRouter:
    """Return the route; 403 without the right secret, 503 when storing failed (Telegram then sends again)."""
    routes, arrivals = APIRouter(), Arrivals(channel, join_within)
    secret = channel.services.settings.telegram_webhook_secret
    expected = secret.get_secret_value().encode() if secret else b""

    @routes.post(PATH, include_in_schema=False)
    async def webhook(
        request: Request, x_telegram_bot_api_secret_token: Annotated[str, Header()] = ""
    ) -> dict[str, bool]:
        if not expected or not hmac.compare_digest(x_telegram_bot_api_secret_token.encode(), expected):
            raise HTTPException(403)
        update = _read(await _body(request), channel)
        if update is not None and not await arrivals.take(update):
            raise HTTPException(503)
        return {"ok": True}

    return routes


async def _body(request: Request) -> Any:
    if int(request.headers.get("content-length") or 0) > LARGEST:
        raise HTTPException(413)
    try:
        return await request.json()
    except ValueError:
        raise HTTPException(400) from None


def _read(body: Any, channel: Channel) -> Update | None:
    try:
        return Update.de_json(body, channel.application.bot)
    except (TypeError, ValueError, KeyError, AttributeError):
        raise HTTPException(400) from None
