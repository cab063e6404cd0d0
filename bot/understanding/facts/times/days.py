"""Days: yesterday, last tuesday, sat just gone, 3rd of Nov, 03/11/2026, the 12th, new year's eve, this week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from bot.understanding.facts.times.named_days import feasts
from bot.understanding.text.word_lists import words

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = words("january february march april may june july august september october november december")
_ORDINALS = dict(
    zip(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth",
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        ),
        range(1, 21),
        strict=True,
    )
)
_PAST_YEARS = 20
_BESIDE = 2  # characters between a weekday and its date: "sunday, 6th december"


@dataclass(frozen=True)
class Day:
    """A day in a text, latest first when the words leave more than one."""

    start: int
    end: int
    dates: tuple[date, ...]
    repeated: bool = False
    dated: bool = False
    figures: bool = False


_MONTH = r"(?:january|february|march|mar|april|may|june|jun|july|jul|august|september|october|november|december)"
_NUMBER = r"(?P<d>[0-3]?[0-9])(?:st|nd|rd|th)?|(?P<o>" + "|".join(_ORDINALS) + ")"
_WRITTEN = re.compile(
    rf"\b(?:(?:{_NUMBER})(?: of)?[ -](?P<m>{_MONTH})|(?P<m2>{_MONTH}) (?:the )?(?P<d2>[0-3]?[0-9])(?:st|nd|rd|th)?)\b"
    r"(?![:.]?[0-9])(?:,?[ -](?P<y>20[0-9]{2}|(?<!,[ -])[0-9]{2}(?= |$)(?! (?:am|pm|years?)))\b)?"
)
_FIGURES = re.compile(
    r"(?<![\w/.£-])(?:(?P<lead>on|on the|date|dated|since|the|morning of|night "
    r"of)[ :]{1,2})?(?P<d>[0-3]?[0-9])(?P<sep>[/.-])(?P<m>[01]?[0-9])"
    r"(?:(?P=sep)(?P<y>20[0-9]{2}|[0-9]{2}))?(?![\w/])"
)
_CLOCK_NEXT = re.compile(
    r"[ ,]{1,2}(?:(?:at|about|around|from|between) )?(?:[0-9]{1,2}(?:[:.][0-9]{2}| ?[ap]m\b)|[0-9]{4}\b|half|quarter|midnight|noon|midday)"
)
_ISO = re.compile(r"(?<![\w-])(?P<y>20[0-9]{2})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?![0-9-])")
_THE = re.compile(
    r"\b(?:on |of |since )?the (?P<d>[0-3]?[0-9])(?:st|nd|rd|th)\b"
    r"(?! (?:floor|time|one|form|year|lad|girl|man|kid|job|night in|street|avenue|round|of (?!this|last)))"
)
_AFTER_SAT = (
    r"(?= (?:night|morning|afternoon|evening|just gone|gone|teatime|lunch|early|"
    r"about [0-9]|around [0-9]|[0-9]{1,2}(?:am|pm|st|nd|rd|th|[:.][0-9]))|[,;]? "
    r"?(?:$|[,;]))"
)
_WEEKDAY = re.compile(
    r"\b(?:(?P<how>last|this|every|each|most|next|this coming|past|previous|week last|on a|on|alternate|other) )?"
    rf"(?:(?P<w>{'|'.join(WEEKDAYS)})|(?P<short>(?<=last )sat|(?<=on )sat|(?<=every "
    rf")sat|(?<=this )sat|(?<=on )sun|(?<=last )sun|sat{_AFTER_SAT}|sun{_AFTER_SAT}|"
    rf"(?<=on )wed|(?<=last )wed|wed{_AFTER_SAT}))"
    r"(?P<many>s)?\b(?P<tail> just gone| gone| before last| last week| of last week| coming| last)?"
    rf"(?: (?:the )?(?P<d>[0-3]?[0-9])(?:st|nd|rd|th)(?!(?: of)? {_MONTH}))?"
)
_TWO_DAYS = re.compile(r" ?(?:and|or|&|,|/|n) ?(?:on )?")
_NEAR = re.compile(
    r"\b(?:(?P<before>(?:the )?day before yesterday|(?:the )?night before last)|"
    r"(?P<yesterday>yesterday)|(?P<last>last (?=night)|the night before\b(?! "
    r"last))|"
    r"(?P<today>today|tonight|this (?=morning|afternoon|evening|lunch|dinner|"
    r"teatime|early)|earlier on\b|earlier (?=today))|(?P<after>day after tomorrow)|"
    r"(?P<tomorrow>tomorrow))"
)
_DAYS_AGO = re.compile(
    r"(?<!or )(?<!to )(?<!-)\b(?P<n>an?|one|(?:a )?couple(?: of)?|[0-9]{1,2}) (?:days?|nights?) (?:ago|back)\b"
)
_WEEKS_BACK = re.compile(
    rf"\b(?P<n>an?|one|[2-5]) (?P<unit>weeks?|fortnight)(?: ago| back| since)?,? (?:on )?"
    rf"(?P<named>today|tonight|yesterday|(?:last |past )?(?P<w>{'|'.join(WEEKDAYS)}))\b(?! (?:and|or)\b)"
)


def days(text: str, today: date) -> list[Day]:
    """Return the days that the plain text names, dates that cannot be left out."""
    dated = [*_written(text, today), *_feasts(text, today)]
    named = [day for day in dated if day.dates] + [*_weeks_back(text, today), *_days_ago(text, today)]
    free = [day for day in (*_latest(list(_weekdays(text, today)), text), *_near(text, today)) if day.dates]
    return sorted(named + [day for day in free if not _inside(day, named)], key=lambda day: day.start)


def _inside(day: Day, others: Sequence[Day]) -> bool:
    """Return whether a day's word is part of another day: the monday of a bank holiday, the friday of "a week last friday"."""
    return any(other.start <= day.start < other.end or 0 <= other.start - day.end <= _BESIDE for other in others)


def impossible(text: str, today: date) -> bool:
    """Return whether the text gives a date that no calendar has."""
    return any(not day.dates for day in _written(text, today))


def _written(text: str, today: date) -> Iterator[Day]:
    for match in _WRITTEN.finditer(text):
        month = MONTHS.index(next(name for name in MONTHS if name.startswith(match["m"] or match["m2"])))
        number = match["d"] or match["d2"]
        yield _day(match, int(number) if number else _ORDINALS[match["o"]], month + 1, match["y"], today)
    for match in _FIGURES.finditer(text):
        if match["y"] or (
            match["sep"] == "/" and (match["lead"] or match["d"][0] == "0" or _beside_a_clock(match, text))
        ):
            yield replace(_day(match, int(match["d"]), int(match["m"]), match["y"], today), figures=True)
    for match in _ISO.finditer(text):
        yield replace(_day(match, int(match["d"]), int(match["m"]), match["y"], today), figures=True)
    for match in _THE.finditer(text):
        if not _WRITTEN.match(text, match.start("d")):
            yield Day(match.start(), match.end(), _latest_dated(int(match["d"]), today))


def _beside_a_clock(match: re.Match[str], text: str) -> bool:
    """Return whether "3/11" is followed by a clock time, or stands alone at the start and is a date at all."""
    return bool(_CLOCK_NEXT.match(text, match.end())) and 1 <= int(match["m"]) <= 12


def _day(match: re.Match[str], number: int, month: int, year: str | None, today: date) -> Day:
    full = int(year) + 2000 * (len(year) == 2) if year else None
    if full and len(year or "") == 2 and not today.year - _PAST_YEARS <= full <= today.year + 1:
        full = None  # "6 december 30 kids"
    years = [full] if full else [today.year, today.year - 1]
    found = [day for day in (_date(y, month, number) for y in years) if day]
    past = [day for day in found if day <= today]
    soon = bool(found) and not year and timedelta(0) < found[0] - today < timedelta(days=45)
    return Day(match.start(), match.end(), tuple(found[:1] if soon else past or found), dated=True)


def _latest_dated(number: int, today: date) -> tuple[date, ...]:
    months = [(today.year, today.month - back) for back in range(3)]
    found = [_date(y - (m < 1), m + 12 * (m < 1), number) for y, m in months]
    return tuple(day for day in found if day and day <= today)[:1]


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _weekdays(text: str, today: date) -> Iterator[Day]:
    for match in _WEEKDAY.finditer(text):
        name = match["w"] or next(day for day in WEEKDAYS if day.startswith(match["short"]))
        how, tail = match["how"] or "", (match["tail"] or "").strip()
        back = (today.weekday() - WEEKDAYS.index(name)) % 7
        if how in ("next", "this coming") or tail == "coming":
            yield Day(match.start(), match.end(), (today + timedelta(days=7 - back),))
            continue
        if match["d"]:
            yield Day(match.start(), match.end(), _latest_dated(int(match["d"]), today))
            continue
        repeated = how in ("every", "each", "most", "on a", "alternate", "other") or bool(match["many"])
        yield Day(match.start(), match.end(), _back(today, back, how, tail), repeated)


def _latest(found: list[Day], text: str) -> list[Day]:
    """Return the days, of two that are named together ("tuesday and thursday") only the later one."""
    for one, two in pairwise(found):
        joined = _TWO_DAYS.fullmatch(text, one.end, two.start) is not None
        if joined and one.repeated == two.repeated and one.dates and two.dates:
            return [day for day in found if day is not (one if one.dates < two.dates else two)]
    return found


def _back(today: date, back: int, how: str, tail: str) -> tuple[date, ...]:
    latest = today - timedelta(days=back)
    strictly = how in ("last", "previous", "past", "week last") or tail in ("just gone", "gone", "last")
    if tail in ("last week", "of last week"):
        latest -= timedelta(days=7 if latest >= today - timedelta(days=today.weekday()) else 0)
    elif strictly and back == 0:
        latest -= timedelta(days=7)
    if how == "week last" or tail == "before last":
        latest -= timedelta(days=7)
    return (latest, latest - timedelta(days=7))


def _days_ago(text: str, today: date) -> Iterator[Day]:
    for match in _DAYS_AGO.finditer(text):
        back = int(match["n"]) if match["n"].isdigit() else 2 if "couple" in match["n"] else 1
        yield Day(match.start(), match.end(), (today - timedelta(days=back),))


def _near(text: str, today: date) -> Iterator[Day]:
    offsets = {"before": -2, "yesterday": -1, "last": -1, "today": 0, "after": 2, "tomorrow": 1}
    for match in _NEAR.finditer(text):
        offset = next(days for name, days in offsets.items() if match[name])
        yield Day(match.start(), match.end(), (today + timedelta(days=offset),))


def _feasts(text: str, today: date) -> Iterator[Day]:
    for start, end, day in feasts(text, today):
        yield Day(start, end, (day,))


def _weeks_back(text: str, today: date) -> Iterator[Day]:
    for match in _WEEKS_BACK.finditer(text):
        weeks = int(match["n"]) if match["n"].isdigit() else 1
        days_back = 7 * weeks * (2 if match["unit"] == "fortnight" else 1) + (match["named"] == "yesterday")
        if match["w"]:
            days_back += (today.weekday() - WEEKDAYS.index(match["w"])) % 7
        yield Day(match.start(), match.end(), (today - timedelta(days=days_back),))
