"""How calls come to the fake Telegram and how it pushes updates to a webhook."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx2
from starlette.requests import Request

if TYPE_CHECKING:
    from tests.fakes.bot_api import FakeTelegram


@dataclass
class Webhook:
    """Where updates are pushed."""

    url: str = ""
    secret: str | None = None


async def push_to_webhook(telegram: FakeTelegram) -> None:
    """Bring each update until it is taken with 200; the next one waits for the one before."""
    async with httpx2.AsyncClient(trust_env=False, timeout=10) as client:
        while True:
            await asyncio.sleep(0.01)
            if telegram.webhook.url and telegram.updates and await _pushed(client, telegram):
                telegram.confirmed.append(telegram.updates.pop(0))


async def _pushed(client: httpx2.AsyncClient, telegram: FakeTelegram) -> bool:
    webhook = telegram.webhook
    secret = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
    try:
        answer = await client.post(webhook.url, json=telegram.updates[0], headers=secret)
    except httpx2.HTTPError:
        return False
    return answer.status_code == httpx2.codes.OK


async def read_parameters(request: Request) -> dict[str, Any]:
    """Return a call's parameters, sent as JSON, as a form or in the address."""
    if request.headers.get("content-type", "").startswith("application/json"):
        return dict(await request.json())
    form = dict([*request.query_params.items(), *(await request.form()).items()])
    return {key: _value(key, str(value)) for key, value in form.items()}


def _value(key: str, text: str) -> Any:
    """A form carries JSON for everything but plain strings."""
    if key in ("text", "callback_query_id", "url", "secret_token", "parse_mode"):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
