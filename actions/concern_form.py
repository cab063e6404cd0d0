"""The one action that Rasa's form calls, once a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actions.action import Events, Said
from bot.interview.interview import Interview

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.interview.voice import Voice


class ValidateConcernForm(Said):
    """Takes the answer and asks the next question."""

    NAME = "validate_concern_form"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> Events:
        """Run one turn of the interview."""
        return await Interview(context, desk, voice).take()
