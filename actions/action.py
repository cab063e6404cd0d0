"""What every action shares: it reads its context, speaks through a voice, and asks the rooms through a desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from rasa_sdk import Action

from actions.action_context import Context, read_context
from bot import services
from bot.casework.service import Desk
from bot.interview.voice import Voice

if TYPE_CHECKING:
    from bot.services import Services

Events = list[dict[str, Any]]


class Said(Action):
    """An action with a name; `act` does its work."""

    NAME: ClassVar[str]

    def __init__(self, desk: Callable[[Services, Context], Desk] = Desk) -> None:
        self._desk = desk

    def name(self) -> str:
        """Return the name that domain.yml lists."""
        return self.NAME

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> Events:
        """Build what the action works with and run it."""
        context, shared = read_context(tracker), services.current()
        return await self.act(context, self._desk(shared, context), Voice(dispatcher, shared, context)) or []

    async def act(self, context: Context, desk: Desk, voice: Voice) -> Events | None:
        """Do the work of the action."""
        raise NotImplementedError
