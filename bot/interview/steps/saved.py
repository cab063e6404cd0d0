"""Said once a report, behind the account: the words are kept, and how long an unfinished report waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.interview.turn_state import TurnState

DELAY_TOLD = "delay_told"  # the field that notes that the person read when an unfinished report is passed on


async def say(turn: TurnState) -> None:
    """Thank for the account, unless this report was thanked for before."""
    if DELAY_TOLD not in (await turn.draft()).answers:
        await turn.case.record_answer(DELAY_TOLD, "given", "yes")
        turn.voice.say("utter_interview_saved", minutes=turn.voice.minutes)
