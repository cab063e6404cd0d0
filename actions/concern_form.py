"""The one action that Rasa's form calls, once a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actions.base import Events, Said
from actions.interview import Interview

if TYPE_CHECKING:
    from actions.context import Context
    from actions.desk import Desk
    from actions.say import Voice


class ValidateConcernForm(Said):
    """Takes the answer and asks the next question."""

    NAME = "validate_concern_form"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> Events:
        """Run one turn of the interview."""
        return await Interview(context, desk, voice).take()
