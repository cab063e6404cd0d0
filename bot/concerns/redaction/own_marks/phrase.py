"""One way of giving oneself away: a pattern whose group `hide` is withheld, and what only looks like it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.concerns.redaction.self_identification_guards import Guard, never


@dataclass(frozen=True)
class SelfIdentification:
    """One way of giving oneself away; `unless` keeps what only looks like it, `work` is about people at work."""

    pattern: re.Pattern[str]
    unless: Guard = never
    work: bool = False


def phrase(pattern: str, unless: Guard = never, *, work: bool = False) -> SelfIdentification:
    """Return a phrase in any case."""
    return SelfIdentification(re.compile(pattern, re.IGNORECASE | re.MULTILINE), unless, work)
