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
        self._committed: Held | None = None  # what was written at once and read before, until it is read again
        self._without: AsyncSession | None = None  # the session that found no concern in hand

    async def read(self, handle: str, concern_id: str | None) -> Draft | None:
        """Return the draft of a conversation's unfinished concern, else of the one with an id unless discarded."""
        if self._draft is None:
            if self._session() is None:
                await self._hold(handle, concern_id)
            self._draft = (self._as_draft(),)
        return self._draft[0]

    async def _hold(self, handle: str, concern_id: str | None) -> None:
        async with self._unit.reading() as session:
            row, before = await concerns.held_row(session, handle, concern_id), self._committed
            self._committed = None
            self._without = session if row is None else None
            self._held = concerns.held_still(before, row) if before is not None and row is not None else None
            if row is not None and self._held is None:
                self._held = await concerns.held(session, self._context, row)

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
        self._held = self._draft = self._committed = None

    def is_sure(self, handle: str) -> bool:
        """Say whether the open session read which concern of a conversation is unfinished, or that none is in hand."""
        none = self._unit.session is not None and self._without is self._unit.session and self._draft == (None,)
        return none or self.unfinished(handle) is not None

    def commit(self, written: Held) -> None:
        """Go on from what was written at once: it is read again only where somebody else wrote since."""
        self._committed = written

    def unfinished(self, handle: str) -> Held | None:
        """Return what was read of the conversation's unfinished concern where that is what is held."""
        held = self._held if self._session() is not None else None
        return held if held and held.row.handle == handle and held.row.state in concerns.UNFINISHED else None

    def _session(self) -> AsyncSession | None:
        """Return the open session that holds what was read."""
        session, held = self._unit.session, self._held
        return session if session is not None and held is not None and held.row in session else None

    def _as_draft(self) -> Draft | None:
        if self._held is None or self._held.row.state == "discarded":
            return None
        return concerns.draft_of(self._context, self._held, self._gazetteer)
