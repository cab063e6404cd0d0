"""Which parts of the app a process runs, and how the channels are joined to the rooms."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx2
import structlog
from fastapi import FastAPI
from telegram.error import TelegramError

from actions.app import router as actions_router
from bot.channels.telegram import webhook
from bot.channels.telegram.app import Channel, build_channel
from bot.channels.web import app as web
from bot.feed import api as feed_api
from bot.feed.access import Tokens
from bot.gateway import Dialogue, Gateway
from bot.run.keys import load_keys
from bot.services import Services

TELEGRAM_PAUSE = 10.0  # seconds before Telegram is tried again
log = structlog.get_logger()


@dataclass(frozen=True)
class Role:
    """Which of the parts one process serves: web chat, Telegram, actions, feed."""

    web: bool = False
    telegram: bool = False
    actions: bool = False
    feed: bool = False
    dispatches: bool = False


ROLES = {
    "all": Role(web=True, telegram=True, actions=True, feed=True, dispatches=True),
    "web": Role(web=True),
    "telegram": Role(telegram=True),
    "actions": Role(actions=True),
    "feed": Role(feed=True),
    "dispatch": Role(dispatches=True),
}


def build_gateway(services: Services, client: httpx2.AsyncClient) -> Gateway:
    """Return the gateway with its client of the engine."""
    settings = services.settings
    token = load_keys(settings.state_dir).engine_token
    address = settings.engine_url or f"http://127.0.0.1:{settings.engine_port}"
    return Gateway(services, Dialogue(address, token, client=client, within=settings.engine_answers_within_seconds))


def include_routes(app: FastAPI, services: Services, role: Role, gateway: Gateway, channel: Channel | None) -> None:
    """Add the routes of a role."""
    settings = services.settings
    if role.actions:
        app.include_router(actions_router(load_keys(settings.state_dir).actions_token))
    if role.feed:
        feed_api.install(app, services, Tokens.from_file(settings.state_dir / "keys" / "feed.json"))
    if channel is not None and settings.telegram_webhook_url:
        webhook.install(app, channel)
    if role.web:
        web.install(app, services, gateway)


def telegram_channel(services: Services, role: Role, gateway: Gateway) -> Channel | None:
    """Return the Telegram channel when this role has it and a token is set."""
    return build_channel(services, gateway) if role.telegram and services.settings.telegram_bot_token else None


@asynccontextmanager
async def telegram_running(channel: Channel) -> AsyncIterator[None]:
    """Keep the Telegram channel running; while Telegram cannot be reached it is tried again."""

    async def keep() -> None:
        while True:
            try:
                await channel.run()
            except (TelegramError, ExceptionGroup) as problem:
                log.error("telegram is away", kind=type(problem).__name__)
            await asyncio.sleep(TELEGRAM_PAUSE)

    task = asyncio.create_task(keep())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
