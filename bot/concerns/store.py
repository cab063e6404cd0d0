"""Open a concern, find it again, park, resume or discard it. Nothing here commits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.context import ConcernContext
from bot.concerns.model import Concern, ConcernError, NewConcern, State
from bot.concerns.references import new_reference
from bot.concerns.tables import ConcernRow
from bot.db import new_id

UNFINISHED = ("open", "parked")
HOLDS = "holds"  # a session's note of the concerns that its unit of work holds
_UNFINISHED = (
    select(ConcernRow)
    .where(ConcernRow.handle == bindparam("of"), ConcernRow.state.in_(UNFINISHED))
    .order_by(ConcernRow.state, ConcernRow.touched_at.desc())
    .limit(1)
    .execution_options(populate_existing=True)
)
_UNFINISHED_HELD = _UNFINISHED.with_for_update()


def as_concern(row: ConcernRow) -> Concern:
    """Return the record of a row."""
    return Concern(
        id=row.id,
        reference=row.reference,
        handle=row.handle,
        channel=row.channel,
        sector=row.sector,
        area=row.area,
        state=cast(State, row.state),
        version=row.version,
        confirmed=row.confirmed,
        opened_at=row.opened_at,
        touched_at=row.touched_at,
    )


async def open_concern(session: AsyncSession, context: ConcernContext, new: NewConcern, now: datetime) -> Concern:
    """Start a concern; who to answer goes to custody, the organisation and the link are sealed."""
    return as_concern(await open_row(session, context, new, now))


async def open_row(session: AsyncSession, context: ConcernContext, new: NewConcern, now: datetime) -> ConcernRow:
    """Do the same and return the row, held until the unit of work ends."""
    values: dict[str, Any] = {
        "id": new_id(),
        "handle": new.handle,
        "channel": new.channel,
        "sector": new.sector,
        "area": new.area,
    }
    values |= {"state": "open", "version": 0, "confirmed": False, "opened_at": now, "touched_at": now}
    names = [name for name in (new.organisation, new.link_code) if name]
    if names:
        values["organisation"] = context.content.seal(json.dumps(names), f"concerns.organisation:{values['id']}")
    row = await _with_reference(session, values)
    await identity.link(session, context.vault, row.id, new.handle, is_new=True)
    return row


async def _with_reference(session: AsyncSession, values: Mapping[str, Any]) -> ConcernRow:
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    unless_taken = dialect.insert(ConcernRow).on_conflict_do_nothing(index_elements=["reference"]).returning(ConcernRow)
    row = None
    while row is None:  # a reference may be taken
        row = await session.scalar(unless_taken, {**values, "reference": new_reference()})
    return _holding(session, row)


async def current(session: AsyncSession, handle: str) -> Concern | None:
    """Return the unfinished concern of a conversation, the latest touched first."""
    row = (await session.scalars(_UNFINISHED, {"of": handle})).first()
    return as_concern(row) if row else None


async def held_row(session: AsyncSession, handle: str, otherwise: str | None) -> ConcernRow | None:
    """Return the row of the same concern, held until the unit of work ends; where there is none that of an id."""
    row = (await session.scalars(_UNFINISHED_HELD, {"of": handle})).first()
    if row is not None:
        return _holding(session, row)
    return await locked(session, otherwise) if otherwise else None


def _holding(session: AsyncSession, row: ConcernRow) -> ConcernRow:
    """Note that a row is held: until the unit of work ends nobody else changes it, and it need not be read again."""
    unit: tuple[Any, dict[str, ConcernRow]] | None = session.info.get(HOLDS)
    if unit is None or unit[0] is not session.get_transaction():
        unit = session.info[HOLDS] = (session.get_transaction(), {})
    unit[1][row.id] = row
    return row


def _is_held(session: AsyncSession, concern_id: str) -> ConcernRow | None:
    unit, rows = session.info.get(HOLDS, (None, {}))
    return rows.get(concern_id) if unit is not None and unit is session.get_transaction() else None


async def by_reference(session: AsyncSession, reference: str) -> Concern | None:
    """Return the concern with a printed reference."""
    row = (await session.scalars(select(ConcernRow).where(ConcernRow.reference == reference))).first()
    return as_concern(row) if row else None


async def locked(session: AsyncSession, concern_id: str) -> ConcernRow:
    """Return a concern's row, held until the unit of work ends; raises ConcernError("no_concern")."""
    if (here := _is_held(session, concern_id)) is not None:
        return here
    row = await session.get(ConcernRow, concern_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise ConcernError("no_concern")
    return _holding(session, row)


async def hand_over(session: AsyncSession, handle: str, to: str, now: datetime) -> Concern | None:
    """Let another conversation go on with what this one left unfinished; both list it, and news goes to the first."""
    unfinished = await current(session, handle)
    if unfinished is None:
        return None
    row = await locked(session, unfinished.id)
    row.handle, row.came_from, row.state, row.touched_at = to, handle, "open", now
    await session.flush()
    return as_concern(row)


async def park(session: AsyncSession, concern_id: str, now: datetime) -> Concern:
    """Keep an unfinished concern for later; it is still passed on when its time is up."""
    return await _set_state(session, concern_id, "parked", UNFINISHED, now)


async def resume(session: AsyncSession, context: ConcernContext, concern_id: str, now: datetime) -> Concern:
    """Go on with a concern: also with one that was passed on, which makes its next version."""
    row = await locked(session, concern_id)
    if row.handle is None:  # anonymous: until it is sent again it is in this conversation's hand, as at first
        row.handle = await identity.reply_address(session, context.vault, concern_id)
    return await _set_state(session, concern_id, "open", (*UNFINISHED, "submitted"), now)


async def discard(session: AsyncSession, context: ConcernContext, concern_id: str, now: datetime) -> Concern:
    """Drop an unfinished concern: it will not be passed on. What was passed on before cannot be called back."""
    dropped = await _set_state(session, concern_id, "discarded", (*UNFINISHED, "discarded"), now)
    if dropped.version == 0:
        await identity.cut(session, context.vault, concern_id)
    return dropped


async def _set_state(
    session: AsyncSession, concern_id: str, state: State, allowed: tuple[str, ...], now: datetime
) -> Concern:
    row = await locked(session, concern_id)
    if row.state not in allowed:
        raise ConcernError("concern_closed")
    row.state, row.touched_at = state, now
    await session.flush()
    return as_concern(row)
