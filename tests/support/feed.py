"""A small world for tests of the feed: services, two practice recipients, a referral for each, the feed's app."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Any, cast

import httpx2
from fastapi import FastAPI
from sqlalchemy import select

from bot import clock, concerns, inbox, outbox
from bot.concerns.context import ConcernContext
from bot.concerns.tables import ProductRow
from bot.crypto import Sealer
from bot.db import Database
from bot.feed import api, problems
from bot.feed.access import Tokens
from bot.feed.routes.readers import Feed
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.inbox import Conversation
from bot.outbox import Destination
from bot.services import Services
from bot.settings import Settings
from tests.support.concerns import a_concern, given
from tests.support.readers import by_listed_phrases

SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes !!!").decode()
SIGNS = {"indicators": given(["control_speaks_for_child", "wellbeing_distressed"])}
CHILD: dict[str, Any] = SIGNS | {"child_known": given("yes"), "happening_now": given("no_recent")}


@dataclass
class World:
    """The services of one test, and what its referrals are called."""

    services: Services
    app: FastAPI
    concern_id: str = ""
    reference: str = ""
    products: dict[str, str] = field(default_factory=dict)  # role -> product id

    def client(self, role: str | None = None) -> httpx2.AsyncClient:
        """Return a client of the feed: nobody's, or with the token of a role's recipient."""
        headers = {"Authorization": f"Bearer {self.token(f'demo_{role}')}"} if role else {}
        transport = httpx2.ASGITransport(app=self.app)
        return httpx2.AsyncClient(transport=transport, base_url="http://feed.test", headers=headers)

    def token(self, name: str) -> str:
        """Return an access token."""
        return cast(Feed, self.app.state.feed).tokens.issue(name, clock.now())

    async def states(self, role: str = "police") -> list[str]:
        """Return how far the recipient of a role's product is."""
        async with self.services.database.reading() as session:
            return [found.state for found in await outbox.states(session, self.products[role])]

    async def replies(self, handle: str = "h1") -> list[dict[str, Any]]:
        """Return what was said in a conversation."""
        async with self.services.database.reading() as session:
            return [r.body for r in await inbox.replies_after(session, self.services.content, handle, 0)]


def build_world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """Return a world without referrals."""
    settings = Settings()
    reader = by_listed_phrases()
    services = Services(database, content, vault.sealer, vault.blinder, knowledge, texts, reader, settings)
    app = FastAPI()
    problems.install(app)
    api.install(app, services, Tokens.fresh())
    return World(services, app)


async def add_recipients(world: World, urls: dict[str, str]) -> None:
    """Add a practice destination that takes pushes for each role."""
    async with world.services.database.writing() as session:
        for role, url in urls.items():
            place = Destination(f"demo_{role}", role, "push", f"Demo {role}", practice=True, url=url)
            await outbox.add_destination(session, world.services.identity, place, SECRET)


async def send_a_concern(world: World, channel: str = "web", **answers: Any) -> None:
    """Let a person pass on a concern about a child who can be found: it goes to police and to social care."""
    services, context = world.services, ConcernContext.of(world.services)
    async with services.database.writing() as session:
        await inbox.start_conversation(
            session, services.content, Conversation("h1", channel, sector="taxi"), clock.now()
        )
        concern = await a_concern(session, context, **(CHILD | answers))
        sent = {"message_key": "send", "confirmed": True, "now": clock.now()}
        await concerns.submit(session, context, concern.id, **cast(Any, sent))
        rows = await session.scalars(select(ProductRow).where(ProductRow.destination_id.is_not(None)))
        world.products = {row.role: row.id for row in rows}
    world.concern_id, world.reference = concern.id, concern.reference


async def send_another(world: World, vehicle: str, key: str) -> dict[str, str]:
    """Pass on one more concern with a vehicle; return its products by role, its reference and its own id."""
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        concern = await a_concern(session, context, vehicle=given(text=vehicle), **CHILD)
        sent: dict[str, Any] = {"message_key": key, "confirmed": True, "now": clock.now()}
        await concerns.submit(session, context, concern.id, **sent)
        rows = await session.scalars(select(ProductRow).where(ProductRow.concern_id == concern.id))
        return {row.role: row.id for row in rows} | {"reference": concern.reference, "concern": concern.id}
