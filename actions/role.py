"""Where the person works."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actions.action import TopicAction
from bot.guidance.texts import Option

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice


class ChangeRole(TopicAction):
    """Asks for the trade; the gateway remembers the choice."""

    NAME = "action_change_role"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Offer every sector."""
        sectors = case.services.knowledge.sectors.values()
        options = tuple(Option(f"gateway:sector:{sector.id}", sector.name) for sector in sectors)
        voice.send(replace(voice.message("utter_answer_change_role"), kind="question", options=options))
