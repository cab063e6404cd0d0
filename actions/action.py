"""What every action shares: it reads its turn, speaks through a voice, and asks the rooms through the case in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from actions.sdk import Action
from actions.tracker import Events, conversation_of, read_turn
from bot import services
from bot.casework.case_in_hand import CaseInHand
from bot.interview.voice import Voice

if TYPE_CHECKING:
    from bot.interview.turn_input import TurnInput
    from bot.services import Services

CaseOf = Callable[["Services", "TurnInput"], CaseInHand]


def case_of(shared: Services, turn: TurnInput) -> CaseInHand:
    """Return the case that a turn belongs to."""
    return CaseInHand(shared, conversation_of(turn), turn.message_id, turn.recall("concern"))


class TopicAction(Action):
    """An action with a name; `act` does its work."""

    NAME: ClassVar[str]

    def __init__(self, case_of: CaseOf = case_of) -> None:
        self._case_of = case_of

    def name(self) -> str:
        """Return the name that domain.yml lists."""
        return self.NAME

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> Events:
        """Build what the action works with, run it and send what it says."""
        turn, shared = read_turn(tracker), services.current()
        voice = Voice(shared, turn.sector)
        case = self._case_of(shared, turn)
        async with case.gathered():
            events = await self.act(turn, case, voice)
        for message in voice.messages:
            dispatcher.utter_message(json_message=message.to_json())
        return events or []

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> Events | None:
        """Do the work of the action."""
        raise NotImplementedError
