"""The facts of one text: vehicles, times, ages, counts, places, postcodes, telephone numbers, online handles."""

from bot.understanding.facts.extract import read_facts
from bot.understanding.facts.model import (
    Age,
    Facts,
    GazetteerEntry,
    Identifier,
    PlaceHit,
    Precision,
    Registration,
    Role,
    Vehicle,
    When,
)

__all__ = [
    "Age",
    "Facts",
    "GazetteerEntry",
    "Identifier",
    "PlaceHit",
    "Precision",
    "Registration",
    "Role",
    "Vehicle",
    "When",
    "read_facts",
]
