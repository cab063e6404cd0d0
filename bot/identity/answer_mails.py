"""The address that somebody gave for one purpose: to be sent a mail when there is an answer. It is in no report."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CursorResult, delete

from bot.identity.tables import MailRow

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.identity.custody import Vault


async def keep_mail(session: AsyncSession, vault: Vault, handle: str, mail: str, day: datetime) -> None:
    """Seal where a conversation's person wants to be told; one address a conversation, the newest."""
    blind = _blind(vault, handle)
    sealed = vault.sealer.seal(mail, _place(blind))
    await session.merge(MailRow(blind=blind, sealed=sealed, given_on=day, unopened=False))
    await session.flush()


async def wants_mail(session: AsyncSession, vault: Vault, handle: str) -> bool:
    """Say whether an address is held for a conversation."""
    return await session.get(MailRow, _blind(vault, handle)) is not None


async def mail_due(session: AsyncSession, vault: Vault, handle: str) -> str | None:
    """Return by what an address is found, once until its person has looked again; None where no mail is to go."""
    row = await session.get(MailRow, _blind(vault, handle), with_for_update=True, populate_existing=True)
    if row is None or row.unopened:
        return None
    row.unopened = True
    return row.blind


async def mail_opened(session: AsyncSession, vault: Vault, handle: str) -> None:
    """Note that the person has looked: the next answer may be told again."""
    row = await session.get(MailRow, _blind(vault, handle))
    if row is not None:
        row.unopened = False


async def mail_of(session: AsyncSession, vault: Vault, blind: str) -> str | None:
    """Return an address, or None when it was deleted."""
    row = await session.get(MailRow, blind)
    return vault.sealer.open(row.sealed, _place(blind)) if row else None


async def forget_mail(session: AsyncSession, vault: Vault, handle: str) -> int:
    """Destroy the address of a conversation; return how many there were."""
    return await forget_mail_at(session, _blind(vault, handle))


async def forget_mail_at(session: AsyncSession, blind: str) -> int:
    """Destroy an address that takes no mail; return how many there were."""
    return await _deleted(session, MailRow.blind == blind)


async def forget_mails_before(session: AsyncSession, day: datetime) -> int:
    """Destroy the addresses that were given before a day; return how many there were."""
    return await _deleted(session, MailRow.given_on < day)


async def _deleted(session: AsyncSession, which: object) -> int:
    result = await session.execute(delete(MailRow).where(which))  # type: ignore[arg-type]
    return result.rowcount if isinstance(result, CursorResult) else 0


def _blind(vault: Vault, handle: str) -> str:
    return vault.blinder.blind(f"mail:{handle}")


def _place(blind: str) -> str:
    return f"identity_mails.sealed:{blind}"
