"""Read all that a concern holds into one draft: statements, answers, and the facts in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.answers import Answers
from bot.concerns.context import ConcernContext
from bot.concerns.corrected_facts import CORRECTION, facts_of_corrections, put_right
from bot.concerns.model import Answer, ConcernError, Draft, Statement
from bot.concerns.place_choice import with_place
from bot.concerns.redaction.redact import MARK, Redaction, redact
from bot.concerns.redaction.reporter_terms import ReportWords, reporter_of
from bot.concerns.stated_danger import in_statements, stated_danger
from bot.concerns.statements import Statements
from bot.concerns.store import as_concern
from bot.concerns.tables import ConcernRow, ProductRow
from bot.questions import catalogue
from bot.understanding.corrections import corrections
from bot.understanding.facts import Facts, PersonMention, PlaceHit, read_facts

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace

IDENTIFYING = ("vehicles", "phones", "handles", "postcodes", "places")  # what may say who somebody is
NO_TIME: Mapping[str, Any] = {"when": None, "times": (), "planned": (), "time_of_day": None, "recurrence": None}


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
    statements = tuple(await Statements(session, context).latest(concern_id))
    given = dict(await Answers(session, context).latest(concern_id))
    if strict:  # unfinished: whatever was chosen half-way, the strictest confidentiality holds
        given.pop("reporter_choice", None)
    danger = stated_danger(given) or in_statements(statements, context.read_danger)
    named = [hit.name for entry in statements for hit in read_facts(entry.text, gazetteer, row.opened_at).places]
    words = ReportWords(statements, given, named, danger=danger.stands or scene, strict=strict)
    reporter = await reporter_of(session, context, row, words)
    parts = read_parts(statements, given, gazetteer, row.opened_at, reporter.redaction)
    parts = with_place(_put_right(parts, statements, gazetteer, row.opened_at), given)
    return Draft(
        concern=as_concern(row),
        statements=statements,
        answers=given,
        facts=merge(list(parts.values())),
        redaction=reporter.redaction,
        parts=parts,
        danger=danger.stands,
        danger_over=bool(danger.taken_back),
        danger_words=danger.words,
        alarmed=await alarmed_roles(session, concern_id),
        own_place=reporter.place,
    )


async def alarmed_roles(session: AsyncSession, concern_id: str) -> tuple[str, ...]:
    """Return the roles that got a safety event of a concern."""
    events = select(ProductRow.role).where(ProductRow.concern_id == concern_id, ProductRow.kind == "safety_event")
    return tuple(sorted(set(await session.scalars(events))))


def read_parts(
    statements: Sequence[Statement],
    given: Mapping[str, Answer],
    gazetteer: Sequence[GazetteerPlace],
    now: datetime,
    redaction: Redaction = Redaction(),  # noqa: B008 - frozen
) -> Mapping[str, Facts]:
    """Return the facts of the account (`account`), each answer in words, and what else was told (`told:<where>`)."""
    facts = catalogue.QUESTIONS.facts
    answered = {name: given[name].text or "" for name in (*facts, *given) if _is_read(name, given)}
    of_event = {name: text for name, text in answered.items() if name in facts}  # first, in the order that counts
    words = of_event | _account(statements, given) | answered | _said_elsewhere(statements)
    return {name: _facts(name, text, redaction, gazetteer, now) for name, text in words.items() if text}


def _put_right(
    parts: Mapping[str, Facts], statements: Sequence[Statement], gazetteer: Sequence[GazetteerPlace], now: datetime
) -> Mapping[str, Facts]:
    """Return the facts of every part with what the person put right, the earlier correction first."""

    def read(words: str) -> Facts:
        return read_facts(words, gazetteer, now)

    corrected = dict(parts)
    for statement in statements:
        if statement.source.startswith(CORRECTION):
            items, name = corrections(statement.text, gazetteer, now), f"told:{statement.source}"
            if not items:
                continue
            others = {key: part for key, part in corrected.items() if key != name}
            corrected = put_right(others, items, read) | {name: facts_of_corrections(items, read)}
    return corrected


def _is_read(name: str, given: Mapping[str, Answer]) -> bool:
    return name in given and catalogue.holds_facts(name)


def _account(statements: Sequence[Statement], given: Mapping[str, Answer]) -> dict[str, str]:
    """Return the account, unless the person said no when it was read back."""
    if "read_back" in given and given["read_back"].value == "no":
        return {}
    return {"account": _joined(statements, catalogue.QUESTIONS.statements)}


def _said_elsewhere(statements: Sequence[Statement]) -> dict[str, str]:
    elsewhere = [entry.source for entry in statements if entry.source not in catalogue.QUESTIONS.statements]
    return {f"told:{source}": _joined(statements, (source,)) for source in elsewhere}


def _joined(statements: Sequence[Statement], sources: Sequence[str]) -> str:
    return "\n".join(statement.text for statement in statements if statement.source in sources)


def _facts(name: str, text: str, redaction: Redaction, gazetteer: Sequence[GazetteerPlace], now: datetime) -> Facts:
    """Return the facts of a text, without the reporter's own number or plate; a birthday is no time of the event."""
    facts = read_facts(text, gazetteer, now)
    copy = redact(text, redaction, name)
    if copy.withheld:
        visible = read_facts(copy.text, gazetteer, now)
        withheld = _nameless(facts.places, visible.places, redaction)
        facts = replace(facts, **{kind: getattr(visible, kind) for kind in IDENTIFYING})
        facts = replace(
            facts, places=(*facts.places, *withheld), persons=tuple(_others(facts.persons, redaction, name))
        )
    return replace(facts, **NO_TIME) if name in catalogue.QUESTIONS.about_child else facts


def _others(persons: Sequence[PersonMention], redaction: Redaction, question: str) -> Iterator[PersonMention]:
    """Give the people who are spoken of, without the reporter's name and in words without what says who reports."""
    for person in persons:
        own = person.name is not None and redact(person.name, redaction, question).withheld
        shown = redact(person.text, redaction, question).text
        yield replace(person, name=None if own else person.name, text=shown)


def _nameless(places: Sequence[PlaceHit], visible: Sequence[PlaceHit], redaction: Redaction) -> Iterator[PlaceHit]:
    """Give what kind of place it was, where its name is withheld."""
    shown = {hit.id for hit in visible}
    for hit in places:
        if hit.id not in shown and redact(hit.name, redaction).withheld:
            yield replace(hit, id="", name=MARK, lat=None, lon=None, locality=None)


def merge(parts: Sequence[Facts]) -> Facts:
    """Return facts of several texts as one; of single values the first that was given counts."""

    def first(name: str) -> Any:
        return next((getattr(part, name) for part in parts if getattr(part, name) is not None), None)

    def every(name: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for part in parts for item in getattr(part, name)))

    many = {name: every(name) for name in (*IDENTIFYING, "ages", "persons", "times", "planned")}
    single = {name: first(name) for name in ("when", "time_of_day", "recurrence", "children", "adults")}
    return Facts(**{**many, **single})
