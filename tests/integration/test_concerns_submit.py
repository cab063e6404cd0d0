"""The core with real parts: storage, custody, outbox, knowledge, on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import timedelta

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from sqlalchemy import func, select

from bot import concerns, identity, outbox
from bot.concerns.contract import schema
from bot.concerns.model import Box, Receipt
from bot.concerns.tables import ConcernRow, ProductRow
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.outbox.tables import OutboxRow
from tests.support.concerns import ACCOUNT, COUNCIL, NOW, POLICE, a_concern, given, set_up_destinations

STRONG = given(["control_speaks_for_child", "wellbeing_distressed"])
CHILD_KNOWN = {"indicators": STRONG, "child_known": given("yes"), "happening_now": given("no_recent")}


@pytest.fixture
def box(content: Sealer, texts: Texts, vault: Vault) -> Box:
    """What the core needs beside a session."""
    return Box(content, texts, vault)


async def send(database: Database, box: Box, knowledge: Knowledge, concern_id: str, key: str = "send-1") -> Receipt:
    """Send a concern as a person does at the check."""
    async with database.writing() as session:
        return await concerns.submit(
            session, box, concern_id, message_key=key, confirmed=True, knowledge=knowledge, now=NOW
        )


async def count(database: Database, table: type) -> int:
    """Return how many rows a table has."""
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_a_concern_becomes_two_referrals_in_one_commit(database: Database, box: Box, knowledge: Knowledge) -> None:
    """Police and social care each get a frozen product and an outgoing message."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, box, **CHILD_KNOWN)
    receipt = await send(database, box, knowledge, concern.id)
    assert [(role, state) for role, _, state, _ in receipt.recipients] == [
        ("police", "waiting"),
        ("social_care", "waiting"),
    ]
    assert receipt.reference == concern.reference
    assert await count(database, OutboxRow) == 2


async def products_of(database: Database, box: Box, receipt: Receipt) -> dict[str, dict]:
    """Return the frozen payloads by kind."""
    async with database.reading() as session:
        return {kind: dict(await concerns.payload(session, box, name)) for kind, name in receipt.products}


async def test_every_payload_keeps_the_contract(database: Database, box: Box, knowledge: Knowledge) -> None:
    """What is frozen fits the published schema, whatever its kind."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, box, **CHILD_KNOWN, vehicle=given(text="silver prius ending KJN"))
        await concerns.safety_event(session, box, concern.id, ("crying",), knowledge, NOW)
    receipt = await send(database, box, knowledge, concern.id)
    check = Draft202012Validator(schema(), format_checker=FormatChecker())
    async with database.reading() as session:
        for name in await session.scalars(select(ProductRow.id)):
            check.validate(await concerns.payload(session, box, name))
    assert {kind for kind, _ in receipt.products} == {"police_intelligence", "safeguarding", "reporter_copy"}
