"""The one action that Rasa's form calls, once a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actions.action import TopicAction
from actions.tracker import Events, events_of
from bot.interview.interview import Interview

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice


class ValidateConcernForm(TopicAction):
    """Takes the answer and asks the next question."""

    NAME = "validate_concern_form"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> Events:
        """Run one turn of the interview."""
        outcome = await Interview(turn, case).take()
        for message in outcome.messages:
            voice.send(message)
        return events_of(outcome)
