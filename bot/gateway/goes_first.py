"""Which messages go in front of every queue: they are read for danger as soon as they are stored."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.gateway import choices
from bot.understanding.emergency_call import incident_number, says_called
from bot.understanding.writers.who_types import speaker_role

if TYPE_CHECKING:
    from bot.inbox import Incoming
    from bot.services import Services

AT_A_TIME = 1_000  # characters: what takes about as long to read as an ordinary turn


async def goes_first(incoming: Incoming, services: Services) -> bool:
    """Say whether a message is met in front of all turns: danger, a child, a call to 999, a button of the gateway's."""
    if incoming.kind == "choice":
        return _is_pressed_in_danger(incoming.choices, services)
    return await _tells_danger(incoming.words, services)


def _is_pressed_in_danger(picked: tuple[str, ...], services: Services) -> bool:
    if picked and picked[0].startswith(choices.GATEWAY):
        return True
    indicators = services.knowledge.indicators
    values = (value.rpartition(":")[2] for value in picked)
    return any(value in indicators and indicators[value].tier == "immediate_danger" for value in values)


async def _tells_danger(text: str, services: Services) -> bool:
    if says_called(text) or incident_number(text) or speaker_role(text) == "child":
        return True
    if len(text) <= AT_A_TIME:
        return services.understanding.danger(text).danger
    for danger in services.understanding.danger_in_pieces(text):
        if danger.danger:
            return True
        await asyncio.sleep(0)  # nobody waits for all of a long text
    return False
