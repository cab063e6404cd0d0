"""Days that are counted from another day of the account: "the friday before", "saturday morning" behind "friday the 20th"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.newest import read_once
from bot.understanding.facts.model import Span
from bot.understanding.facts.times.day_patterns import WEEKDAYS
from bot.understanding.facts.times.days import Day, days
from bot.understanding.facts.times.local_time import at

_OF_A_FEAST = (
    r"(?! (?:last|the|his|her|their|my|our|school|exams?|christmas|xmas|easter|new|bonfire|halloween|[a-z]+day)\b)"
)
_GOES_ON = r"(?! (?:an?|he|she|they|we|i|it)\b)"  # "the night before he left" is that of his leaving
_BEFORE = re.compile(
    rf"\bthe (?:(?P<weekday>{'|'.join(WEEKDAYS)})(?: (?:morning|afternoon|evening|night))? before\b(?: (?:that|then)\b|{_OF_A_FEAST})|"
    rf"(?:night|evening|morning) before\b(?: (?:that|then)\b|{_OF_A_FEAST}{_GOES_ON}))"
)
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_BARE_WEEKDAY = re.compile(
    rf"(?:\b(?:on |by |come )?)(?<!last )(?<!this )(?<!next )(?<!every ){_WEEKDAY}\b(?! (?:just gone|gone|last|before)\b)"
)
_A_ROW = re.compile(rf"\blast week\b|\bweek before last\b|\b{_WEEKDAY},? ?(?:(?:and|&|n) ?)?(?:on )?{_WEEKDAY}\b")


def counted_from(text: str, span: Span, now: datetime) -> datetime:
    """Return the moment from which the days of a clause are counted: the day told before it, else that of writing."""
    match = _BEFORE.search(text, *span)
    if match is None:
        return _day_after_its_date(text, span, now) or _in_the_week_of_its_row(text, span, now)
    earlier = _told_before(days(text[: match.start()], now.date()))
    if earlier is None or earlier > now.date():
        return now
    return at(earlier - timedelta(days=1) if match["weekday"] else earlier, 23, 59)


def _day_after_its_date(text: str, span: Span, now: datetime) -> datetime | None:
    """Return the end of a weekday that is the next day of the date told before it: "friday 20th ... saturday morning"."""
    if not _BARE_WEEKDAY.search(text, *span):
        return None
    listed = _of_account(text, now.date())
    own = next((number for number, day in enumerate(listed) if span[0] <= day.start < span[1]), 0)
    if not own or not _is_date(listed[own - 1]) or not _is_bare(text, listed[own]):
        return None
    following = listed[own - 1].dates[0] + timedelta(days=1)
    return at(following, 23, 59) if following in _weekdays_back(listed[own].dates[0], now.date()) else None


def _is_date(day: Day) -> bool:
    is_one = bool(day.dates) and (day.dated or len(day.dates) == 1)
    return is_one and not (day.near or day.repeated or day.overnight)


def _is_bare(text: str, day: Day) -> bool:
    is_open = len(day.dates) > 1 and not day.repeated
    return is_open and _BARE_WEEKDAY.match(text, day.start) is not None


def _weekdays_back(latest: date, today: date) -> list[date]:
    """Return the same weekday of the last months, without the latest and without what is to come."""
    return [day for weeks in range(1, 27) if (day := latest - timedelta(days=7 * weeks)) < today]


def _in_the_week_of_its_row(text: str, span: Span, now: datetime) -> datetime:
    """Return the day itself where another clause says once of which week all days of a row are: "mon, tues and weds last week"."""
    if not _A_ROW.search(text):
        return now
    alone = next(iter(days(text[slice(*span)], now.date(), listed=True)), None)
    if alone is None or not alone.dates:
        return now
    of_row = next((day for day in _of_account(text, now.date()) if day.start == span[0] + alone.start), None)
    if of_row is None or of_row.dates >= alone.dates:
        return now
    return at(of_row.dates[0], 23, 59)


@read_once
def _of_account(text: str, today: date) -> tuple[Day, ...]:
    """Return all days of an account, which each of its clauses asks for."""
    return tuple(days(text, today, listed=True))


def _told_before(listed: Sequence[Day]) -> date | None:
    """Return the last day that was told, if it is one day."""
    return listed[-1].dates[0] if listed and listed[-1].dates and not listed[-1].repeated else None
