"""The person's own concerns: their state, more to say, taking back, own data, stopping outside the interview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actions.action import TopicAction
from bot.casework.adding import added_line
from bot.casework.report_status import report_status
from bot.guidance.texts import Message
from bot.interview.parse_answer import adds_something

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice


class ShowStatus(TopicAction):
    """Tells where each concern is."""

    NAME = "action_show_status"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Send one line a concern and recipient."""
        lines = [report_status(case.services.texts, report).text for report in await case.own_reports()]
        if lines:
            voice.say("utter_mine_status", lines="\n\n".join(lines))
        else:
            voice.say("utter_mine_none_web" if turn.channel == "web" else "utter_mine_none")


class AddInformation(TopicAction):
    """Takes more words for the report in hand, or opens the way to tell them."""

    NAME = "action_add_information"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Add what was typed when it tells something; else ask for it. The reference says to which report."""
        report = await case.report_to_add_to()
        if report is None:
            voice.say("utter_mine_none_to_add_web" if turn.channel == "web" else "utter_mine_none_to_add")
            return
        tells = adds_something(turn.text, case.read)
        added = await case.add_more(turn.text, report.reference) if tells else None
        if added is None:
            asked = voice.message("utter_mine_how_to_add", reference=report.reference)
        else:
            asked = Message("text", added_line(case.services.texts, added, voice.sector))
        voice.send(replace(asked, reference=report.reference))


class WithdrawReport(TopicAction):
    """Says honestly what can be taken back."""

    NAME = "action_withdraw_report"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """An unsent concern can be discarded; of a sent one the wish is passed on, and its facts keep moving."""
        if await case.is_unfinished():
            voice.say("utter_mine_withdraw_unsent")
            return
        words = turn.text or voice.text("utter_mine_withdraw_words")
        receipt = await case.add_to_sent(words, "withdrawal", flag="withdrawn")
        if receipt is None:
            voice.say("utter_mine_withdraw_none")
        else:
            voice.say("utter_mine_withdraw_sent", reference=receipt.reference, version=receipt.version)


class DeleteData(TopicAction):
    """Says what can be deleted and offers to cut the link to the person."""

    NAME = "action_delete_data"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Send the explanation; the button is the gateway's, which alone knows identities."""
        voice.say("utter_mine_delete_data")


class StopConcern(TopicAction):
    """Stop or discard said when no question is open."""

    NAME = "action_stop_concern"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Discard what is in hand when told so, else say how."""
        if not await case.is_unfinished():
            voice.say("utter_interview_nothing_to_stop")
        elif turn.intent == "discard":
            await case.discard()
            voice.say("utter_interview_discarded")
        else:
            voice.say("utter_mine_withdraw_unsent")
