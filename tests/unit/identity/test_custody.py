"""Who reported: found by a keyed hash, sealed, and destroyed when it is cut."""

from sqlalchemy import select

from bot.db import Database
from bot.identity import Vault, address, contact, cut, handle_for, keep_contact, keep_way, link, reply_address, ways
from bot.identity.tables import AddressRow, WayRow


async def test_a_chat_gets_one_handle(database: Database, vault: Vault) -> None:
    """The same Telegram chat has the same opaque handle, another chat another."""
    async with database.writing() as session:
        first = await handle_for(session, vault, "telegram", "4711")
        again = await handle_for(session, vault, "telegram", "4711")
        other = await handle_for(session, vault, "telegram", "4712")
    assert first == again != other
    assert "4711" not in first


async def test_the_address_behind_a_handle(database: Database, vault: Vault) -> None:
    """Only the vault's key gives the address back."""
    async with database.writing() as session:
        handle = await handle_for(session, vault, "telegram", "4711")
        assert await address(session, vault, handle) == "4711"
        assert await address(session, vault, "nobody") is None
        row = (await session.scalars(select(AddressRow))).one()
    assert b"4711" not in row.sealed + row.blind.encode()


async def test_a_contact_is_kept_apart_and_cut(database: Database, vault: Vault) -> None:
    """Cutting destroys the contact and the way back of one concern only."""
    async with database.writing() as session:
        for concern in ("one", "two"):
            await link(session, vault, concern, f"handle-{concern}")
            await keep_contact(session, vault, concern, "07700 900123")
        await cut(session, vault, "one")
    async with database.reading() as session:
        assert await contact(session, vault, "one") is None
        assert await reply_address(session, vault, "one") is None
        assert await contact(session, vault, "two") == "07700 900123"
        assert await reply_address(session, vault, "two") == "handle-two"


async def test_the_way_back_to_an_anonymous_concern_is_in_custody_alone(database: Database, vault: Vault) -> None:
    """The conversation finds its concerns again, each once, the latest last; the table names neither."""
    async with database.writing() as session:
        for concern in ("one", "two", "one"):
            await link(session, vault, concern, "chat")
            await keep_way(session, vault, concern)
        assert await ways(session, vault, "chat") == ["two", "one"]
        assert await ways(session, vault, "another chat") == ()
        row = (await session.scalars(select(WayRow))).one()
    assert b"chat" not in row.sealed + row.blind.encode()


async def test_a_way_that_was_cut_is_gone_from_both_ends(database: Database, vault: Vault) -> None:
    """Nothing is left once the last concern of a conversation was cut."""
    async with database.writing() as session:
        for concern in ("one", "two"):
            await link(session, vault, concern, "chat")
            await keep_way(session, vault, concern)
        await cut(session, vault, "one")
        assert await ways(session, vault, "chat") == ["two"]
        await cut(session, vault, "two")
        assert (await session.scalars(select(WayRow))).all() == []
        await cut(session, vault, "nobody's")
