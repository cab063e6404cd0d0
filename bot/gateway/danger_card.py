"""The messages of the 999 card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.guidance.texts import Message, Texts


def messages(texts: Texts, *, driving: bool, station_phone: str | None) -> tuple[Message, ...]:
    """Return the full card and the question whether the person has called; a number only when it was checked."""
    checked = "_checked" if station_phone else ""
    station = texts.say(f"utter_gateway_danger_station{checked}", phone=station_phone or "")
    card = texts.message(f"utter_gateway_danger_card{'_driving' if driving else ''}", station=station)
    return card, texts.message("utter_gateway_danger_called")


def for_child(texts: Texts) -> tuple[Message, ...]:
    """Return the card for a child who is typing: short, and nothing to fill in."""
    return (replace(texts.message("utter_gateway_child_danger"), options=()),)
