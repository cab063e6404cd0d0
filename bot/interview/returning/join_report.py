"""A person who comes back: asked once whether what they tell belongs to a report of theirs, and joined to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.casework.adding import added_line
from bot.guidance.texts import Message
from bot.interview.parse_answer import CHOOSING
from bot.interview.situation import whole_account
from bot.questions.conditions import EARLIER
from bot.understanding.earlier_report import comes_back, names_a_report, only_names_a_report, speaks_of_the_same

if TYPE_CHECKING:
    from bot.interview.turn_state import TurnState

QUESTION, HAPPENING = "earlier_report", "happening_now"


async def look_back(turn: TurnState, account: str) -> None:
    """Note to which report of the person's own an account may belong; say the truth where there is none."""
    draft = await turn.draft()
    if EARLIER in draft.answers or not comes_back(account):
        return
    report = await turn.case.earlier_report(account)
    if report is None:
        await turn.case.record_answer(EARLIER, "unknown")
        if names_a_report(account):
            is_page = turn.message.channel == "web"
            turn.voice.say("utter_interview_no_earlier_web" if is_page else "utter_interview_no_earlier")
        return
    note = {"reference": report.reference, "date": report.date, "named": report.named}
    await turn.case.record_answer(EARLIER, "given", note | {"same_people": speaks_of_the_same(account)})


async def join(turn: TurnState) -> bool:
    """Make what was told the next version of the earlier report and say so; False when it stays a report of its own."""
    draft = await turn.draft()
    reference = str(draft.answers[EARLIER].value["reference"])
    if len(turn.message.text.split()) > CHOOSING:  # "yes, he had a blue coat on this time"
        await turn.case.add_statement(turn.message.text, QUESTION)
        draft = await turn.draft()
    if draft.suspected and HAPPENING not in draft.answers:  # it will not be asked: what waits for it goes out
        await turn.case.raise_alarm_if_routed()
    tells = not only_names_a_report(whole_account(draft))
    added = await turn.case.join_earlier(reference, tells=tells)
    if added is None:
        turn.voice.say("utter_interview_earlier_linked", reference=reference)
        return False
    asked = turn.voice.message("utter_mine_how_to_add", reference=reference)
    if added.recipients:
        asked = Message("text", added_line(turn.case.services.texts, added, turn.voice.sector))
    turn.voice.send(replace(asked, reference=reference))
    return True
