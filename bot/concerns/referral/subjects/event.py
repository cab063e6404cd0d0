"""The event that joins the subjects: when it was, as told and as read, and whether it goes on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

if TYPE_CHECKING:
    from bot.concerns.model import Draft


def event(draft: Draft, about: list[Subject], *, confirmed: bool) -> dict[str, Any]:
    """Return the one event that joins the subjects: when, as told and as read, and whether it goes on."""
    as_told, time = SourcedFacts(draft, confirmed).time()
    read = None
    if time is not None:
        read = {"start": _iso(time.start), "end": _iso(time.end), "precision": time.precision}
    return {
        "happening": draft.given("happening_now") or "not_known",
        "when_as_told": as_told,
        "when": read,
        "subjects": [subject["id"] for subject in about],
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
