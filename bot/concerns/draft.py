"""Read all that a concern holds into one draft: statements, answers, and the facts in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.answers import Answers
from bot.concerns.context import ConcernContext
from bot.concerns.model import ConcernError, Draft
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.parts.merged import merge
from bot.concerns.redaction.reporter_terms import Reporter, ReportWords, reporter_of
from bot.concerns.referral.recipient_questions import recipient_questions
from bot.concerns.stated_danger import in_statements, stated_danger
from bot.concerns.statements import Statements
from bot.concerns.store import as_concern
from bot.concerns.tables import ConcernRow, ProductRow

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace
    from bot.understanding.facts import ReadFacts


async def draft(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    gazetteer: Sequence[GazetteerPlace] = (),
    *,
    strict: bool = False,
    scene: bool = False,
) -> Draft:
    """Return all that a concern holds; the facts are those of the answers, and of the account unless it was denied.

    `strict`: nothing was confirmed. `scene`: somebody is in danger, so that the place travels whoever works there.
    Raises ConcernError("no_concern").
    """
    row = await session.get(ConcernRow, concern_id)
    if row is None:
        raise ConcernError("no_concern")
    read = context.readings.facts(gazetteer, row.opened_at)
    words = await _written(session, context, concern_id, strict=strict)
    danger = stated_danger(words.answers) or in_statements(words.statements, context.read_danger)
    words = replace(words, places=_places_named(words, read), danger=danger.stands or scene)
    return replace(
        _as_read(row, words, await reporter_of(session, context, row, words), read),
        danger=danger.stands,
        danger_over=bool(danger.taken_back),
        danger_words=danger.words,
        alarmed=await alarmed_roles(session, concern_id),
        questions=await recipient_questions(session, context, concern_id),
    )


async def _written(session: AsyncSession, context: ConcernContext, concern_id: str, *, strict: bool) -> ReportWords:
    """Return all statements and answers; where nothing was confirmed, without what was chosen half-way."""
    statements = tuple(await Statements(session, context).latest(concern_id))
    answers = dict(await Answers(session, context).latest(concern_id))
    if strict:  # the strictest confidentiality holds
        answers.pop("reporter_choice", None)
    return ReportWords(statements, answers, strict=strict)


def _places_named(words: ReportWords, read: ReadFacts) -> list[str]:
    return [hit.name for text in words.told for hit in read(text).places]


def _as_read(row: ConcernRow, words: ReportWords, reporter: Reporter, read: ReadFacts) -> Draft:
    """Return the draft with its facts, without those that say who reports."""
    parts = read_parts(words.statements, words.answers, read, reporter.redaction)
    return Draft(
        as_concern(row),
        tuple(words.statements),
        words.answers,
        merge(list(parts.values())),
        reporter.redaction,
        parts,
        own_place=reporter.place,
    )


async def alarmed_roles(session: AsyncSession, concern_id: str) -> tuple[str, ...]:
    """Return the roles that got a safety event of a concern."""
    events = select(ProductRow.role).where(ProductRow.concern_id == concern_id, ProductRow.kind == "safety_event")
    return tuple(sorted(set(await session.scalars(events))))
