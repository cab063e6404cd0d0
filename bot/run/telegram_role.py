"""The Telegram channel of a process that has a token; its client library is read by no other process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI
from telegram.error import TelegramError

from bot.channels.telegram import webhook
from bot.channels.telegram.app import Channel, build_channel
from bot.gateway import Gateway
from bot.services import Services

TELEGRAM_PAUSE = 10.0  # seconds before Telegram is tried again
log = structlog.get_logger()


def join(app: FastAPI, services: Services, gateway: Gateway) -> Channel:
    """Return the channel, its route added where updates are sent to an address of ours."""
    channel = build_channel(services, gateway)
    app.state.telegram_hearing = channel.hearing
    if services.settings.telegram_webhook_url:
        webhook.install(app, channel)
    return channel


@asynccontextmanager
async def running(channel: Channel) -> AsyncIterator[None]:
    """Keep the Telegram channel running; while Telegram cannot be reached it is tried again."""

    async def keep() -> None:
        while True:
            try:
                await channel.run()
            except (TelegramError, ExceptionGroup, ValueError) as problem:
                channel.hearing.trouble(type(problem).__name__, lasts=isinstance(problem, ValueError))
                log.error("telegram is away", kind=type(problem).__name__)
            await asyncio.sleep(TELEGRAM_PAUSE)

    task = asyncio.create_task(keep())
    task.add_done_callback(lambda _: channel.hearing.trouble("Ended", lasts=True))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
