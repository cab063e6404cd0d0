"""Keep, find and cut what says who a reporter is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Blinder, Sealer
from bot.db import random_id
from bot.identity.tables import AddressRow, ReporterRow, WayRow

_CONTACT = select(ReporterRow.sealed_contact).where(ReporterRow.concern_id == bindparam("of"))


@dataclass(frozen=True)
class Vault:
    """The identity key and the blind index; nobody else holds them."""

    sealer: Sealer
    blinder: Blinder


async def handle_for(session: AsyncSession, vault: Vault, channel: str, person: str) -> str:
    """Return the opaque handle of a channel address (a Telegram chat id), making it once."""
    blind = vault.blinder.blind(f"{channel}:{person}")
    existing = await session.scalar(select(AddressRow.handle).where(AddressRow.blind == blind))
    if existing:
        return existing
    handle = random_id()  # says nothing of when its person first wrote
    sealed = vault.sealer.seal(person, f"identity_addresses.sealed:{handle}")
    session.add(AddressRow(handle=handle, channel=channel, blind=blind, sealed=sealed))
    await session.flush()
    return handle


async def address(session: AsyncSession, vault: Vault, handle: str) -> str | None:
    """Return the channel address behind a handle, or None when there is none or it was cut."""
    row = await session.get(AddressRow, handle)
    return vault.sealer.open(row.sealed, f"identity_addresses.sealed:{handle}") if row else None


async def forget_address(session: AsyncSession, handle: str) -> int:
    """Destroy the channel address behind a handle; return how many there were."""
    row = await session.get(AddressRow, handle)
    if row is not None:
        await session.delete(row)
    return int(row is not None)


async def _keep(session: AsyncSession, concern_id: str, *, is_new: bool = False, **sealed: bytes) -> None:
    row = None if is_new else await session.get(ReporterRow, concern_id)
    if row is None:
        session.add(ReporterRow(concern_id=concern_id, **sealed))
        await session.flush()
        return
    for name, value in sealed.items():
        setattr(row, name, value)


async def link(session: AsyncSession, vault: Vault, concern_id: str, handle: str, *, is_new: bool = False) -> None:
    """Remember which conversation to answer about a concern; `is_new` when it was opened in this unit of work."""
    sealed = vault.sealer.seal(handle, f"identity_reporters.sealed_handle:{concern_id}")
    await _keep(session, concern_id, is_new=is_new, sealed_handle=sealed)


async def reply_address(session: AsyncSession, vault: Vault, concern_id: str) -> str | None:
    """Return the handle to answer, or None when the way back was cut."""
    row = await session.get(ReporterRow, concern_id)
    if row is None or row.sealed_handle is None:
        return None
    return vault.sealer.open(row.sealed_handle, f"identity_reporters.sealed_handle:{concern_id}")


async def keep_contact(session: AsyncSession, vault: Vault, concern_id: str, text: str) -> None:
    """Seal the contact that a reporter chose to give."""
    sealed = vault.sealer.seal(text, f"identity_reporters.sealed_contact:{concern_id}")
    await _keep(session, concern_id, sealed_contact=sealed)


async def contact(session: AsyncSession, vault: Vault, concern_id: str) -> str | None:
    """Return the contact; callers may use it for a reporter who chose to be named, and for no other purpose."""
    sealed = (await session.execute(_CONTACT, {"of": concern_id})).scalar()
    return vault.sealer.open(sealed, f"identity_reporters.sealed_contact:{concern_id}") if sealed else None


async def keep_way(session: AsyncSession, vault: Vault, concern_id: str) -> None:
    """Remember in custody alone that the conversation of an anonymous concern may come back to it."""
    handle = await reply_address(session, vault, concern_id)
    if handle is not None:
        others = [way for way in await ways(session, vault, handle) if way != concern_id]
        await _keep_ways(session, vault, handle, [*others, concern_id])


async def ways(session: AsyncSession, vault: Vault, handle: str) -> Sequence[str]:
    """Return the anonymous concerns to which a conversation may come back."""
    row = await session.get(WayRow, _blind(vault, handle))
    if row is None:
        return ()
    concerns: list[str] = json.loads(vault.sealer.open(row.sealed, f"identity_ways.sealed:{row.blind}"))
    return concerns


async def cut(session: AsyncSession, vault: Vault, concern_id: str) -> None:
    """Destroy the way back and the contact of one concern, from both ends."""
    row = await session.get(ReporterRow, concern_id)
    if row is None:
        return
    handle = await reply_address(session, vault, concern_id)
    if handle is not None:
        others = [way for way in await ways(session, vault, handle) if way != concern_id]
        await _keep_ways(session, vault, handle, others)
    row.sealed_handle = None
    row.sealed_contact = None


def _blind(vault: Vault, handle: str) -> str:
    return vault.blinder.blind(f"way:{handle}")


async def _keep_ways(session: AsyncSession, vault: Vault, handle: str, concerns: Sequence[str]) -> None:
    blind = _blind(vault, handle)
    row = await session.get(WayRow, blind, with_for_update=True)
    if not concerns:
        if row is not None:
            await session.delete(row)
        return
    sealed = vault.sealer.seal(json.dumps(list(concerns)), f"identity_ways.sealed:{blind}")
    if row is None:
        session.add(WayRow(blind=blind, sealed=sealed))
    else:
        row.sealed = sealed
    await session.flush()
