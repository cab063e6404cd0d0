"""A small world for tests of the core: one police force, one council, people who tell something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot import concerns, outbox
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer, Concern, Draft, NewConcern, Statement
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.parts.merged import merge
from bot.concerns.redaction.redact import Redaction
from bot.crypto import KeyRing, Sealer
from bot.guidance.model import GazetteerPlace
from bot.understanding.facts import Facts, ReadFacts, read_facts

NOW = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
ACCOUNT = "girl about 14 crying in the back, older man would not let her talk"
POLICE = outbox.Destination("demo-police", "police", "push", "Demo Police", True, None, "http://127.0.0.1:1/", None)
COUNCIL = outbox.Destination("demo-care", "social_care", "push", "Demo Council", True, None, None, timedelta(hours=24))


def given(value: object = None, text: str | None = None) -> Answer:
    """Return a given answer."""
    return Answer("given", value, text)


def a_draft(
    *words: str, sector: str = "taxi", facts: Facts | None = None, danger: bool = False, **answers: Answer
) -> Draft:
    """Return a draft that was never stored."""
    concern = Concern("c1", "SL-0000-0000-0", "h1", "web", sector, "demo", "open", 0, False, NOW, NOW)
    told = tuple(
        Statement(f"s{number}", f"m{number}", text, "unspecified", "account", 1, NOW)
        for number, text in enumerate(words)
    )
    return Draft(concern, told, answers, facts or Facts(), Redaction(), danger=danger)


def facts_read(gazetteer: Sequence[GazetteerPlace] = ()) -> ReadFacts:
    """Return what reads the facts of a text that was written at NOW, among some places."""
    return partial(read_facts, gazetteer=gazetteer, now=NOW)


def with_facts(draft: Draft, gazetteer: Sequence[GazetteerPlace] = ()) -> Draft:
    """Return a draft with the facts of its own words, without those of its reporter."""
    read = partial(read_parts, draft.statements, draft.answers, facts_read(gazetteer))
    parts = read(draft.redaction)
    typed = partial(read, Redaction(phrases=False))
    return replace(draft, parts=parts, facts=merge(list(parts.values())), typed=typed)


async def set_up_destinations(session: AsyncSession, *places: outbox.Destination) -> None:
    """Add destinations, by default one police force and one council that take pushes."""
    for place in places or (POLICE, COUNCIL):
        await outbox.add_destination(session, Sealer(KeyRing.fresh()), place, None)


async def a_concern(
    session: AsyncSession, context: ConcernContext, *, sector: str = "taxi", account: str = ACCOUNT, **answers: Answer
) -> Concern:
    """Store a concern with one account and some answers."""
    concern = await concerns.open_concern(session, context, NewConcern("h1", "web", sector, "demo", "Zebra Cabs"), NOW)
    await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(account, "m1"), NOW)
    for field, answer in answers.items():
        await concerns.Answers(session, context).record(concern.id, field, answer, NOW)
    return concern
