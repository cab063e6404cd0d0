"""Buttons of what was said before: of a menu, a receipt, a question that is answered. Each does or says what is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import choices, danger_first, hold_back
from bot.gateway.after_sending import next_words

if TYPE_CHECKING:
    from bot.gateway.turn import Turn


async def meets_fault(turn: Turn) -> bool:
    """Say whether a button does not count; who tapped it hears what is so."""
    if reference := await choices.sent_already(turn):
        turn.say("sent_already", reference=reference)
    elif fault := await choices.trouble(turn):
        turn.say(fault)
        await choices.repeat_question(turn)
    else:
        return False
    return True


async def asks_of_a_report(turn: Turn) -> bool:
    """Say whether a button of a menu or a receipt is answered here: of its own report, or of the one that is open."""
    if reference := await choices.receipt_to_add_to(turn):
        next_words.ask(turn, reference)
    elif turn.engine_step is not None and turn.message.incoming.choices == (choices.BEGIN,):
        turn.say("report_open")
        await put_again(turn)
    else:
        return False
    return True


async def put_again(turn: Turn) -> None:
    """Put what is open again: whether 999 was called, else the question of the report."""
    if hold_back.is_held(turn):
        turn.say(danger_first.CALLED)
    elif turn.engine_step is not None:
        await choices.repeat_question(turn)
