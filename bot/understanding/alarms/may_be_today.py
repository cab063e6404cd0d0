"""Words of another day that may be of today: the weekday on which somebody writes, and last night in the small hours."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.clock import LONDON
from bot.understanding.facts import read_when

SMALL_HOURS = 6  # until then the night before still goes on
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
_ANY_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_STILL = timedelta(hours=2)  # what was seen so long ago may still go on
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
    if _names_a_day(words) and _is_over(words, local):
        return words
    in_small_hours = local.hour < SMALL_HOURS
    days = [local, local - timedelta(days=1)] if in_small_hours else [local]
    for day in days:
        words = _with_day(words, day.weekday(), 24 if in_small_hours else local.hour)
    return _LAST_NIGHT.sub(_THAT_DAY, words) if in_small_hours else words


def _names_a_day(words: str) -> bool:
    return bool(_ANY_DAY.search(words) or _LAST_NIGHT.search(words))


def _is_over(words: str, local: datetime) -> bool:
    """Return whether the words tell an hour, or a part of the day, of an earlier day that is long past.

    "Monday just after 2", typed on a Monday at 00:40, was last Monday's; "yesterday evening at nine" is hours ago.
    """
    hours = read_when(words, local)
    if hours is None or not hours.day_said or hours.precision not in ("exact", "hour", "part_of_day"):
        return False
    return hours.end < local - _STILL and hours.start.astimezone(LONDON).date() < local.date()


def _with_day(words: str, weekday: int, hour: int) -> str:
    later = [part for part, begins in _BEGINS.items() if begins > hour]
    not_yet = rf"(?! (?:{'|'.join(later)})\b)" if later else ""
    names = re.compile(rf"{_NOT_ONE_BEFORE}\b(?:{_DAYS[weekday]})\b{not_yet}(?! (?:just gone|gone|last|before)\b)")
    return names.sub(_THAT_DAY, words)
