"""The person's own concerns: their state, more to say, taking back, own data, stopping outside the interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rasa_sdk.events import SlotSet

from actions.action import Events, Said
from bot.interview.receipt_messages import receipt_message

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.concerns import ConcernState
    from bot.interview.voice import Voice


ASKS_ONLY = 60  # a shorter text may only say that there is more to tell


class ShowStatus(Said):
    """Tells where each concern is."""

    NAME = "action_show_status"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """Send one line a concern and recipient."""
        lines = [status_line(voice, concern) for concern in await desk.mine()]
        if lines:
            voice.say("utter_mine_status", lines="\n".join(lines))
        else:
            voice.say("utter_mine_none")


def status_line(voice: Voice, found: ConcernState) -> str:
    """Return the state of one concern in words, a line for each recipient."""
    state = voice.text(f"utter_mine_state_{found.concern.state}")
    told = [
        voice.text(f"utter_mine_recipient_{state}", name=name or voice.text(f"utter_receipt_role_{role}"))
        for role, name, state, _ in found.recipients
    ]
    return "\n".join([voice.text("utter_mine_line", reference=found.concern.reference, state=state), *told])


async def in_hand(desk: Desk) -> bool:
    """Say whether a concern is unfinished, so that words go into it."""
    draft = await desk.draft()
    return draft is not None and draft.concern.state in ("open", "parked")


class AddInformation(Said):
    """Takes more words for the concern in hand, or opens the way to tell them."""

    NAME = "action_add_information"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> Events:
        """Add what was typed when it tells something; else wait for words to the concern in hand or sent last."""
        tells = bool(context.text) and (len(context.text) > ASKS_ONLY or desk.read(context.text).has_behaviour)
        if tells and await in_hand(desk):
            await desk.tell(context.text, "added")
            voice.say("utter_mine_added")
        elif tells and (receipt := await desk.add(context.text, "added")) is not None:
            voice.say("utter_mine_added_sent", reference=receipt.reference, version=receipt.version)
            voice.send(receipt_message(voice, desk.services.knowledge, receipt))
        else:
            voice.say("utter_mine_how_to_add")
            return [SlotSet("concern", desk.concern or await desk.sent())]
        return []


class WithdrawReport(Said):
    """Says honestly what can be taken back."""

    NAME = "action_withdraw_report"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """An unsent concern can be discarded; of a sent one the wish is passed on, and its facts keep moving."""
        if await in_hand(desk):
            voice.say("utter_mine_withdraw_unsent")
            return
        words = context.text or voice.text("utter_mine_withdraw_words")
        receipt = await desk.add(words, "withdrawal", field="withdrawn")
        if receipt is None:
            voice.say("utter_mine_withdraw_none")
        else:
            voice.say("utter_mine_withdraw_sent", reference=receipt.reference, version=receipt.version)


class DeleteData(Said):
    """Says what can be deleted and offers to cut the link to the person."""

    NAME = "action_delete_data"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """Send the explanation; the button is the gateway's, which alone knows identities."""
        voice.say("utter_mine_delete_data")


class StopConcern(Said):
    """Stop or discard said when no question is open."""

    NAME = "action_stop_concern"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """Discard what is in hand when told so, else say how."""
        if not await in_hand(desk):
            voice.say("utter_interview_nothing_to_stop")
        elif context.intent == "discard":
            await desk.discard()
            voice.say("utter_interview_discarded")
        else:
            voice.say("utter_mine_withdraw_unsent")
