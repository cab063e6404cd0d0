"""Who writes again on a page that stood open too long hears in one line what became of the earlier words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import clock, concerns, inbox
from bot.casework.service import CaseService

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.services import Services


async def tell(services: Services, handle: str) -> None:
    """Say whether the report was passed on or is kept, with its reference; nothing when there is none."""
    async with services.database.writing() as session:
        became = await _what_became(services, session, handle)
        if became is not None:
            key, reference = became
            body = services.texts.message(f"utter_web_came_back_{key}", reference=reference).to_json()
            await inbox.add_replies(session, services.content, handle, [body], message_id=None, now=clock.now())


async def _what_became(services: Services, session: AsyncSession, handle: str) -> tuple[str, str] | None:
    if (unfinished := await concerns.current(session, handle)) is not None:
        return "kept", unfinished.reference
    sent = await CaseService(services).last_sent(session, handle)
    return None if sent is None else ("passed_on", sent.reference)
