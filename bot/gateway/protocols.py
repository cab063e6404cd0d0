"""What the gateway offers to channels, and what it asks of the engine and of a concern."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.casework.adding import Added, TakenUp
    from bot.concerns import AlarmSent, Receipt
    from bot.gateway.engine_client import EngineQuestion, EngineReply
    from bot.inbox import Conversation, Incoming


class MessageReceiver(Protocol):
    """The gateway as a channel sees it."""

    async def receive(self, incoming: Incoming) -> None:
        """Store a message and handle what waits for its conversation; raises NotSaved or NotAnswered."""
        ...

    async def keep(self, incoming: Incoming) -> Conversation | None:
        """Store a message and return its conversation; None when it is already here. Raises NotSaved."""
        ...

    async def go_on(self, incoming: Incoming, conversation: Conversation) -> None:
        """Handle what waits for the conversation of a message; raises NotAnswered."""
        ...


class DialogueEngine(Protocol):
    """What decides how the conversation goes on."""

    async def ask(self, question: EngineQuestion) -> EngineReply:
        """Return the reply; raises EngineAway for none in time, EngineRefused for a message that it cannot take."""
        ...


class Cases(Protocol):
    """The few things that the gateway asks of a concern."""

    async def add_statement(
        self, session: AsyncSession, conversation: Conversation, text: str, *, key: str, now: datetime
    ) -> object:
        """Store words as they are; the first words open the concern."""
        ...

    async def told_so_far(self, session: AsyncSession, conversation: Conversation) -> Sequence[str]:
        """Return what was told of the unfinished concern, in the order of saying; nothing when there is none."""
        ...

    async def raise_safety_event(
        self, session: AsyncSession, conversation: Conversation, evidence: Sequence[str], now: datetime
    ) -> object:
        """Send what is known of a danger at once."""
        ...

    async def pass_on_early(self, session: AsyncSession, conversation: Conversation, now: datetime) -> None:
        """Pass the unfinished concern on as it is, without the pause that one waits for."""
        ...

    async def alarmed_reference(self, session: AsyncSession, conversation: Conversation) -> str | None:
        """Return the reference of the unfinished concern of which an alarm went out, or None."""

    async def alarm_sent(self, session: AsyncSession, conversation: Conversation) -> AlarmSent | None:
        """Return what of the unfinished concern went out at once, or None."""
        ...

    async def take_danger_back(
        self, session: AsyncSession, conversation: Conversation, words: Sequence[str], now: datetime
    ) -> object:
        """Keep the words by which a danger is over and tell whoever got an event; nothing when none stood."""
        ...

    async def record_answer(
        self, session: AsyncSession, conversation: Conversation, field: str, value: Any, now: datetime
    ) -> object:
        """Store an answer of the concern in hand."""
        ...

    async def correct_statement(
        self, session: AsyncSession, conversation: Conversation, key: str, text: str, now: datetime
    ) -> bool:
        """Correct a statement, keeping its first version; False when there is none."""
        ...

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
        """Correct words, or the answer `field`, of the concern sent last and pass on its next version, if any."""
        ...

    async def take_up(
        self, session: AsyncSession, conversation: Conversation, reference: str, now: datetime
    ) -> TakenUp | None:
        """Take a report of one's own up again, so that words go into it; None when it is not theirs any more."""
        ...

    async def take_up_alarmed(self, session: AsyncSession, conversation: Conversation, now: datetime) -> TakenUp | None:
        """Take the report sent last up again when an alarm of it went out and none is unfinished."""
        ...

    async def add_words(
        self, session: AsyncSession, taken: TakenUp, text: str, *, key: str, now: datetime, question: str | None = None
    ) -> None:
        """Keep words as they are: as the answer to a recipient's question, or as something added."""
        ...

    async def pass_on(
        self, session: AsyncSession, conversation: Conversation, taken: TakenUp, *, key: str, now: datetime
    ) -> Added:
        """Pass the next version on and say who gets it."""
        ...

    async def keep_contact(self, session: AsyncSession, conversation: Conversation, text: str, now: datetime) -> None:
        """Put who the reporter is into the vault."""
        ...

    async def record_call(
        self, session: AsyncSession, conversation: Conversation, role: str, now: datetime, reference: str | None = None
    ) -> bool:
        """Write down that the person telephoned a recipient of a receipt; False when none waited for that."""
        ...

    async def forget_reporter(self, session: AsyncSession, conversation: Conversation) -> None:
        """Destroy who the reporter is and the way back to them, for each of their concerns."""
        ...

    async def checked_phone(
        self, session: AsyncSession, conversation: Conversation, kind: str, now: datetime
    ) -> str | None:
        """Return a number that an operator has checked, or None."""
        ...
