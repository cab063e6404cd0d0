"""What production mode refuses: demo receivers, demo keys, unprotected addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from bot.outbox.model import Destination


def production_faults(
    destinations: Sequence[Destination], secrets: Mapping[str, str | None], demo_secrets: AbstractSet[str]
) -> list[str]:
    """Return every reason why these destinations may not be used in production, one sentence each, with the remedy."""
    faults = []
    if not any(place.role == "police" and not place.practice for place in destinations):
        faults.append("No real police destination is active: add one with `sightline admin destinations add`.")
    for place in destinations:
        fault = _fault(place, secrets.get(place.id), demo_secrets)
        if fault:
            faults.append(f"Destination {place.id} {fault}.")
    return faults


def _fault(place: Destination, shared: str | None, demo_secrets: AbstractSet[str]) -> str | None:
    if place.practice:
        return "is a practice receiver: remove it with `sightline admin destinations remove-demo`, or pause it"
    if place.mode == "call":
        return None
    if shared is None:
        return "has no secret: give it one of its own"
    if shared in demo_secrets:
        return "uses a demo key: give it a secret of its own"
    if place.mode == "push" and not (place.url or "").startswith("https:"):
        return "is not reached over https: give it an https address"
    return None
