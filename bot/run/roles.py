"""Which parts of the app a process runs, and how the channels are joined to the rooms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx2
from fastapi import FastAPI

from actions.app import router as actions_router
from bot.channels.web import app as web
from bot.feed import api as feed_api
from bot.feed.access import Tokens
from bot.feed.epoch import Epoch
from bot.gateway import Dialogue, Gateway
from bot.run.keys import load_keys
from bot.services import Services


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


def build_dialogue(services: Services, client: httpx2.AsyncClient) -> Dialogue:
    """Return the client of the engine."""
    settings = services.settings
    token = load_keys(settings.state_dir).engine_token
    address = settings.engine_url or f"http://127.0.0.1:{settings.engine_port}"
    return Dialogue(address, token, client=client, within=settings.engine_answers_within_seconds)


def include_routes(app: FastAPI, services: Services, role: Role, gateway: Gateway) -> None:
    """Add the routes of a role."""
    settings = services.settings
    if role.actions:
        app.include_router(actions_router(load_keys(settings.state_dir).actions_token))
    if role.feed:
        keys = settings.state_dir / "keys"
        feed_api.install(app, services, Tokens.from_file(keys / "feed.json"), Epoch(keys / "feed_epoch.json"))
    if role.web:
        web.install(app, services, gateway)


@asynccontextmanager
async def telegram(app: FastAPI, services: Services, role: Role, gateway: Gateway) -> AsyncIterator[None]:
    """Keep the Telegram channel running where this role has it and a token is set."""
    if not (role.telegram and services.settings.telegram_bot_token):
        yield
        return
    from bot.run import telegram_role  # its client takes 15 MB and half a second of every start

    async with telegram_role.running(telegram_role.join(app, services, gateway)):
        yield
