"""What one message only asks of its case: who would get it, what went out, whom to ring, how the reports stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import concerns
from bot.clock import now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.casework.gathered_work import GatheredWork
    from bot.casework.service import CaseService
    from bot.concerns import AlarmSent, ConcernState, Draft, Recipient
    from bot.guidance.model import Contact
    from bot.inbox import Conversation
    from bot.services import Services


class CaseLookUps:
    """Questions that write nothing."""

    services: Services
    _conversation: Conversation
    _cases: CaseService
    _unit: GatheredWork

    async def readers(self, draft: Draft) -> Sequence[Recipient]:
        """Return who would get a draft, as it stands now."""
        roles = concerns.route(draft, self.services.knowledge).recipients
        async with self._unit.reading() as session:
            practice = self._cases.context.practice
            return await concerns.recipients(session, roles, draft.concern.area, practice=practice)

    async def alarm_sent(self) -> AlarmSent | None:
        """Return what of the unfinished concern went out at once, or None."""
        async with self._unit.reading() as session:
            return await self._cases.alarm_sent(session, self._conversation)

    async def contacts(self) -> Sequence[Contact]:
        """Return the contacts that may be shown today: always shown, or checked by the operator."""
        async with self._unit.reading() as session:
            return await self._cases.contacts(session, self._conversation, now())

    async def own_reports(self) -> Sequence[ConcernState]:
        """Return the state of each of the person's own concerns."""
        async with self._unit.reading() as session:
            return await concerns.mine(session, self._cases.context, self._conversation.handle)
