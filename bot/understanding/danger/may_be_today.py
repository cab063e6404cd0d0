"""Words of another day that may be of today: the weekday on which somebody writes, and last night in the small hours."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.clock import LONDON

_SMALL_HOURS = 6  # until then the night before still goes on
_DAYS = (
    "monday|mon",
    "tuesday|tues|tue",
    "wednesday|weds|wed",
    "thursday|thurs|thur|thu",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
)
# From which hour on a part of the day can be that of the day of writing; before it the day is that of a week ago.
_BEGINS = {"afternoon": 12, "dinnertime": 11, "teatime": 15, "evening": 17, "eve": 17, "night": 17, "nite": 17}
_NOT_ONE_BEFORE = "".join(f"(?<!{word} )" for word in ("last", "every", "each", "most", "some"))
_THAT_DAY = "thatday"  # says neither another day nor that anything goes on
_LAST_NIGHT = re.compile(r"\b(?:last night|yesterday (?:night|evening|eve))\b")


def with_today(words: str, written: datetime | None) -> str:
    """Return plain words without the names of what may be the day of writing; None knows no day and changes nothing.

    Who writes on a Friday evening that "friday night he pulled her in" may be looking at it.
    """
    if written is None:
        return words
    local = written.astimezone(LONDON)
    in_small_hours = local.hour < _SMALL_HOURS
    days = [local, local - timedelta(days=1)] if in_small_hours else [local]
    for day in days:
        words = _with_day(words, day.weekday(), 24 if in_small_hours else local.hour)
    return _LAST_NIGHT.sub(_THAT_DAY, words) if in_small_hours else words


def _with_day(words: str, weekday: int, hour: int) -> str:
    later = [part for part, begins in _BEGINS.items() if begins > hour]
    not_yet = rf"(?! (?:{'|'.join(later)})\b)" if later else ""
    names = re.compile(rf"{_NOT_ONE_BEFORE}\b(?:{_DAYS[weekday]})\b{not_yet}(?! (?:just gone|gone|last|before)\b)")
    return names.sub(_THAT_DAY, words)
