"""Somebody whose report was sent, and the recipient who asks about it; the case service and the feed are real."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from sqlalchemy import select

from bot import concerns
from bot.clock import now
from bot.concerns.context import ConcernContext
from bot.concerns.contract import schema
from bot.concerns.tables import ProductRow
from bot.feed.acknowledge import Acknowledgement, acknowledge
from bot.notices import deliver_notices
from tests.support.concerns import ACCOUNT
from tests.unit.gateway.world import World

QUESTION = "What bag did she carry?"

CHECK = Draft202012Validator(schema(), format_checker=FormatChecker())


class Reporter(World):
    """Somebody whose report was sent, with the real case service behind the gateway."""

    reference = ""

    async def send_report(self, *, submit: bool = True, **answers: concerns.Answer) -> None:
        """Tell and send one report."""
        async with self.services.database.writing() as session:
            new = concerns.NewConcern(self.handle, "web", "taxi", "demo")
            concern = await concerns.open_concern(session, self.context, new, now())
            await concerns.Statements(session, self.context).add(
                concern.id, concerns.NewStatement(ACCOUNT, "m1"), now()
            )
            for field, answer in answers.items():
                await concerns.Answers(session, self.context).record(concern.id, field, answer, now())
            if submit:
                await concerns.submit(session, self.context, concern.id, message_key="send", confirmed=True, now=now())
        self.reference = concern.reference

    @property
    def context(self) -> ConcernContext:
        """What the core needs."""
        return ConcernContext.of(self.services)

    async def products(self, role: str = "police") -> list[Mapping[str, Any]]:
        """Return what one role got of the report, each held against the schema."""
        async with self.services.database.reading() as session:
            rows = list(
                await session.scalars(select(ProductRow).where(ProductRow.role == role).order_by(ProductRow.id))
            )
            read = [await concerns.payload(session, self.context, row.id) for row in rows]
        for product in read:
            CHECK.validate(product)
        return [product for product in read if product["reference"] == self.reference]

    async def police_ask(self, text: str = QUESTION) -> None:
        """Let police ask about what they got last, and bring it into the chat."""
        product = (await self.products())[-1]["id"]
        await acknowledge(self.services, Acknowledgement("demo-police", product, text, "question", text=text), now())
        await deliver_notices(self.services, now())
