"""The app and one browser in front of the web channel; only the engine is scripted."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import httpx2
from fastapi import FastAPI
from sqlalchemy import select

from bot.channels.web.app import install, refuse_kindly
from bot.channels.web.web_channel import WebChannel
from bot.clock import now
from bot.gateway import Gateway
from bot.inbox import conversation, save_conversation
from bot.inbox.tables import ConversationRow
from bot.services import Services
from tests.unit.gateway.fake_cases import FakeCases
from tests.unit.gateway.world import FakeEngine, asks, services

RECEIPT = asks(None, "check_status", kind="receipt")


class Web:
    """The app and one browser."""

    def __init__(self, folder: Path, made: Services | None = None) -> None:
        self.services, self.engine, self.cases = made or services(folder), FakeEngine(), FakeCases()
        app = FastAPI()
        refuse_kindly(app)
        install(app, self.services, Gateway(self.services, self.engine, self.cases))
        self.channel: WebChannel = app.state.web_channel
        transport = httpx2.ASGITransport(app=app)
        self.browser = httpx2.AsyncClient(transport=transport, base_url="http://chat.example.test")
        self.token, self.keys = "", 0

    async def open(self, code: str = "demo-taxi") -> dict:  # type: ignore[type-arg]
        """Open the chat through the JSON route."""
        told = (await self.browser.get(f"/chat/{code}/messages")).json()
        self.token = told["token"]
        return told  # type: ignore[no-any-return]

    async def open_page(self) -> str:
        """Open the chat as a page, take its form's token and return what is shown."""
        page = (await self.browser.get("/chat/demo-taxi")).text
        self.token = page.partition('name="token" value="')[2].partition('"')[0]
        return page

    async def post(self, code: str = "demo-taxi", **body: object) -> httpx2.Response:
        """Post a message."""
        self.keys += 1
        headers = {"x-sightline-token": self.token}
        return await self.browser.post(f"/chat/{code}/messages", json={"key": f"k{self.keys}", **body}, headers=headers)

    async def form(self, code: str = "demo-taxi", **fields: object) -> httpx2.Response:
        """Post the page's form and follow the redirect."""
        self.keys += 1
        data = {"token": self.token, "key": f"f{self.keys}", **fields}
        return await self.browser.post(f"/chat/{code}", data=data, follow_redirects=True)


async def idle(web: Web) -> None:
    """Let the idle minutes of the session pass."""
    handle = (await sessions_of(web))[0]
    async with web.services.database.writing() as session:
        chat = await conversation(session, web.services.content, handle)
        assert chat is not None
        chat.last_seen = now() - timedelta(minutes=31)
        await save_conversation(session, web.services.content, chat)


async def sessions_of(web: Web) -> list[str]:
    """Return the handles of every conversation."""
    async with web.services.database.reading() as session:
        return list(await session.scalars(select(ConversationRow.handle)))
