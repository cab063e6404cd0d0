"""Who reported is found nowhere but in the vault: every column of every table is searched."""

from typing import Any

import pytest
from sqlalchemy import select, text

from bot import clock, concerns, inbox, outbox
from bot.concerns.context import ConcernContext
from bot.concerns.tables import ProductRow
from bot.crypto import Sealer
from bot.db import Base, Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault, contact, handle_for, keep_contact
from bot.inbox import Conversation, Incoming
from bot.notices import Notice, notify
from tests.support.concerns import ACCOUNT, given
from tests.support.feed import CHILD, World, add_recipients, build_world

CHAT, CONTACT, ORGANISATION = "4711998877", "Jo Markerby, 07700 900123", "Zebra Markercabs"
LINK = "zebra-4711"
SEEDED = (CHAT, "Markerby", "07700 900123")
URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """A driver whose chat, name and number are known reported confidentially and was answered."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, URLS)
    services, context, now = made.services, ConcernContext.of(made.services), clock.now()
    async with database.writing() as session:
        handle = await handle_for(session, vault, "telegram", CHAT)
        chat = Conversation(handle, "telegram", sector="taxi", link_code=LINK, organisation=ORGANISATION)
        await inbox.start_conversation(session, content, chat, now)
        await inbox.store(session, content, Incoming(handle, "1", "text", ACCOUNT), now)
        new = concerns.NewConcern(handle, "telegram", "taxi", "demo", ORGANISATION)
        concern = await concerns.open_concern(session, context, new, now)
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(ACCOUNT, "1"), now)
        await keep_contact(session, vault, concern.id, CONTACT)
        for field, answer in (CHILD | {"reporter_choice": given("confidential")}).items():
            await concerns.Answers(session, context).record(concern.id, field, answer, now)
        sent: dict[str, Any] = {"message_key": "2", "confirmed": True, "now": now}
        await concerns.submit(session, context, concern.id, **sent)
        await notify(session, services, handle, Notice("accepted", concern.reference, "Demo", version=1), now=now)
        made.concern_id = concern.id
    return made


def as_bytes(value: object) -> bytes:
    """Return a column's value as it could be searched."""
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


async def test_a_seeded_identity_is_in_no_column_in_the_clear(world: World) -> None:
    """Chat id, name, number, organisation and link code stand unsealed in no row, the vault's rows included."""
    marks = (*SEEDED, ORGANISATION, LINK)
    found = []
    async with world.services.database.reading() as session:
        for table in Base.metadata.sorted_tables:
            for row in await session.execute(select(table)):
                found += [table.name for value in row for mark in marks if mark.encode() in as_bytes(value)]
    assert found == []


async def test_a_seeded_identity_is_in_nothing_that_content_opens(world: World) -> None:
    """With the content key everything that leaves can be read, and none of it says who reported."""
    read = []
    async with world.services.database.reading() as session:
        leaving = outbox.Outbox(session, world.services.content)
        for product in await session.scalars(select(ProductRow)):
            read.append(str(await concerns.payload(session, ConcernContext.of(world.services), product.id)))
        for name in (await session.scalars(text("SELECT DISTINCT recipient FROM outbox"))).all():
            read += [str(item) for item in await leaving.events_after(name, 0, 50)]
    assert len(read) >= 5
    assert [mark for mark in (*SEEDED, ORGANISATION) for body in read if mark in body] == []


async def test_the_vault_still_has_it(world: World) -> None:
    """What was searched for is there, under the identity key only."""
    services = world.services
    async with services.database.reading() as session:
        assert await contact(session, Vault(services.identity, services.blinder), world.concern_id) == CONTACT
