"""The first messages of a conversation: what this is, whether it is practice, and the question after the trade."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.gateway.choices import GATEWAY
from bot.guidance.texts import Message, Option

if TYPE_CHECKING:
    from bot.services import Services


ANYBODY = "start"  # the code of nobody's link: national contacts and the default destinations; the trade is asked for


def opening_messages(services: Services, sector: str | None) -> list[Message]:
    """Return what this is and what can be chosen; who comes without a link is asked for the trade as well."""
    texts = services.texts
    message = texts.message("utter_start_welcome", sector=sector, practice=services.practice_sentence)
    options = (*message.options, *language_options(services))
    welcome = replace(message, text=message.text.strip(), kind="question", options=options)
    return [welcome] if sector is not None else [welcome, sector_question(services)]


def language_options(services: Services) -> tuple[Option, ...]:
    """Return a button for each language that the operator switched on, by its own name, and one for English."""
    named = tuple(Option(f"{GATEWAY}language:{one.code}", one.name) for one in services.languages.values())
    return (*named, *services.texts.message("utter_gateway_language_back").options) if named else ()


def sector_question(services: Services) -> Message:
    """Return the question after the trade, with a button for each."""
    return replace(services.texts.message("utter_gateway_ask_sector"), options=sector_options(services))


def sector_options(services: Services) -> tuple[Option, ...]:
    """Return the buttons that tell the gateway the trade."""
    sectors = services.knowledge.sectors.values()
    return tuple(Option(f"{GATEWAY}sector:{sector.id}", sector.name) for sector in sectors)
