"""Read all that a concern holds into one draft: statements, answers, and the facts in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, String, bindparam, cast, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.answers import Answers
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer, ConcernError, Draft, Statement
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.parts.merged import merge
from bot.concerns.parts.own_house import places_said
from bot.concerns.redaction.redact import Redaction
from bot.concerns.redaction.reporter_terms import (
    Reporter,
    ReportWords,
    is_withheld,
    organisation_names,
    reporter_of,
)
from bot.concerns.referral.recipient_questions import RecipientQuestion, alarmed_and_asked
from bot.concerns.stated_danger import FIELD as DANGER_STATED
from bot.concerns.stated_danger import in_statements, stated_danger, suspected_in
from bot.concerns.statements import Statements, newest_of
from bot.concerns.store import as_concern
from bot.concerns.tables import AnswerRow, ConcernRow, StatementRow

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace
    from bot.understanding.facts import Facts, ReadFacts

_OF: BindParameter[str] = bindparam("of", type_=String(36))
_SAID, _GIVEN = StatementRow.__table__.c, AnswerRow.__table__.c
_NO_ANSWER = [cast(null(), _GIVEN[name].type).label(name) for name in ("field", "answer")]
_WRITTEN = union_all(
    select(*_SAID, *_NO_ANSWER).where(_SAID.concern_id == _OF),
    select(
        *(_GIVEN[name] if name in _GIVEN else cast(null(), column.type).label(name) for name, column in _SAID.items()),
        _GIVEN.field,
        _GIVEN.answer,
    ).where(_GIVEN.concern_id == _OF),
).order_by("id")


@dataclass(frozen=True)
class Held:
    """Everything that is stored of a concern, read once: who changes it while it is held need not read it again."""

    row: ConcernRow
    words: ReportWords
    contact: str | None = field(default=None, repr=False)  # None: it was not read
    alarmed: tuple[str, ...] = ()
    questions: tuple[RecipientQuestion, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether a draft can be made of it: an answer may have been given since by which the contact is withheld."""
        return self.contact is not None or not is_withheld(self.words)


async def held(session: AsyncSession, context: ConcernContext, row: ConcernRow, *, strict: bool = False) -> Held:
    """Read all that is stored of a concern; the contact only where it is withheld."""
    words = await _written(session, context, row.id, strict=strict)
    contact = (await identity.contact(session, context.vault, row.id) or "") if is_withheld(words) else None
    if row.version == 0 and DANGER_STATED not in words.answers:  # nothing has left
        return Held(row, words, contact)
    return Held(row, words, contact, *await alarmed_and_asked(session, context, row.id))


def held_new(row: ConcernRow) -> Held:
    """Return what is stored of a concern that was opened in this unit of work: nothing yet."""
    return Held(row, ReportWords((), {}), "")


def with_statements(before: Held, new: Sequence[Statement]) -> Held:
    """Return what is stored of a concern by then, after words were kept while it was held."""
    statements = tuple(newest_of((*before.words.statements, *new)))
    return replace(before, words=replace(before.words, statements=statements))


def held_still(before: Held, row: ConcernRow) -> Held | None:
    """Return what was held before a commit, where nobody wrote since: who writes words or answers touches the concern.

    Not of a concern of which anything has left: what recipients do with it touches nothing.
    """
    was, has_left = before.row, row.version or DANGER_STATED in before.words.answers
    is_same = (was.id, was.state, was.version, was.touched_at) == (row.id, row.state, row.version, row.touched_at)
    return replace(before, row=row) if is_same and not has_left and before.is_whole else None


def with_answer(
    session: AsyncSession, context: ConcernContext, before: Held, name: str, answer: Answer, now: datetime
) -> Held:
    """Keep an answer of an unfinished concern that is held; the same again changes nothing."""
    given = before.words.answers
    new = Answers(session, context).record_next(before.row, name, given.get(name), answer, now)
    return before if new is None else replace(before, words=replace(before.words, answers={**given, name: new}))


async def draft(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    gazetteer: Sequence[GazetteerPlace] = (),
    *,
    strict: bool = False,
) -> Draft:
    """Return all that a concern holds; the facts are those of the answers, and of the account unless it was denied.

    `strict`: nothing was confirmed.
    Raises ConcernError("no_concern").
    """
    row = await session.get(ConcernRow, concern_id)
    if row is None:
        raise ConcernError("no_concern")
    return draft_of(context, await held(session, context, row, strict=strict), gazetteer)


def draft_of(context: ConcernContext, stored: Held, gazetteer: Sequence[GazetteerPlace] = ()) -> Draft:
    """Return the draft of what is stored."""
    row, words = stored.row, stored.words
    read = _reader(context, row, gazetteer)
    danger = stated_danger(words.answers) or in_statements(words.statements, context.read_danger)
    words = replace(words, places=_places_named(words, read))
    return replace(
        _as_read(row, words, reporter_of(context, row, words, stored.contact or ""), read),
        danger=danger.stands,
        danger_over=bool(danger.taken_back),
        danger_words=danger.words,
        suspected=() if danger.taken_back else suspected_in(words.statements, context.read_danger),
        alarmed=stored.alarmed,
        questions=stored.questions,
    )


def _reader(context: ConcernContext, row: ConcernRow, gazetteer: Sequence[GazetteerPlace]) -> ReadFacts:
    """Return what reads the facts of a text, among the places as they are called where it was written."""
    organisation = organisation_names(context, row)

    def read(text: str, *, now: datetime | None = None) -> Facts:
        places = places_said(gazetteer, organisation, text)
        return context.readings.facts(places, row.opened_at if now is None else now)(text)

    return read


async def _written(session: AsyncSession, context: ConcernContext, concern_id: str, *, strict: bool) -> ReportWords:
    """Return all statements and answers; where nothing was confirmed, without what was chosen half-way."""
    spoken, given = Statements(session, context), Answers(session, context)
    rows = (await session.execute(_WRITTEN, {"of": concern_id})).all()
    statements = tuple(newest_of(spoken.statement(row) for row in rows if row.field is None))
    answers = {row.field: given.answer(row) for row in rows if row.field is not None}
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
        typed=partial(read_parts, words.statements, words.answers, read, Redaction(phrases=False)),
    )
