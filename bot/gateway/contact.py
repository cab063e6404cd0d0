"""The reporter's contact: what is typed goes to the vault, and the engine hears only that it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway.engine_client import Choice
from bot.understanding.text import controls

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.guidance.texts import Message

STEP = "reporter_contact"
GIVEN = "contact_given"
WAYS_ROUND: tuple[controls.ListName, ...] = ("no", "requests", "small_talk")


def is_control(text: str, asked: Message | None) -> bool:
    """Say whether words are a way round the question: one of its buttons, typed, or a short control word."""
    words = controls.spoken(text)
    labels = {controls.spoken(option.label) for option in asked.options} if asked else set()
    listed = controls.steering(text) or any(controls.says(text, name) for name in WAYS_ROUND)
    return bool(listed) or words == "why" or words in labels


async def take(turn: Turn, text: str) -> None:
    """Seal the contact and tell the engine only that there is one."""
    await turn.cases.keep_contact(turn.session, turn.conversation, text, turn.now)
    turn.ask(choice=Choice(GIVEN))
