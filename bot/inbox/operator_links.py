"""Links that an operator made for an organisation: who may open a chat, and which pages may embed it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.inbox.tables import LinkRow

CODE = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def find_link(session: AsyncSession, code: str) -> LinkRow | None:
    """Return the operator's link with this code unless it was revoked; what cannot be a code is asked of nobody."""
    if not CODE.fullmatch(code):
        return None
    row = await session.get(LinkRow, code)
    return None if row is None or row.revoked else row


async def add_link(
    session: AsyncSession, sector: str, *, area: str | None, organisation: str | None, parents: Sequence[str]
) -> str:
    """Store a link with a code that nobody can guess; return the code."""
    code = _new_code()
    session.add(
        LinkRow(code=code, sector=sector, area=area, organisation=organisation, revoked=False, parents=list(parents))
    )
    await session.flush()
    return code


def _new_code() -> str:
    """Return a code of twelve characters; one that begins with a dash would be an option to the command line."""
    return next(code for code in iter(lambda: secrets.token_urlsafe(9), None) if not code.startswith("-"))


async def set_parents(session: AsyncSession, code: str, parents: Sequence[str]) -> bool:
    """Set which pages may embed the chat of a link; False when there is no such link."""
    if await find_link(session, code) is None:
        return False
    await session.execute(update(LinkRow).where(LinkRow.code == code).values(parents=list(parents)))
    return True


async def revoke_link(session: AsyncSession, code: str) -> None:
    """Let a link open no new chat."""
    await session.execute(update(LinkRow).where(LinkRow.code == code).values(revoked=True))
