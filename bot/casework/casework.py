"""What the gateway writes into a concern by itself, without the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import concerns, identity
from bot.guidance.checks import checks
from bot.guidance.find import contact_to_show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.inbox import Conversation
    from bot.services import Services


class Casework:
    """Cases through the core; a statement's key is the id of the message that brought it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._vault = identity.Vault(services.identity, services.blinder)
        self._box = concerns.ConcernContext.of(services)

    async def _open(self, session: AsyncSession, told: Conversation, now: datetime) -> str:
        known = await concerns.current(session, told.handle)
        if known is not None:
            return known.id
        opened = await concerns.open_concern(
            session,
            self._box,
            handle=told.handle,
            channel=told.channel,
            sector=told.sector,
            area=told.area,
            organisation=told.organisation,
            link_code=told.link_code,
            now=now,
        )
        return opened.id

    async def keep(self, session: AsyncSession, told: Conversation, *, key: str, text: str, now: datetime) -> None:
        """Store words as they are; the first words open the concern."""
        concern = await self._open(session, told, now)
        await concerns.add_statement(session, self._box, concern, text, message_key=key, now=now)

    async def alarm(self, session: AsyncSession, told: Conversation, evidence: Sequence[str], now: datetime) -> None:
        """Send what is known of a danger at once."""
        concern = await self._open(session, told, now)
        await concerns.safety_event(session, self._box, concern, tuple(evidence), self._services.knowledge, now)

    async def answer(self, session: AsyncSession, told: Conversation, field: str, value: str, now: datetime) -> None:
        """Store an answer of the concern in hand."""
        concern = await self._open(session, told, now)
        await concerns.record_answer(session, self._box, concern, field, concerns.Answer("given", value), now)

    async def correct(self, session: AsyncSession, told: Conversation, key: str, text: str, now: datetime) -> bool:
        """Correct a statement, keeping its first version; False when there is none."""
        known = await concerns.current(session, told.handle)
        if known is None:
            return False
        try:
            await concerns.correct_statement(session, self._box, known.id, key, text, now)
        except concerns.ConcernError:
            return False
        return True

    async def keep_contact(self, session: AsyncSession, told: Conversation, text: str, now: datetime) -> None:
        """Put who the reporter is into the vault."""
        concern = await self._open(session, told, now)
        await identity.keep_contact(session, self._vault, concern, text)

    async def called(
        self, session: AsyncSession, told: Conversation, role: str, now: datetime, reference: str | None = None
    ) -> bool:
        """Write down that the person telephoned a recipient; False when none of theirs waited for that."""
        mine = {one.concern.id for one in await concerns.mine(session, self._box, told.handle)}
        sent = await concerns.by_reference(session, reference) if reference else None
        if sent is not None:  # on the receipt in their hand, also when they stay anonymous and it is no longer theirs
            mine = {sent.id}
        return any([await concerns.record_call(session, one, role, now) for one in mine])

    async def forget_reporter(self, session: AsyncSession, told: Conversation) -> None:
        """Destroy who the reporter is and the way back to them, for each of their concerns."""
        for mine in await concerns.mine(session, self._box, told.handle):
            await identity.cut(session, self._vault, mine.concern.id)

    async def phone(self, session: AsyncSession, told: Conversation, kind: str, now: datetime) -> str | None:
        """Return a number that an operator has checked, or None."""
        known = await checks(session)
        contact = contact_to_show(self._services.knowledge, told.area, kind, known, now.date())
        return contact.phones[0] if contact and contact.phones else None
