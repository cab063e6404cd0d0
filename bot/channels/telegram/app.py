"""The Telegram side of the app: one bot, polling or webhook in, replies out."""

from __future__ import annotations

import asyncio
import logging
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import structlog
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

from bot.channels.telegram import commands
from bot.channels.telegram.deafness import Hearing
from bot.channels.telegram.polling import ALLOWED, Poller
from bot.channels.telegram.receive import UpdateReceiver
from bot.channels.telegram.send import Sender

if TYPE_CHECKING:
    from bot.gateway import MessageReceiver
    from bot.services import Services
    from bot.settings import Settings

FOREIGN = "ForeignWebhook"
LOOK_AT_WEBHOOK = 30.0  # seconds between two looks at where Telegram sends updates
LOOK_EVERY = 1.0  # seconds until replies are sent that another process wrote
LOOPBACK = ("127.0.0.1", "::1", "localhost")
log = structlog.get_logger()


def quiet() -> None:
    """Silence what would log people: httpx writes the URL with the token, python-telegram-bot whole updates."""
    for name in ("httpx", "httpcore", "telegram", "telegram.ext", "aiolimiter"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'")  # polling.py says why it does not
    warnings.filterwarnings("ignore", "Deprecated since version v22.2", PTBDeprecationWarning)  # send.py reads both


def build_application(settings: Settings) -> Application[Any, Any, Any, Any, Any, Any]:
    """Return python-telegram-bot with a rate limit and nothing that keeps state; raises ValueError without a token."""
    if settings.telegram_bot_token is None:
        raise ValueError("TELEGRAM_BOT_TOKEN is not set")
    address = settings.telegram_api_url.rstrip("/")
    # A self-hosted server on this machine is met directly, whatever proxy the environment names.
    direct = {"trust_env": False} if urlsplit(address).hostname in LOOPBACK else {}
    builder = Application.builder().token(settings.telegram_bot_token.get_secret_value())
    builder = builder.request(HTTPXRequest(connection_pool_size=64, httpx_kwargs=direct))
    builder = builder.get_updates_request(HTTPXRequest(connection_pool_size=1, httpx_kwargs=direct))
    if address:
        builder = builder.base_url(address if address.endswith("/bot") else f"{address}/bot")
    # Waiting after a 429 is the sender's: it holds up one chat, the limiter would hold up all of them.
    return builder.rate_limiter(AIORateLimiter(max_retries=0)).updater(None).job_queue(None).build()


@dataclass
class Channel:
    """One bot with its receiver and sender."""

    application: Application[Any, Any, Any, Any, Any, Any]
    services: Services
    receiver: UpdateReceiver
    sender: Sender
    poller: Poller
    hearing: Hearing

    async def run(self) -> None:
        """Serve until cancelled; raises TelegramError when Telegram cannot be reached at the start (call it again)."""
        async with self.application:
            await self._prepare()
            try:
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self._keep_sending())
                    webhook = self.services.settings.telegram_webhook_url
                    tasks.create_task(self._keep_webhook(webhook) if webhook else self.poller.run())
            finally:
                await self.receiver.stop()

    async def _prepare(self) -> None:
        bot, settings = self.application.bot, self.services.settings
        await commands.introduce(bot, self.services)
        if not settings.telegram_webhook_url:
            await bot.delete_webhook(drop_pending_updates=False)
            return
        if settings.telegram_webhook_secret is None:
            raise ValueError("SIGHTLINE_TELEGRAM_WEBHOOK_SECRET is not set")
        secret = settings.telegram_webhook_secret.get_secret_value()
        await bot.set_webhook(settings.telegram_webhook_url, secret_token=secret, allowed_updates=ALLOWED)

    async def _keep_webhook(self, ours: str) -> None:
        """Look whether Telegram still sends to our address: somebody with the token can point it elsewhere."""
        while True:
            try:
                info = await self.application.bot.get_webhook_info()
            except TelegramError as problem:
                self.hearing.trouble(type(problem).__name__)
            else:
                self.hearing.heard() if info.url == ours else self.hearing.trouble(FOREIGN, lasts=True)
            await asyncio.sleep(LOOK_AT_WEBHOOK)

    async def _keep_sending(self) -> None:
        while True:
            try:
                await self.sender.deliver_due()
            except (SQLAlchemyError, OSError) as problem:
                log.error("sending waits", kind=type(problem).__name__)
            await self.sender.woken(LOOK_EVERY)


def build_channel(services: Services, gateway: MessageReceiver) -> Channel:
    """Return the channel; nothing is sent or fetched before `run`."""
    quiet()
    application = build_application(services.settings)
    sender = Sender(application.bot, services)
    receiver = UpdateReceiver(application.bot, services, gateway, sender.wake)
    hearing = Hearing()
    return Channel(application, services, receiver, sender, Poller(application.bot, receiver, hearing), hearing)
