"""Days that are counted in weeks from another: "a week ago today" and "a week last friday" back, "a week on friday" ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.understanding.facts.times.day import Day
from bot.understanding.facts.times.day_patterns import WEEKDAYS

_DAYS = "|".join(WEEKDAYS)
_COUNTED = re.compile(
    rf"\b(?P<n>an?|one|[2-5]) (?P<unit>weeks?|fortnight)(?P<back> ago| back| since)?,? (?:(?:on|from) (?:the )?)?"
    rf"(?P<named>today|tonight|yesterday|tomorrow|(?P<last>last |past )?(?P<w>{_DAYS}))\b(?! (?:and|or)\b)"
)
# "saturday week", "tomorrow fortnight"; "every saturday week in week out" names no day
_BEHIND = re.compile(
    rf"(?<!every )(?<!each )(?<!last )(?<!most )\b(?P<named>tomorrow|(?P<w>{_DAYS})) (?P<unit>week|fortnight)\b"
    r"(?! (?:in|after|before|by|on)\b)"
)
# Nothing but the tense of the words around says whether "a week today" lies behind or ahead.
_TOLD_BEFORE = re.compile(
    r"\b(?:was|were|been|happened|gone|missing|away|off|since|for|over|nearly|about|it is|its|came|went|saw)(?: (?:just|only|exactly|now))? $"
)
_TOLD_BEHIND = re.compile(
    r",? (?:i|we|he|she|they|it|there|a \w+|the \w+) (?:was|were|had|came|went|saw|got|took|left)\b"
)


def weeks_counted(text: str, today: date) -> Iterator[Day]:
    """Yield the days: ahead unless "last", "ago" or words of the past beside them say that they are behind."""
    for match in _COUNTED.finditer(text):
        weeks = (int(match["n"]) if match["n"].isdigit() else 1) * (2 if match["unit"] == "fortnight" else 1)
        counted = _back(match, weeks, today) if _is_behind(match) else _ahead(match, weeks, today)
        yield Day(match.start(), match.end(), (counted,))
    for match in _BEHIND.finditer(text):
        weeks = 2 if match["unit"] == "fortnight" else 1
        yield Day(match.start(), match.end(), (_ahead(match, weeks, today),))


def _is_behind(match: re.Match[str]) -> bool:
    if match["back"] or match["last"] or match["named"] == "yesterday":
        return True
    if match["named"] == "tomorrow":
        return False
    return bool(_TOLD_BEFORE.search(match.string[: match.start()]) or _TOLD_BEHIND.match(match.string, match.end()))


def _back(match: re.Match[str], weeks: int, today: date) -> date:
    since = (today.weekday() - WEEKDAYS.index(match["w"])) % 7 if match["w"] else match["named"] == "yesterday"
    return today - timedelta(days=7 * weeks + since)


def _ahead(match: re.Match[str], weeks: int, today: date) -> date:
    until = 7 - (today.weekday() - WEEKDAYS.index(match["w"])) % 7 if match["w"] else match["named"] == "tomorrow"
    return today + timedelta(days=7 * weeks + until)
