"""Vehicles of which only a kind is told that tells them apart: "a moped", where no mark of one was read."""

from __future__ import annotations

from bot.understanding.facts.registrations import read_registrations
from bot.understanding.facts.vehicles import kinds_alone


def told_by_kind(text: str) -> tuple[str, ...]:
    """Return the words for vehicles of which nothing but a telling kind is told, none of them the writer's."""
    return kinds_alone(text, read_registrations(text))
