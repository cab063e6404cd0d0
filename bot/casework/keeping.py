"""Keeping words: a statement for each message of a turn, and new words for an answer that was given before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import concerns, inbox
from bot.understanding.corrections import corrections

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.concerns import ConcernContext, NewStatement, Statement
    from bot.inbox import StoredMessage

ACCOUNT = "account"  # where words stand that answer no question


async def keep_words(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    text: str,
    *,
    key: str,
    source: str,
    now: datetime,
    burst: Sequence[StoredMessage] | None = None,
    keys_read: Collection[str] | None = None,
) -> list[Statement]:
    """Keep the words of a turn and return them: those of several messages are a statement each, said when it came.

    What is added to an account may put it right, also where nothing was asked: it is kept as that.
    `burst`: the messages of the turn, `keys_read`: the keys of all statements of the concern, where these were read.
    """
    statements = concerns.Statements(session, context)
    if source == ACCOUNT and (field := _put_right(text)):
        before = keys_read if keys_read is not None else await statements.latest(concern_id)
        source = f"{concerns.CORRECTION}{field}" if before else source
    return await _keep(
        statements, concern_id, await _spoken(session, context, text, key, now, burst), source, keys_read
    )


async def _spoken(
    session: AsyncSession,
    context: ConcernContext,
    text: str,
    key: str,
    now: datetime,
    burst: Sequence[StoredMessage] | None,
) -> Sequence[inbox.Piece]:
    """Return the messages of a turn, each with its time; the words by themselves where they are no burst."""
    spoken = inbox.pieces(burst or await inbox.burst_of(session, context.content, key))
    if "\n".join(piece.text for piece in spoken).strip() != text.strip():
        return [inbox.Piece(key, text, now)]
    return spoken


async def _keep(
    statements: concerns.Statements,
    concern_id: str,
    spoken: Sequence[inbox.Piece],
    source: str,
    keys_read: Collection[str] | None,
) -> list[Statement]:
    return [
        await statements.add(concern_id, new, piece.received_at, keys_read=keys_read)
        for piece in spoken
        for new in _statements_of(piece, source)
    ]


def _put_right(text: str) -> str | None:
    """Return what words say outright that they put right, as "friday not saturday" does; None where nothing is."""
    return next((item.field for item in corrections(text) if item.field and item.holds), None)


def _statements_of(piece: inbox.Piece, source: str) -> list[NewStatement]:
    """Return what was said at once as statements: what somebody else wrote stands by itself, as told to the person."""
    own = concerns.NewStatement(piece.text, piece.message_id, source=source)
    if piece.forwarded:
        own = replace(own, how="was_told")
    if not piece.quoted:
        return [own]
    return [concerns.NewStatement(piece.quoted, f"{piece.message_id}:quoted", how="was_told", source=source), own]


async def correct_answer(
    session: AsyncSession, context: ConcernContext, concern_id: str, field: str, new: NewStatement, now: datetime
) -> None:
    """Give an answer in words its new words; beside a choice the new words stand as a correction of it."""
    answers = concerns.Answers(session, context)
    before = (await answers.latest(concern_id))[field]
    if before.value is None:
        await answers.record(concern_id, field, replace(before, state="given", text=new.text), now)
        return
    correction = replace(new, source=f"{concerns.CORRECTION}{field}")
    await concerns.Statements(session, context).add(concern_id, correction, now)


async def correct_told(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    key: str,
    field: str | None,
    new: NewStatement,
    now: datetime,
) -> bool:
    """Correct the statement `key`, or the answer `field`, of a concern that was sent; False when it holds neither."""
    statements = concerns.Statements(session, context)
    is_stated = key in {statement.message_key for statement in await statements.latest(concern_id)}
    answered = await concerns.Answers(session, context).latest(concern_id)
    if not is_stated and field not in answered:
        return False
    await concerns.resume(session, context, concern_id, now)
    if is_stated:
        await statements.correct(concern_id, key, new.text, now)
    elif field is not None:
        await correct_answer(session, context, concern_id, field, new, now)
    return True
