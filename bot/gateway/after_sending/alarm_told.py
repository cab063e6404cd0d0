"""What went out at once is said at once: what, to whom, when, and that it cannot be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.casework.report_status import names_of
from bot.casework.uk_time import hour_in_words

PASSED_ON = "passed_on"
# Questions whose answer alone may raise an alarm (bot/concerns/routing.py, `still_at_risk`, and the signs).
MAY_ALARM = frozenset(
    {"happening_now", "with_person_of_concern", "child_in_danger_now", "child_safe_now", "indicators"}
)

if TYPE_CHECKING:
    from bot.concerns import AlarmSent
    from bot.gateway.turn import Turn
    from bot.guidance.texts import Message


async def tell(turn: Turn) -> None:
    """Say once a report that an alarm of it went out, behind the words of the card."""
    if not _may_have_gone_out(turn):
        return
    reference = await turn.cases.alarmed_reference(turn.session, turn.conversation)
    if reference is None or turn.was_met(PASSED_ON, reference):
        return  # what was told once is not looked up on every turn
    sent = await turn.cases.alarm_sent(turn.session, turn.conversation)
    if sent is not None and turn.is_new(PASSED_ON, sent.reference):
        place = next((n for n, said in enumerate(turn.replies, 1) if said.kind == "danger"), 0)
        turn.replies.insert(place, _in_words(turn, sent))


def _may_have_gone_out(turn: Turn) -> bool:
    """Say whether this turn can have raised an alarm: by a card, or by an answer that the alarm waits for."""
    return any(said.kind == "danger" for said in turn.replies) or turn.conversation.step in MAY_ALARM


def _in_words(turn: Turn, sent: AlarmSent) -> Message:
    if not sent.to:
        return turn.build("alarm_nowhere")
    key = "alarm_told_child" if turn.conversation.mode == "child" else "alarm_told"
    names = names_of(turn.services.texts, sent.to, turn.conversation.sector)
    return turn.build(key, names=names, time=hour_in_words(sent.at))
