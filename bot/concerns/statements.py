"""Statements: what people said, sealed, in versions; the first is never altered."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.context import ConcernContext
from bot.concerns.model import HOWS, ConcernError, How, NewStatement, Statement
from bot.concerns.store import UNFINISHED, current, locked
from bot.concerns.tables import ConcernRow, StatementRow
from bot.db import new_id

# Columns, not rows that the session would hold: what is read is not changed. Made once, they run on every turn.
_COLUMNS = [getattr(StatementRow, column.key) for column in StatementRow.__table__.columns]
_OF = StatementRow.concern_id == bindparam("of")
_EVERY = select(*_COLUMNS).where(_OF).order_by(StatementRow.id)
_KEY = StatementRow.message_key.in_((bindparam("blind"), bindparam("plain")))  # plain: kept by an earlier version
_VERSIONS = select(*_COLUMNS).where(_OF, _KEY).order_by(StatementRow.version)


class Statements:
    """The statements of concerns in one unit of work."""

    def __init__(self, session: AsyncSession, context: ConcernContext) -> None:
        self._session, self._content, self._blinder = session, context.content, context.vault.blinder

    async def add(
        self, concern_id: str, new: NewStatement, now: datetime, *, keys_read: Collection[str] | None = None
    ) -> Statement:
        """Keep words as they are; the same message key again returns what is already kept.

        `keys_read`: the message keys of all statements, where they were read while the concern is held.
        Raises ConcernError: no_concern, concern_closed after it was sent, unknown_how.
        """
        concern = await locked(self._session, concern_id)
        is_new = keys_read is not None and new.message_key not in keys_read
        earlier = [] if is_new else await self._versions(concern_id, new.message_key)
        return self.statement(earlier[-1]) if earlier else await self._keep(concern, new, 1, now)

    async def correct(self, concern_id: str, message_key: str, text: str, now: datetime) -> Statement:
        """Keep edited words as the next version; earlier versions stay.

        Raises ConcernError: no_concern, no_statement, concern_closed after it was sent.
        """
        concern = await locked(self._session, concern_id)
        earlier = await self._versions(concern_id, message_key)
        if not earlier:
            raise ConcernError("no_statement")
        last = self.statement(earlier[-1])
        if last.text == text:
            return last
        new = NewStatement(text, message_key, last.how, last.source, last.when_known)
        return await self._keep(concern, new, last.version + 1, now)

    async def every_version(self, concern_id: str) -> list[Statement]:
        """Return all that was ever said of a concern, in the order of saying."""
        rows = await self._session.execute(_EVERY, {"of": concern_id})
        return [self.statement(row) for row in rows]

    async def latest(self, concern_id: str) -> list[Statement]:
        """Return each statement in its latest version, in the order of first saying."""
        return newest_of(await self.every_version(concern_id))

    async def _versions(self, concern_id: str, message_key: str) -> list[Any]:
        rows = await self._session.execute(_VERSIONS, {"of": concern_id, **self._keys(concern_id, message_key)})
        return list(rows)

    def _keys(self, concern_id: str, message_key: str) -> dict[str, str]:
        return {"blind": self._blinder.blind(f"statement:{concern_id}:{message_key}"), "plain": message_key}

    async def _keep(self, concern: ConcernRow, new: NewStatement, version: int, now: datetime) -> Statement:
        if concern.state not in UNFINISHED:
            raise ConcernError("concern_closed")
        if new.how not in HOWS:
            raise ConcernError("unknown_how")
        blind = self._keys(concern.id, new.message_key)["blind"]
        row = StatementRow(id=new_id(), concern_id=concern.id, message_key=blind, version=version)
        row.sealed_key = self._content.seal(new.message_key, _key_place(row.id))
        row.how, row.source, row.when_known, row.said_at = new.how, new.source, new.when_known, now
        row.text = self._content.seal(new.text, _place(row.id))
        self._session.add(row)
        concern.touched_at = now
        await self._session.flush()
        return self.statement(row)

    def statement(self, row: Any) -> Statement:
        """Return the record of a row."""
        text = self._content.open(row.text, _place(row.id))
        how = cast(How, row.how)
        key = row.message_key if row.sealed_key is None else self._content.open(row.sealed_key, _key_place(row.id))
        return Statement(row.id, key, text, how, row.source, row.version, row.said_at, row.when_known)


async def told_so_far(session: AsyncSession, context: ConcernContext, handle: str) -> list[str]:
    """Return what was told of a conversation's unfinished concern, in the order of saying; nothing without one."""
    concern = await current(session, handle)
    return [said.text for said in await Statements(session, context).latest(concern.id)] if concern else []


def newest_of(versions: Iterable[Statement]) -> list[Statement]:
    """Return each statement in its latest version, in the order of first saying."""
    by_key: dict[str, Statement] = {}
    for statement in versions:  # a key keeps the place of its first version
        first = by_key.get(statement.message_key, statement)
        by_key[statement.message_key] = replace(statement, first_said_at=first.written)
    return list(by_key.values())


def _key_place(statement_id: str) -> str:
    return f"concern_statements.sealed_key:{statement_id}"


def _place(statement_id: str) -> str:
    return f"concern_statements.text:{statement_id}"
