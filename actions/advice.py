"""What to do, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actions.action import TopicAction
from bot.interview.advice.advice_message import advice_message

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.guidance.model import Contact
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice


class GiveAdvice(TopicAction):
    """Says what to do and what not to do in the person's trade."""

    NAME = "action_give_advice"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Send the do's and don'ts that fit who writes."""
        sector, midway = case.services.knowledge.sectors.get(turn.sector or ""), turn.requested is not None
        voice.send(advice_message(voice, sector, await case.audience(), turn.text, midway=midway))


class ShowContact(TopicAction):
    """Names only people and numbers that somebody has checked."""

    NAME = "action_show_contact"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Send the contacts that may be shown."""
        shown = "\n".join(line(voice, contact) for contact in await case.contacts())
        voice.say(f"utter_answer_{turn.intent}", contacts=shown)


def line(voice: Voice, contact: Contact) -> str:
    """Return one contact as a line."""
    return voice.text(
        "utter_advice_contact", name=contact.name, phone=", ".join(contact.phones), hours=contact.hours or ""
    )
