"""A case service that remembers what the gateway wrote into a concern, and stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.casework.adding import Added, TakenUp
from bot.concerns import AlarmSent, Receipt
from bot.inbox import Conversation


@dataclass
class FakeCases:
    """Remembers what the gateway wrote into a concern."""

    kept: dict[str, str] = field(default_factory=dict)
    alarms: list[tuple[str, ...]] = field(default_factory=list)
    taken_back: list[tuple[str, ...]] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    contacts: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    forgotten: int = 0
    passed_early: int = 0
    number: str | None = None
    sent: AlarmSent | None = None

    async def add_statement(
        self, session: AsyncSession, conversation: Conversation, text: str, *, key: str, now: datetime
    ) -> None:
        """Store words."""
        self.kept.setdefault(key, text)

    async def told_so_far(self, session: AsyncSession, conversation: Conversation) -> Sequence[str]:
        """Return what was told."""
        return list(self.kept.values())

    async def raise_safety_event(
        self, session: AsyncSession, conversation: Conversation, evidence: Sequence[str], now: datetime
    ) -> None:
        """Send a safety event."""
        self.alarms.append(tuple(evidence))

    async def pass_on_early(self, session: AsyncSession, conversation: Conversation, now: datetime) -> None:
        """Pass the concern on as it is."""
        self.passed_early += 1

    async def alarmed_reference(self, session: AsyncSession, conversation: Conversation) -> str | None:
        """Return the reference of the alarm that went out."""
        return self.sent.reference if self.sent and self.alarms else None

    async def alarm_sent(self, session: AsyncSession, conversation: Conversation) -> AlarmSent | None:
        """Return the alarm that went out."""
        return self.sent if self.alarms else None

    async def take_danger_back(
        self, session: AsyncSession, conversation: Conversation, words: Sequence[str], now: datetime
    ) -> None:
        """Take danger back."""
        self.taken_back.append(tuple(words))

    async def record_answer(
        self, session: AsyncSession, conversation: Conversation, field: str, value: Any, now: datetime
    ) -> None:
        """Store an answer."""
        self.answers[field] = value

    async def correct_statement(
        self, session: AsyncSession, conversation: Conversation, key: str, text: str, now: datetime
    ) -> bool:
        """Correct a statement."""
        known = key in self.kept
        self.kept[f"{key}:2"] = text
        return known

    async def correct_sent(
        self,
        session: AsyncSession,
        handle: str,
        key: str,
        text: str,
        message_key: str,
        now: datetime,
        *,
        field: str | None = None,
    ) -> Receipt | None:
        """Nothing was sent here."""
        return None

    async def take_up(
        self, session: AsyncSession, conversation: Conversation, reference: str, now: datetime
    ) -> TakenUp | None:
        """Nothing was sent here."""
        return None

    async def take_up_alarmed(self, session: AsyncSession, conversation: Conversation, now: datetime) -> TakenUp | None:
        """Nothing was sent here."""
        return None

    async def add_words(
        self, session: AsyncSession, taken: TakenUp, text: str, *, key: str, now: datetime, question: str | None = None
    ) -> None:
        """Store words."""
        self.kept.setdefault(key, text)

    async def pass_on(
        self, session: AsyncSession, conversation: Conversation, taken: TakenUp, *, key: str, now: datetime
    ) -> Added:
        """Pass nothing on."""
        return Added(taken.concern.reference)

    async def keep_contact(self, session: AsyncSession, conversation: Conversation, text: str, now: datetime) -> None:
        """Put a contact into the vault."""
        self.contacts.append(text)

    async def record_call(
        self, session: AsyncSession, conversation: Conversation, role: str, now: datetime, reference: str | None = None
    ) -> bool:
        """Write down a call."""
        self.calls.append(role)
        return True

    async def forget_reporter(self, session: AsyncSession, conversation: Conversation) -> None:
        """Destroy who the reporter is."""
        self.forgotten += 1

    async def checked_phone(
        self, session: AsyncSession, conversation: Conversation, kind: str, now: datetime
    ) -> str | None:
        """Return the checked number."""
        return self.number
