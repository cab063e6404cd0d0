"""By the clock: who has had no word of what came of their concern hears what is true of it, once a service."""

from __future__ import annotations

from datetime import datetime

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot import procedures
from bot.concerns import ConcernError
from bot.crypto import CannotOpen
from bot.feed.person_notices import News, tell_person
from bot.procedures import Overdue
from bot.services import Services

TAKEN_ON, NOT_TAKEN_ON = "still_open", "still_waiting"
log = structlog.get_logger()


async def tell_of_silence(services: Services, now: datetime) -> int:
    """Tell everybody who is due; return how many were told. Each in a unit of work of its own."""
    async with services.database.reading() as session:
        due = await procedures.without_word(session, services.knowledge.procedures, now)
    return sum([await _tell(services, step, now) for step in due])


async def _tell(services: Services, step: Overdue, now: datetime) -> bool:
    try:
        async with services.database.writing() as session:
            if not await procedures.mark_told(session, step, now):
                return False
            is_taken_on = await procedures.is_taken_on(session, services.knowledge.procedures, step)
            what = TAKEN_ON if is_taken_on else NOT_TAKEN_ON
            return await tell_person(session, services, News(step.recipient, step.product_id, what), now)
    except (CannotOpen, ConcernError, SQLAlchemyError) as problem:  # one that cannot be read keeps nobody else waiting
        log.error("nobody told of silence", reference=step.reference, kind=type(problem).__name__)
        return False
