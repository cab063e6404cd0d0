"""Pass on what was left unfinished, each concern in its own unit of work: one that cannot be read stops no other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, concerns
from bot.crypto import CannotOpen
from bot.services import Services

log = structlog.get_logger()
ANSWERED_WITHIN = timedelta(minutes=1)
type Act[Done] = Callable[[AsyncSession, concerns.ConcernContext, str, datetime], Awaitable[Done]]


async def pass_on_unfinished(services: Services) -> list[str]:
    """Pass on what has waited as long as the person was told (`unfinished_after_minutes`); return the references."""
    after = timedelta(minutes=services.settings.unfinished_after_minutes)
    async with services.database.reading() as session:
        due = await concerns.unfinished(session, clock.now(), after=after)
    passed = [await _one(services, concern_id, concerns.pass_on_one) for concern_id in due]
    return [reference for reference in passed if reference]


async def alarm_unanswered(services: Services) -> list[str]:
    """Raise an event for suspicious words of who was silent for a minute and never said whether it is happening now.

    Return the ids of the concerns of which one went out.
    """
    async with services.database.reading() as session:
        due = await concerns.suspected_since(session, clock.now() - ANSWERED_WITHIN)
    return [concern_id for concern_id in due if await _one(services, concern_id, _alarm)]


async def _alarm(session: AsyncSession, context: concerns.ConcernContext, concern_id: str, now: datetime) -> bool:
    """Raise the event, unless the person has answered while it waited; say whether one went out."""
    if concern_id not in await concerns.suspected_since(session, now - ANSWERED_WITHIN):
        return False
    return bool(await concerns.safety_event(session, context, concern_id, (), now))


async def _one[Done](services: Services, concern_id: str, act: Act[Done]) -> Done | None:
    """Do something to a concern in a unit of work of its own; None and a line in the log where it cannot be read."""
    context = concerns.ConcernContext.of(services)
    try:
        async with services.database.writing() as session:
            return await act(session, context, concern_id, clock.now())
    except (CannotOpen, concerns.ConcernError, SQLAlchemyError, LookupError, ValueError) as problem:
        log.error("unfinished concern not passed on", concern=concern_id, kind=type(problem).__name__)
        return None
