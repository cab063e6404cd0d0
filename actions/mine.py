"""The person's own concerns: their state, more to say, taking back, own data, stopping outside the interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actions.base import Said

if TYPE_CHECKING:
    from actions.context import Context
    from actions.desk import Desk
    from actions.say import Voice
    from bot.concerns import ConcernState


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


class AddInformation(Said):
    """Takes more words for the concern in hand, or opens the way to tell them."""

    NAME = "action_add_information"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """Add what was typed when a concern is in hand and the words tell something."""
        tells = bool(context.text) and desk.read(context.text).has_behaviour
        if tells and await desk.draft() is not None:
            await desk.tell(context.text, "added")
            voice.say("utter_mine_added")
        else:
            voice.say("utter_mine_how_to_add")


class WithdrawReport(Said):
    """Says honestly what can be taken back."""

    NAME = "action_withdraw_report"

    async def act(self, context: Context, desk: Desk, voice: Voice) -> None:
        """An unsent concern can be discarded; a sent one cannot be unsent."""
        voice.say("utter_mine_withdraw_unsent" if await desk.draft() is not None else "utter_mine_withdraw_sent")


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
        if await desk.draft() is None:
            voice.say("utter_interview_nothing_to_stop")
        elif context.intent == "discard":
            await desk.discard()
            voice.say("utter_interview_discarded")
        else:
            voice.say("utter_mine_withdraw_unsent")
