"""Where the person works."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actions.action import Said
from bot.guidance.texts import Option

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.interview.voice import Voice


class ChangeRole(Said):
    """Asks for the trade; the gateway remembers the choice."""

    NAME = "action_change_role"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """Offer every sector."""
        sectors = desk.services.knowledge.sectors.values()
        options = tuple(Option(f"gateway:sector:{sector.id}", sector.name) for sector in sectors)
        voice.send(replace(voice.message("utter_answer_change_role"), kind="question", options=options))
