"""A bot that hears nothing turns red: the operator sees it within a minute, with the reason."""

from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from bot.channels.telegram import app as channel_app
from bot.channels.telegram import deafness
from bot.run import health, telegram_role
from tests.support.telegram_world import World, world


async def asked(made: World, app: FastAPI, path: str) -> httpx2.Response:
    """Ask the app as monitoring does."""
    app.include_router(health.router(made.services))
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        return await client.get(path)


async def test_a_second_poller_turns_ready_and_the_metric_red(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A 409 means that somebody else takes the updates; an answer of Telegram makes it well again."""
    monkeypatch.setattr(deafness, "PATIENCE", timedelta())
    async with world(tmp_path) as made:
        app = FastAPI()
        app.state.telegram_hearing = made.channel.hearing
        made.telegram.fail("getUpdates", 409, times=3)
        await made.until(lambda: made.channel.hearing.state != "on")
        ready = await asked(made, app, "/health/ready")
        assert (ready.status_code, ready.json()["state"]) == (503, "deaf")
        made.telegram.user(42).send("hello")
        await made.until(lambda: made.channel.hearing.state == "on", 15)
        assert (await asked(made, app, "/health/ready")).json()["telegram"] == "on"
        assert "sightline_telegram_deaf 0.0" in (await asked(made, app, "/metrics")).text


async def test_a_webhook_without_a_secret_is_said_at_once(tmp_path: Path) -> None:
    """The channel cannot start; nothing dies in silence."""
    async with world(tmp_path, start=False, telegram_webhook_url="https://bot.example/telegram/webhook") as made:
        channel = channel_app.build_channel(made.services, made.services)  # type: ignore[arg-type]
        async with telegram_role.running(channel):
            await made.until(lambda: channel.hearing.state == "deaf: ValueError")
            assert channel.hearing.state == "deaf: ValueError"


async def test_a_webhook_that_somebody_moved_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has the token can point the updates elsewhere; that is seen by looking."""
    monkeypatch.setattr(channel_app, "LOOK_AT_WEBHOOK", 0.05)
    ours = "https://bot.example/telegram/webhook"
    secret = SecretStr("only-a-test")
    async with world(tmp_path, telegram_webhook_url=ours, telegram_webhook_secret=secret) as made:
        await made.until(lambda: made.telegram.webhook.url == ours)
        assert made.channel.hearing.state == "on"
        made.telegram.webhook.url = "https://elsewhere.example/"
        await made.until(lambda: made.channel.hearing.state == "deaf: ForeignWebhook")


async def test_a_process_without_telegram_is_ready(tmp_path: Path) -> None:
    """No token is no fault."""
    async with world(tmp_path, start=False) as made:
        ready = await asked(made, FastAPI(), "/health/ready")
        assert (ready.status_code, ready.json()["telegram"]) == (200, "off")
