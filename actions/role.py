"""Where the person works."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actions.action import TopicAction
from bot.gateway import sector_options

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice


class ChangeRole(TopicAction):
    """Asks for the trade; the gateway remembers the choice."""

    NAME = "action_change_role"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Offer every sector."""
        message = voice.message("utter_answer_change_role")
        voice.send(replace(message, kind="question", options=sector_options(case.services)))
