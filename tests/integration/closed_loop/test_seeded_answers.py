"""The marked identity in every answer at once: in no product of any choice, and in no value of any table."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from bot import clock, concerns, identity
from bot.concerns.context import ConcernContext
from bot.concerns.tables import ProductRow
from bot.crypto import Sealer
from bot.db import Base, Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from tests.stack.test_safety import TAXI
from tests.stack.test_seeded_identity import AGAIN, WHO, marks_in
from tests.support.concerns import given
from tests.support.feed import CHILD, World, add_recipients, build_world

ROLES = ("police", "social_care", "lado", "licensing", "rail_police")
CONTACT = "Zebedee Quartermaine, 07700 900731, zeb.quartermaine@example.org"
STAYS = ("He paid cash", "grey coat", "AB12", "Harbour Street", "long brown hair")


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """A recipient of each role, and no report yet."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, {role: f"http://{role}.test/" for role in ROLES})
    return made


async def report(world: World, choice: str) -> list[dict[str, Any]]:
    """Tell, answer and pass on, or leave it; return every product that a recipient got."""
    context = ConcernContext.of(world.services)
    answers: dict[str, Any] = CHILD | {step: given(None, words) for step, words in AGAIN.items()}
    answers["read_back"] = given("yes")
    answers["reporter_choice"] = given("skip" if choice == "unfinished" else choice)
    async with world.services.database.writing() as session:
        new = concerns.NewConcern("h1", "telegram", "taxi", "demo", "Brindleport Blue Cars", "demo-taxi")
        concern = await concerns.open_concern(session, context, new, clock.now())
        account = concerns.NewStatement(f"{TAXI.answers['account']['say']} {WHO}", "m1")
        await concerns.Statements(session, context).add(concern.id, account, clock.now())
        for step, answer in answers.items():
            await concerns.Answers(session, context).record(concern.id, step, answer, clock.now())
        await identity.keep_contact(session, context.vault, concern.id, CONTACT)
        if choice == "unfinished":
            await concerns.pass_on_one(session, context, concern.id, clock.now())
        else:
            await concerns.submit(session, context, concern.id, message_key="k", confirmed=True, now=clock.now())
        rows = await session.scalars(select(ProductRow).where(ProductRow.role != "reporter"))
        return [dict(await concerns.payload(session, context, row.id)) for row in rows]


@pytest.mark.parametrize("choice", ["confidential", "anonymous", "unfinished"])
async def test_no_product_and_no_table_holds_it(world: World, choice: str) -> None:
    """Every product and the raw values of every table: zero hits, and what finds the child and the man is there."""
    products = await report(world, choice)
    assert {product["recipient"] for product in products} >= {"police", "social_care"}
    found = {(one["recipient"], mark) for one in products for mark in marks_in(json.dumps(one, ensure_ascii=False))}
    assert found == set()
    police = json.dumps([one for one in products if one["kind"] == "police_intelligence"])
    assert [words for words in STAYS if words not in police] == []
    assert await tables_with_marks(world) == []


async def tables_with_marks(world: World) -> list[str]:
    """Return the tables in whose raw values a mark stands."""
    async with world.services.database.reading() as session:
        rows = {table.name: (await session.execute(select(table))).all() for table in Base.metadata.sorted_tables}
    return [name for name, held in rows.items() if marks_in("\n".join(raw(value) for row in held for value in row))]


def raw(value: object) -> str:
    """Return a value of the database as it lies there."""
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)
