"""Words that tell a year, and words that fit every year: "in 1996", "in the summer holidays"."""

from __future__ import annotations

import re

from bot.understanding.facts.times.day_patterns import WEEKDAYS

_YEARS = re.compile(r"\b(?:19[5-9][0-9]|20[0-4][0-9]|[5-9]0 ?'?s|noughties|(?:fif|six|seven|eigh|nine)ties)\b")
_FROM_NOW = re.compile(r"\b(?:last|this|next|ago|back|past|since|yesterday|today|tonight|now)\b")

_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|sat|sun|wed|days?|nights?|weeks?|weekend|[0-9]+)s?\b")


def tells_a_year(words: str) -> bool:
    """Return whether words for a time tell its year or decade."""
    return _YEARS.search(words) is not None


def is_of_the_calendar(words: str) -> bool:
    """Return whether words for a time would fit every year: a season, a feast or a month, not counted from now."""
    return not tells_a_year(words) and not _FROM_NOW.search(words) and not _WEEKDAY.search(words)
