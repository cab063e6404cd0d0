"""What the parts of the interview share while one message is handled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.interview.situation import account_summary, is_current, situation, whole_account
from bot.interview.turn_draft import NoDraft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice
    from bot.questions.model import Situation


@dataclass
class TurnState:
    """The message, the case that it belongs to, how to speak, and what the engine has to remember of the turn."""

    message: TurnInput
    case: CaseInHand
    voice: Voice
    memory: dict[str, Any] = field(default_factory=dict)
    _read: tuple[tuple[Any, ...], Situation] | None = None  # as read last, with what it was read of

    def recall(self, key: str) -> Any:
        """Return what this turn or an earlier one remembered, or None."""
        return self.memory[key] if key in self.memory else self.message.recall(key)

    async def draft(self) -> TurnDraft:
        """Return the draft in hand; an empty one before the first words."""
        return await self.case.draft() or NoDraft()

    def situation(self, draft: TurnDraft) -> Situation:
        """Return what decides the next question beside the draft."""
        summary = self.recall("situation")
        if draft.statements and not is_current(summary, draft):  # more words, or the engine forgot them
            summary = self.memory["situation"] = account_summary(self.case.read(whole_account(draft)), draft)
        read_of = (draft, summary, bool(self.recall("parked")))
        if self._read is None or not all(old is new for old, new in zip(self._read[0], read_of, strict=True)):
            self._read = (read_of, self._situation(draft, summary or {}))
        return self._read[1]

    def _situation(self, draft: TurnDraft, summary: Mapping[str, Any]) -> Situation:
        wanted = () if isinstance(draft, NoDraft) or not draft.statements else self.case.wanted(draft)
        return situation(
            self.message,
            summary,
            self.case.services.knowledge,
            draft=draft,
            wanted=wanted,
            parked=bool(self.recall("parked")),
            web_form=self.voice.has_web_form,
        )
