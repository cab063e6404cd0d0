"""Keep what is told: every version of every statement and answer, sealed; the first is never altered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock
from bot.concerns.context import ConcernContext
from bot.concerns.model import HOWS, Answer, ConcernError, How, Statement
from bot.concerns.store import UNFINISHED, locked
from bot.concerns.tables import AnswerRow, ConcernRow, StatementRow
from bot.db import new_id


async def add_statement(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    text: str,
    *,
    how: How = "unspecified",
    source: str = "account",
    message_key: str,
    now: datetime,
    when_known: datetime | None = None,
) -> Statement:
    """Keep words as they are; the same message key again returns what is already kept."""
    row = await locked(session, concern_id)
    known = await _versions(session, concern_id, message_key)
    if known:
        return _as_statement(context, known[-1])
    return await _keep(
        session, context, row, text, 1, message_key, how=how, source=source, when_known=when_known, now=now
    )


async def correct_statement(
    session: AsyncSession, context: ConcernContext, concern_id: str, message_key: str, text: str, now: datetime
) -> Statement:
    """Keep edited words as the next version; earlier versions stay. Raises ConcernError("no_statement")."""
    row = await locked(session, concern_id)
    known = await _versions(session, concern_id, message_key)
    if not known:
        raise ConcernError("no_statement")
    last = known[-1]
    if context.content.open(last.text, _place(last.id)) == text:
        return _as_statement(context, last)
    how, source, when = cast(How, last.how), last.source, last.when_known
    version = last.version + 1
    return await _keep(
        session, context, row, text, version, message_key, how=how, source=source, when_known=when, now=now
    )


async def _keep(
    session: AsyncSession,
    context: ConcernContext,
    concern: ConcernRow,
    text: str,
    version: int,
    message_key: str,
    *,
    how: How,
    source: str,
    when_known: datetime | None,
    now: datetime,
) -> Statement:
    if concern.state not in UNFINISHED:
        raise ConcernError("concern_closed")
    if how not in HOWS:
        raise ConcernError("unknown_how")
    row = StatementRow(id=new_id(), concern_id=concern.id, message_key=message_key, version=version)
    row.how, row.source, row.when_known, row.said_at = how, source, when_known, now
    row.text = context.content.seal(text, _place(row.id))
    session.add(row)
    concern.touched_at = now
    await session.flush()
    return _as_statement(context, row)


def _place(statement_id: str) -> str:
    return f"concern_statements.text:{statement_id}"


async def _versions(session: AsyncSession, concern_id: str, message_key: str) -> list[StatementRow]:
    rows = await session.scalars(
        select(StatementRow)
        .where(StatementRow.concern_id == concern_id, StatementRow.message_key == message_key)
        .order_by(StatementRow.version)
    )
    return list(rows)


def _as_statement(context: ConcernContext, row: StatementRow) -> Statement:
    text = context.content.open(row.text, _place(row.id))
    how = cast(How, row.how)
    return Statement(row.id, row.message_key, text, how, row.source, row.version, row.said_at, row.when_known)


async def statements(
    session: AsyncSession, context: ConcernContext, concern_id: str, *, all_versions: bool = False
) -> list[Statement]:
    """Return what was told in the order of first saying, each in its latest version unless all are asked for."""
    rows = await session.scalars(
        select(StatementRow).where(StatementRow.concern_id == concern_id).order_by(StatementRow.id)
    )
    told = [_as_statement(context, row) for row in rows]
    if all_versions:
        return told
    latest: dict[str, Statement] = {}
    for statement in told:  # a key keeps the place of its first version
        latest[statement.message_key] = statement
    return list(latest.values())


async def record_answer(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    field: str,
    answer: Answer,
    now: datetime | None = None,
) -> None:
    """Keep an answer; a changed one is a new version. Raises ConcernError("concern_closed") after it was sent."""
    concern = await locked(session, concern_id)
    if concern.state not in UNFINISHED:
        raise ConcernError("concern_closed")
    rows = await session.scalars(
        select(AnswerRow)
        .where(AnswerRow.concern_id == concern_id, AnswerRow.field == field)
        .order_by(AnswerRow.version.desc())
        .limit(1)
    )
    last = rows.first()
    if last is not None and _as_answer(context, last) == answer:
        return
    row = AnswerRow(id=new_id(), concern_id=concern_id, field=field, version=last.version + 1 if last else 1)
    row.answer = context.content.seal(json.dumps([answer.state, answer.value, answer.text]), _answer_place(row.id))
    session.add(row)
    concern.touched_at = now or clock.now()
    await session.flush()


def _answer_place(answer_id: str) -> str:
    return f"concern_answers.answer:{answer_id}"


def _as_answer(context: ConcernContext, row: AnswerRow) -> Answer:
    state, value, text = cast(list[Any], json.loads(context.content.open(row.answer, _answer_place(row.id))))
    return Answer(state, value, text)


async def answers(session: AsyncSession, context: ConcernContext, concern_id: str) -> Mapping[str, Answer]:
    """Return the latest answer of each field, in the order in which the fields were first answered."""
    rows = await session.scalars(select(AnswerRow).where(AnswerRow.concern_id == concern_id).order_by(AnswerRow.id))
    return {row.field: _as_answer(context, row) for row in rows}
