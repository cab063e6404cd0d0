"""The draft of one message: read once while its unit of work is open, and what is written since is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import concerns

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.casework.gathered_work import GatheredWork
    from bot.concerns import Answer, ConcernContext, Draft, Held
    from bot.guidance.model import GazetteerPlace


class HeldDraft:
    """What was read last of the concern in hand, as long as it is true."""

    def __init__(self, context: ConcernContext, unit: GatheredWork, gazetteer: Sequence[GazetteerPlace]) -> None:
        self._context, self._unit, self._gazetteer = context, unit, gazetteer
        self._held: Held | None = None
        self._draft: tuple[Draft | None] | None = None

    async def read(self, handle: str, concern_id: str | None) -> Draft | None:
        """Return the draft of a conversation's unfinished concern, else of the one with an id unless discarded."""
        if self._draft is None:
            if self._session() is None:
                await self._hold(handle, concern_id)
            self._draft = (self._as_draft(),)
        return self._draft[0]

    async def _hold(self, handle: str, concern_id: str | None) -> None:
        async with self._unit.reading() as session:
            row = await concerns.held_row(session, handle, concern_id)
            self._held = None if row is None else await concerns.held(session, self._context, row)

    async def record(self, handle: str, concern_id: str | None, name: str, answer: Answer, now: datetime) -> str | None:
        """Keep an answer of the unfinished concern that is held and return its id; None when none is held."""
        if self._unit.gathers and self._session() is None:
            await self._hold(handle, concern_id)
        self._draft, held, session = None, self._held, self._session()
        if session is None or held is None or held.row.state not in concerns.UNFINISHED:
            return None
        self._held = concerns.with_answer(session, self._context, held, name, answer, now)
        if not self._held.is_whole:
            self.forget()
        return held.row.id

    def forget(self) -> None:
        """Read anew when it is asked for: something else is written."""
        self._held = self._draft = None

    def unfinished(self, handle: str) -> str | None:
        """Return the id of the conversation's unfinished concern where that is what is held."""
        row = self._held.row if self._held is not None and self._session() is not None else None
        return row.id if row is not None and row.handle == handle and row.state in concerns.UNFINISHED else None

    def _session(self) -> AsyncSession | None:
        """Return the open session that holds what was read."""
        session, held = self._unit.session, self._held
        return session if session is not None and held is not None and held.row in session else None

    def _as_draft(self) -> Draft | None:
        if self._held is None or self._held.row.state == "discarded":
            return None
        return concerns.draft_of(self._context, self._held, self._gazetteer)
