"""The reporter's contact: what is typed goes to the vault, and the engine hears only that it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway.engine_client import Choice

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.guidance.texts import Message

STEP = "reporter_contact"
GIVEN = "contact_given"
# How people say that they give no contact; these go to the engine like any words.
CONTROLS = frozenset(
    {"skip", "pass", "no", "none", "no thanks", "i don't know", "i dont know", "don't know", "dont know", "dunno"}
    | {"back", "go back", "stop", "cancel", "discard", "help", "quit", "why", "why?"}
)


def is_control(text: str, asked: Message | None) -> bool:
    """Say whether words are a way round the question: one of its buttons, typed, or a short control word."""
    words = text.casefold().replace("\u2019", "'").strip(" .!")
    labels = {option.label.casefold() for option in asked.options} if asked else set()
    return words in CONTROLS or words in labels


async def take(turn: Turn, text: str) -> None:
    """Seal the contact and tell the engine only that there is one."""
    await turn.cases.keep_contact(turn.session, turn.conversation, text, turn.now)
    turn.ask(choice=Choice(GIVEN))
