"""A confidential identity leaves custody only by a custodian's hand, with the reasons of both sides kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.db import new_id
from bot.identity.custody import Vault, contact
from bot.identity.tables import ReleaseRow

ASKED, RELEASED, REFUSED = "asked", "released", "refused"


class CannotRelease(Exception):
    """A request or a decision that is not taken; the message says why."""


@dataclass(frozen=True)
class Sides:
    """Who asked and why, who decided and why."""

    asked_by: str
    why_asked: str
    custodian: str = ""
    why_decided: str = ""


@dataclass(frozen=True)
class Release:
    """One request as custody keeps it."""

    id: str
    concern_id: str
    state: str
    sides: Sides
    asked_at: datetime
    decided_at: datetime | None


async def ask_for_identity(
    session: AsyncSession, vault: Vault, concern_id: str, by: str, reason: str, now: datetime
) -> str:
    """Keep a request and return its id; raises CannotRelease without a name or a reason."""
    _need(by, "who asks")
    _need(reason, "why the identity is needed")
    row = ReleaseRow(id=new_id(), concern_id=concern_id, state=ASKED, asked_at=now)
    row.sealed = _seal(vault, row.id, Sides(by.strip(), reason.strip()))
    session.add(row)
    await session.flush()
    return row.id


async def release(
    session: AsyncSession, vault: Vault, request_id: str, custodian: str, reason: str, now: datetime
) -> str:
    """Return the contact of a confidential reporter, once, with the custodian's reason kept; raises CannotRelease."""
    row = await _decide(session, vault, request_id, custodian, reason, RELEASED, now)
    held = await contact(session, vault, row.concern_id)
    if held is None:
        raise CannotRelease("Nothing is held: the person gave no contact, or deleted it")
    return held


async def refuse(
    session: AsyncSession, vault: Vault, request_id: str, custodian: str, reason: str, now: datetime
) -> None:
    """Keep that a custodian refused, and why; raises CannotRelease."""
    await _decide(session, vault, request_id, custodian, reason, REFUSED, now)


async def _decide(
    session: AsyncSession, vault: Vault, request_id: str, custodian: str, reason: str, state: str, now: datetime
) -> ReleaseRow:
    _need(custodian, "the custodian")
    _need(reason, "the custodian's reason")
    row = await session.get(ReleaseRow, request_id, with_for_update=True, populate_existing=True)
    if row is None or row.state != ASKED:
        raise CannotRelease("There is no such open request")
    sides = _open(vault, row)
    if sides.asked_by.casefold() == custodian.strip().casefold():
        raise CannotRelease("Who asks does not decide: another custodian has to")
    row.state, row.decided_at = state, now
    row.sealed = _seal(vault, row.id, replace(sides, custodian=custodian.strip(), why_decided=reason.strip()))
    await session.flush()
    return row


async def releases(session: AsyncSession, vault: Vault) -> list[Release]:
    """Return every request, the newest last."""
    rows = await session.scalars(select(ReleaseRow).order_by(ReleaseRow.asked_at, ReleaseRow.id))
    return [Release(r.id, r.concern_id, r.state, _open(vault, r), r.asked_at, r.decided_at) for r in rows]


def _need(words: str, what: str) -> None:
    if not words.strip():
        raise CannotRelease(f"Say {what}")


def _place(request_id: str) -> str:
    return f"identity_releases.sealed:{request_id}"


def _seal(vault: Vault, request_id: str, sides: Sides) -> bytes:
    return vault.sealer.seal(json.dumps(asdict(sides)), _place(request_id))


def _open(vault: Vault, row: ReleaseRow) -> Sides:
    return Sides(**json.loads(vault.sealer.open(row.sealed, _place(row.id))))
