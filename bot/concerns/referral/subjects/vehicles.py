"""The vehicles a concern is about, each once, with the words that told of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
    from bot.understanding.facts import Vehicle

VEHICLE = ("vrm", "vrm_partial", "make", "model", "colour")


def vehicles(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every vehicle, each once."""
    words = facts.words("vehicle")
    listed: list[Vehicle] = []
    for source, vehicle in facts.each("vehicles", "vehicle"):
        if not any(_adds_nothing(vehicle, earlier) for earlier in listed):
            listed.append(vehicle)
            read = {name: getattr(vehicle, name) for name in VEHICLE}
            yield facts.subject("vehicle", "vehicle", source, as_told=facts.words(source), **read)
    own = facts.own_part("vehicle")
    if words and not (own and own.vehicles):
        yield facts.subject("vehicle", "vehicle", as_told=words)


def _adds_nothing(vehicle: Vehicle, earlier: Vehicle) -> bool:
    """Say whether a vehicle tells nothing that another did not: the same, or a part of it."""
    stated = {name: getattr(vehicle, name) for name in VEHICLE if getattr(vehicle, name)}
    return all(
        value == getattr(earlier, name) or (name == "vrm_partial" and value in (earlier.vrm or ""))
        for name, value in stated.items()
    )
