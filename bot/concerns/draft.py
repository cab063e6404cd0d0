"""Read everything told so far into one draft: statements, answers, and the facts in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer, ConcernError, Draft, Statement
from bot.concerns.place_choice import with_place
from bot.concerns.redaction.redact import Redaction, contact_terms, organisation_terms, redact
from bot.concerns.statements import answers, statements
from bot.concerns.store import as_concern
from bot.concerns.tables import ConcernRow
from bot.questions import catalogue
from bot.understanding.danger import recognise
from bot.understanding.facts import Facts, read_facts

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace

HELD = ("vehicles", "phones", "handles", "postcodes", "places")  # what may say who somebody is


async def draft(
    session: AsyncSession,
    context: ConcernContext,
    concern_id: str,
    gazetteer: Sequence[GazetteerPlace] = (),
    *,
    strict: bool = False,
) -> Draft:
    """Return all that was told; the facts are those of the answers, and of the account unless the person said no."""
    row = await session.get(ConcernRow, concern_id)
    if row is None:
        raise ConcernError("no_concern")
    told = tuple(await statements(session, context, concern_id))
    given = dict(await answers(session, context, concern_id))
    if strict:  # unfinished: whatever was chosen half-way, the strictest confidentiality holds
        given.pop("reporter_choice", None)
    redaction = await _redaction(session, context, row, given)
    parts = with_place(read_parts(told, given, gazetteer, row.opened_at, redaction), given)
    return Draft(
        concern=as_concern(row),
        statements=told,
        answers=given,
        facts=merge(list(parts.values())),
        redaction=redaction,
        parts=parts,
        danger=any(recognise(statement.text).danger for statement in told),
    )


def read_parts(
    told: Sequence[Statement],
    given: Mapping[str, Answer],
    gazetteer: Sequence[GazetteerPlace],
    now: datetime,
    redaction: Redaction = Redaction(),  # noqa: B008 - frozen
) -> Mapping[str, Facts]:
    """Return the facts of the account (`account`), each answer in words, and what else was told (`told:<where>`)."""
    refused = "read_back" in given and given["read_back"].value == "no"
    questions = catalogue.QUESTIONS
    names = [name for name in (*questions.facts, *given) if name in given and catalogue.holds_facts(name)]
    texts = {name: given[name].text or "" for name in names}
    facts_of_event = {name: text for name, text in texts.items() if name in questions.facts}
    telling = questions.statements  # what the read-back asks about
    words = facts_of_event | ({} if refused else {"account": _joined(told, telling)}) | texts
    words |= {f"told:{one.source}": _joined(told, (one.source,)) for one in told if one.source not in telling}
    return {name: _facts(name, text, redaction, gazetteer, now) for name, text in words.items() if text}


def _joined(told: Sequence[Statement], sources: Sequence[str]) -> str:
    return "\n".join(statement.text for statement in told if statement.source in sources)


def _facts(name: str, text: str, redaction: Redaction, gazetteer: Sequence[GazetteerPlace], now: datetime) -> Facts:
    """Return the facts of a text, without the reporter's own number or plate; a birthday is no time of the event."""
    found = read_facts(text, gazetteer, now)
    copy = redact(text, redaction)
    if copy.withheld:
        seen = read_facts(copy.text, gazetteer, now)
        found = replace(found, **{kind: getattr(seen, kind) for kind in HELD})
    return replace(found, when=None) if name in catalogue.QUESTIONS.about_child else found


def merge(parts: Sequence[Facts]) -> Facts:
    """Return facts of several texts as one; of single values the first that was given counts."""

    def first(name: str) -> Any:
        return next((getattr(part, name) for part in parts if getattr(part, name) is not None), None)

    def every(name: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for part in parts for item in getattr(part, name)))

    many = {name: every(name) for name in ("vehicles", "ages", "postcodes", "phones", "handles", "places")}
    return Facts(**many, when=first("when"), children=first("children"), adults=first("adults"))


async def _redaction(
    session: AsyncSession, context: ConcernContext, row: ConcernRow, given: Mapping[str, Answer]
) -> Redaction:
    choice, speaker = given.get("reporter_choice"), given.get("speaker")
    if speaker is not None and speaker.value == "child":
        return Redaction(
            phrases=False
        )  # the child is who the referral is about: hiding who they are would hide them from help
    terms: list[str] = []
    contact = await identity.contact(session, context.vault, row.id)
    if contact:
        terms += contact_terms(contact)
    if row.organisation and (choice is None or choice.value != "named"):
        sealed = context.content.open(row.organisation, f"concerns.organisation:{row.id}")
        terms += [term for name in json.loads(sealed) for term in organisation_terms(name)]
    colleague = "about_colleague" in given and given["about_colleague"].value == "yes"
    return Redaction(tuple(terms), speaker is None or speaker.value != "adult_victim", colleague)
