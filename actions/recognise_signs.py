"""Is this a sign, and what to look for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actions.action import TopicAction
from bot.casework.sign_message import sign_message
from bot.guidance.find import signs_for
from bot.guidance.texts import Option

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice

PAGE = 5


class ExplainSign(TopicAction):
    """Answers "is this a sign?" with what it may mean, what else it may be, and the offer to pass it on."""

    NAME = "action_explain_sign"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Name the matching indicators, or ask for what was seen."""
        reading = case.read(turn.text) if turn.text else None
        voice.send(sign_message(case.services.texts, case.services.knowledge, voice.sector, reading, turn.text or ""))


class ListSigns(TopicAction):
    """Gives the signs of the person's trade, five at a time."""

    NAME = "action_list_signs"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Send one page; the button's value is the number of the first sign."""
        signs = signs_for(case.services.knowledge, turn.sector or "")
        first = int(turn.value) if turn.value and turn.value.isdigit() else 0
        shown = "\n".join(f"- {sign.sentence}" for sign in signs[first : first + PAGE])
        page = voice.message("utter_signs_page" if shown else "utter_signs_end", signs=shown)
        more = voice.message("utter_signs_more").options if signs[first + PAGE :] else ()
        options = (*(Option(f"ask_signs:{first + PAGE}", option.label) for option in more), *page.options)
        voice.send(replace(page, options=options))
