"""A day that a text names, with all that its words leave open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Day:
    """A day in a text, latest first when the words leave more than one."""

    start: int
    end: int
    dates: tuple[date, ...]
    repeated: bool = False
    dated: bool = False
    figures: bool = False
    doubtful: bool = False
    near: bool = False
    small_hours: bool = False  # an hour beside it is of its night
    overnight: bool = False  # the night between it and the next day
