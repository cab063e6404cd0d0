"""Who is named and was not there: who only hears of it, or is off work."""

from __future__ import annotations

import re

from bot.understanding.facts.people.parts.aside import is_by_whom_it_was_seen, is_only_told

_OFF_WORK = re.compile(
    r" (?:(?:had|has|was|is|who is|who was) )?(?:(?:gone|went|sent) home|off(?: sick| ill)?\b(?! (?:with|of|one|1|two|2|some|an?|the|our|my|his|her|them)\b)|on (?:the )?(?:shift|break|lunch|leave|holiday|till|door|desk|nights|days)\b|covering|in charge|on duty)"
)


def is_not_there(text: str, start: int, end: int) -> bool:
    """Return whether who is named at a place only hears of it, or is off: "did the handover with Carol", "Jean had gone home"."""
    before = text[:start]
    if is_by_whom_it_was_seen(before):
        return False  # "I was told by Jean on the till"
    return is_only_told(before) or _OFF_WORK.match(text, end) is not None
