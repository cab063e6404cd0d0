"""Pass on what was left unfinished, each concern in its own unit of work: one that cannot be read stops no other."""

from __future__ import annotations

from datetime import timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot import clock, concerns
from bot.crypto import CannotOpen
from bot.services import Services

log = structlog.get_logger()
ANSWERED_WITHIN = timedelta(minutes=1)


async def pass_on_unfinished(services: Services) -> list[str]:
    """Pass on what has waited as long as the person was told (`unfinished_after_minutes`); return the references."""
    context = concerns.ConcernContext.of(services)
    after = timedelta(minutes=services.settings.unfinished_after_minutes)
    async with services.database.reading() as session:
        due = await concerns.unfinished(session, clock.now(), after=after)
    passed = [await _one(services, context, concern_id) for concern_id in due]
    return [reference for reference in passed if reference]


async def alarm_unanswered(services: Services) -> list[str]:
    """Raise an event for suspicious words when nobody said for a minute whether it is happening now; return the ids."""
    context = concerns.ConcernContext.of(services)
    async with services.database.reading() as session:
        due = await concerns.suspected_since(session, clock.now() - ANSWERED_WITHIN)
    for concern_id in due:
        async with services.database.writing() as session:
            await concerns.safety_event(session, context, concern_id, (), clock.now())
    return due


async def _one(services: Services, context: concerns.ConcernContext, concern_id: str) -> str | None:
    try:
        async with services.database.writing() as session:
            return await concerns.pass_on_one(session, context, concern_id, clock.now())
    except (CannotOpen, concerns.ConcernError, SQLAlchemyError, LookupError, ValueError) as problem:
        log.error("unfinished concern not passed on", concern=concern_id, kind=type(problem).__name__)
        return None
