"""Vehicles of which a kind is told and no make: "a moped", "red moped"."""

from __future__ import annotations

from bot.understanding.facts.model import Vehicle
from bot.understanding.facts.registrations import read_registrations
from bot.understanding.facts.vehicles import kinds_alone, words_for_kinds


def told_by_kind(text: str) -> tuple[str, ...]:
    """Return the words for vehicles of which nothing but a telling kind is told, none of them the writer's."""
    return kinds_alone(text, read_registrations(text))


def kind_of(vehicle: Vehicle, text: str) -> str | None:
    """Return the words for a vehicle whose make is not told: its kind, with the colour before it."""
    return None if vehicle.make else words_for_kinds(text, read_registrations(text)).get(vehicle)
