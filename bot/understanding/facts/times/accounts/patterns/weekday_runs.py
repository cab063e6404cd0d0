"""Days of the week in a run that are somebody's habit: "he works monday to friday", "every week between tues and thurs"."""

from __future__ import annotations

import re

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.day_patterns import WEEKDAYS

_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_RUN = re.compile(
    rf"\b(?<!overnight )(?<!night of )(?:between (?P<between>{_WEEKDAY}) and|(?:from )?(?P<from>{_WEEKDAY}) ?(?:to|till|until|through|thru|-)) ?(?P<last>{_WEEKDAY})\b"
)
_HABIT = re.compile(
    r"\b(?:always|every|each|most|usually|normally|regular(?:ly)?|works?|opens?|does|comes?|waits?|hangs?|stands?|sits?|meets?|picks?|drops?|gets?|goes|turns|walks|"
    r"keeps?|buys?|gives?|parks?|takes?|uses?)\b"
)
_ONCE = re.compile(
    r"\b(?:was|were|had|did(?: ?nt)?|never|turned|found|went|came|stayed|took|got|missing|(?:this|last) week|will|going to)\b"
)


def weekday_runs(text: str) -> list[tuple[Span, tuple[str, ...]]]:
    """Return the runs of weekdays in a clause that tells of a habit, each with the days that it holds."""
    if _ONCE.search(text) or not _HABIT.search(text):
        return []
    return [(match.span(), _days_of(match["between"] or match["from"], match["last"])) for match in _RUN.finditer(text)]


def _days_of(first: str, last: str) -> tuple[str, ...]:
    begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    return tuple(WEEKDAYS[number % len(WEEKDAYS)] for number in range(begin, end + 1 + 7 * (end < begin)))
