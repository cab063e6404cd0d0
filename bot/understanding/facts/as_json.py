"""The facts of a text as `sightline understand` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.understanding.facts.model import Facts


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """Return the facts as `sightline understand` prints them."""
    when = facts.when
    return {
        "vehicles": [
            {name: getattr(vehicle, name) for name in ("vrm", "vrm_partial", "make", "model", "colour")}
            for vehicle in facts.vehicles
        ],
        "when": when and {"start": when.start.isoformat(), "end": when.end.isoformat(), "precision": when.precision},
        "ages": [{"role": age.role, "min": age.min, "max": age.max} for age in facts.ages],
        "postcodes": list(facts.postcodes),
        "phones": list(facts.phones),
        "handles": list(facts.handles),
        "counts": {"children": facts.children, "adults": facts.adults},
        "places": [
            {name: getattr(place, name) for name in ("name", "kind", "lat", "lon", "confidence")}
            for place in facts.places
        ],
    }
