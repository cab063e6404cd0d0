"""Whether words outside a report tell something of a concern, so that no small talk answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asking.supposed import begins_account
from bot.understanding.reading import carries_facts
from bot.understanding.text.controls import asks_in_form

if TYPE_CHECKING:
    from bot.gateway.turn import Turn


def tells_something(turn: Turn, text: str) -> bool:
    """Say whether words outside a report tell something of a concern, rather than asking or greeting."""
    if turn.engine_step is not None or text.endswith("?") or asks_in_form(text):
        return False
    sector, area = turn.conversation.sector, turn.conversation.area
    reading = turn.services.understanding.read(text, sector, area, turn.now, with_wording=False)
    return carries_facts(reading) or begins_account(text, reading)
