"""Days of the week in a run or a row that are somebody's habit: "he works monday to friday", "tues and thurs he waits"."""

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
# "tues and thurs after school he waits for her": told in the present
_DAY = rf"(?:{'|'.join(WEEKDAYS)}|sat|sun|wed)"
_ROW = re.compile(rf"\b(?:on )?(?P<first>{_DAY})(?:(?:,| and| or| &| n|,? ?/|,? and) ?(?:on )?(?:an? )?{_DAY})+\b")
_PRESENT = re.compile(
    r"\b(?:works|opens|comes|waits|hangs|stands|sits|meets|picks|drops|gets|goes|turns|walks|keeps|buys|gives|parks|takes|uses|brings|collects|fetches|drives|calls|rings|stays|follows|get in(?:to)?|"
    r"(?:they|kids|girls|lads|boys|lasses|men|blokes|we) (?:all )?(?:come|wait|hang|stand|sit|meet|go|turn|walk|park|get))\b"
)
_BARE = re.compile(
    r"[\s,.;:-]*(?:(?:after|before|at|in the|during|until|till) )?(?:school|work|closing|training|mornings?|evenings?|nights?|[0-9]{1,2} ?[ap]m)?[\s,.;:-]*"
)
_OF_ONE_WEEK = re.compile(
    rf"\b(?:just gone|ago|last|yesterday|today|tonight|next|coming|(?:{_DAY}) (?:the )?[0-9]{{1,2}}(?:st|nd|rd|th))\b"
)


def weekday_runs(text: str) -> list[tuple[Span, tuple[str, ...]]]:
    """Return the runs of weekdays in a clause that tells of a habit, each with the days that it holds."""
    if _ONCE.search(text) or not (_HABIT.search(text) or _is_all(text)):
        return []
    return [(match.span(), _days_of(match["between"] or match["from"], match["last"])) for match in _RUN.finditer(text)]


def _is_all(text: str) -> bool:
    """Return whether a run of days is all that a clause tells: "mon to fri, after school"."""
    run = _RUN.search(text)
    return run is not None and _BARE.fullmatch(text[: run.start()] + " " + text[run.end() :]) is not None


def weekday_rows(text: str) -> list[Span]:
    """Return where days are told in a row of what somebody does in the present, and of no week in particular."""
    if _ONCE.search(text) or not _PRESENT.search(text) or _OF_ONE_WEEK.search(text):
        return []
    return [match.span() for match in _ROW.finditer(text)]


def _days_of(first: str, last: str) -> tuple[str, ...]:
    begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    return tuple(WEEKDAYS[number % len(WEEKDAYS)] for number in range(begin, end + 1 + 7 * (end < begin)))
