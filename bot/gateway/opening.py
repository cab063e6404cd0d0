"""The first words of a conversation on the web."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.guidance.texts import Message, Option

if TYPE_CHECKING:
    from bot.services import Services


ANYBODY = "start"  # the code of nobody's link: national contacts and the default destinations; the trade is asked for


def practice_sentence(services: Services) -> str:
    """Return the sentence that a practice system says everywhere, or nothing in production."""
    return "" if services.settings.production else services.texts.say("utter_start_practice")


def opening(services: Services, sector: str | None) -> list[Message]:
    """Return what this is and what can be chosen; who comes without a link is asked for the trade as well."""
    texts = services.texts
    made = texts.message("utter_start_welcome", sector=sector, practice=practice_sentence(services))
    welcome = replace(made, text=made.text.strip())
    if sector is not None:
        return [replace(welcome, kind="question")]
    trades = tuple(Option(f"gateway:sector:{known.id}", known.name) for known in services.knowledge.sectors.values())
    return [replace(welcome, kind="question"), replace(texts.message("utter_gateway_ask_sector"), options=trades)]
