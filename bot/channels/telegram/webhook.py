"""Updates pushed by Telegram: a route of our own app, the secret compared in constant time, 200 only after storing."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING, Annotated, Any
from weakref import WeakValueDictionary

from fastapi import APIRouter, Depends, Header, HTTPException, Request

from bot.channels.telegram.updates import read_update

if TYPE_CHECKING:
    from fastapi import FastAPI
    from telegram import Update

    from bot.channels.telegram.app import Channel

PATH = "/telegram/webhook"
routes = APIRouter()
LARGEST = 1_000_000  # bytes; an update with text alone has some tens of thousands


class Arrivals:
    """Keeps each chat's updates in order while several requests bring them at once."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        secret = channel.services.settings.telegram_webhook_secret
        self._secret = secret.get_secret_value().encode() if secret else b""
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def is_from_telegram(self, secret: str) -> bool:
        """Return whether a request brings the secret that Telegram was given; never when none is set."""
        return bool(self._secret) and hmac.compare_digest(secret.encode(), self._secret)

    def read(self, body: Any) -> Update | None:
        """Return the update of a request's body, None when it is none that is taken."""
        return read_update(body, self._channel.application.bot)

    async def take(self, update: Update) -> bool:
        """Return whether the update is stored."""
        chat = update.effective_chat.id if update.effective_chat else 0
        async with self._locks.setdefault(chat, asyncio.Lock()):
            return await self._channel.receiver.take_all([update])


async def arrivals_of(request: Request) -> Arrivals:
    """Return what the app takes updates with."""
    arrivals: Arrivals = request.app.state.telegram_arrivals
    return arrivals


def install(app: FastAPI, channel: Channel) -> None:
    """Give an app the route, and what it works with."""
    app.state.telegram_arrivals = Arrivals(channel)
    app.include_router(routes)


@routes.post(PATH, include_in_schema=False)
async def receive_update(
    request: Request,
    arrivals: Annotated[Arrivals, Depends(arrivals_of)],
    x_telegram_bot_api_secret_token: Annotated[str, Header()] = "",
) -> dict[str, bool]:
    """Store an update: 403 without the right secret, 503 when storing failed (Telegram then sends again)."""
    if not arrivals.is_from_telegram(x_telegram_bot_api_secret_token):
        raise HTTPException(403)
    update = arrivals.read(await _body(request))
    if update is not None and not await arrivals.take(update):
        raise HTTPException(503)
    return {"ok": True}


async def _body(request: Request) -> Any:
    if int(request.headers.get("content-length") or 0) > LARGEST:
        raise HTTPException(413)
    try:
        return await request.json()
    except ValueError:
        raise HTTPException(400) from None
