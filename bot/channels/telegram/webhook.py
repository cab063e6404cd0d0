"""Updates pushed by Telegram: a route of our own app, the secret compared in constant time, 200 only after storing."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING, Annotated, Any
from weakref import WeakValueDictionary

from fastapi import APIRouter, Header, HTTPException, Request

from bot.channels.telegram.updates import read_update

if TYPE_CHECKING:
    from telegram import Update

    from bot.channels.telegram.app import Channel

PATH = "/telegram/webhook"
LARGEST = 1_000_000  # bytes; an update with text alone has some tens of thousands


class Arrivals:
    """Keeps each chat's updates in order while several requests bring them at once.

    Telegram sends a chat's next update only after the answer to the one before, so a long text's parts cannot be waited
    for here; they are stored one by one, in order.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def take(self, update: Update) -> bool:
        """Return whether the update is stored."""
        chat = update.effective_chat.id if update.effective_chat else 0
        async with self._locks.setdefault(chat, asyncio.Lock()):
            return await self._channel.receiver.take_all([(update,)])


def router(channel: Channel) -> APIRouter:
    """Return the route; 403 without the right secret, 503 when storing failed (Telegram then sends again)."""
    routes, arrivals = APIRouter(), Arrivals(channel)
    secret = channel.services.settings.telegram_webhook_secret
    expected = secret.get_secret_value().encode() if secret else b""

    @routes.post(PATH, include_in_schema=False)
    async def webhook(
        request: Request, x_telegram_bot_api_secret_token: Annotated[str, Header()] = ""
    ) -> dict[str, bool]:
        if not expected or not hmac.compare_digest(x_telegram_bot_api_secret_token.encode(), expected):
            raise HTTPException(403)
        update = read_update(await _body(request), channel.application.bot)
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
