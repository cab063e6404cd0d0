"""Days with a name of their own: christmas eve, bonfire night, bank holiday monday, good friday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from bot.looking_ahead import looking_ahead

_MONDAY = 0


def _fixed(month: int, number: int) -> Callable[[int], list[date]]:
    return lambda year: [date(year, month, number)]


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year, by the anonymous reckoning (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * sunday) // 451
    month, number = divmod(epact + sunday - 7 * correction + 114, 31)
    return date(year, month, number + 1)


def _from_easter(days: int) -> Callable[[int], list[date]]:
    return lambda year: [easter(year) + timedelta(days=days)]


def _may(year: int) -> list[date]:
    return [_monday(date(year, 5, 7)), _monday(date(year, 5, 31))]


def _august(year: int) -> list[date]:
    return [_monday(date(year, 8, 31))]


def _remembrance(year: int) -> list[date]:
    return [_sunday(date(year, 11, 14))]


def _fathers(year: int) -> list[date]:
    return [_sunday(date(year, 6, 21))]


def _clocks_changed(months: tuple[int, ...], days: int) -> Callable[[int], list[date]]:
    """Return the Sundays on which the clocks change, the last of March and of October, or the evening before each."""
    return lambda year: [_sunday(date(year, month, 31)) + timedelta(days=days) for month in months]


def _sunday(latest: date) -> date:
    """Return the Sunday on or before a day."""
    return latest - timedelta(days=(latest.weekday() + 1) % 7)


def _monday(latest: date) -> date:
    """Return the Monday on or before a day."""
    return latest - timedelta(days=(latest.weekday() - _MONDAY) % 7)


def _bank_holidays(year: int) -> list[date]:
    """Return the bank holiday Mondays of England and Wales, Easter to August (https://www.gov.uk/bank-holidays)."""
    return [*_from_easter(1)(year), *_may(year), *_august(year)]


_EVE = r"(?:night|evening|saturday(?: night)?) (?:that |when )?the clocks"
_SUNDAY = r"(?:when|day|morning|sunday(?: morning)?) (?:that |when )?the clocks"
_BACK, _FORWARD = r"(?:had )?(?:just )?(?:went|gone) back", r"(?:had )?(?:just )?(?:went|gone) forwards?"
_CHANGED = r"(?:had )?(?:just )?changed"
_FEASTS: tuple[tuple[str, Callable[[int], list[date]]], ...] = (
    (r"christmas eve|xmas eve", _fixed(12, 24)), (r"christmas day|xmas day|(?:on|at) (?:christmas|xmas)(?! eve| day)", _fixed(12, 25)),
    (r"boxing day", _fixed(12, 26)), (r"new years? eve|nye", _fixed(12, 31)), (r"new years? day", _fixed(1, 1)),
    (r"halloween|hallowe en", _fixed(10, 31)), (r"bonfire night|guy fawkes(?: night)?", _fixed(11, 5)), (r"valentines?(?: day)?", _fixed(2, 14)),
    (r"remembrance (?:sunday|day)", _remembrance), (r"mothers? day|mothering sunday", _from_easter(-21)), (r"fathers? day", _fathers),
    (r"good friday", _from_easter(-2)), (r"easter sunday", _from_easter(0)), (r"easter monday", _from_easter(1)),
    (r"may bank holiday(?: monday)?", _may), (r"august bank holiday(?: monday)?", _august), (r"bank holiday(?: monday)?(?! weekend)", _bank_holidays),
    (rf"{_EVE} {_BACK}", _clocks_changed((10,), -1)), (rf"{_SUNDAY} {_BACK}", _clocks_changed((10,), 0)),
    (rf"{_EVE} {_FORWARD}", _clocks_changed((3,), -1)), (rf"{_SUNDAY} {_FORWARD}", _clocks_changed((3,), 0)),
    (rf"{_EVE} {_CHANGED}", _clocks_changed((3, 10), -1)), (rf"{_SUNDAY} {_CHANGED}", _clocks_changed((3, 10), 0)),
)  # fmt: skip
_FEAST = looking_ahead(
    r"\b(?:(?:the )?(?:day|night|morning|afternoon|evening) (?P<way>after|before) (?:the )?)?(?:"
    + "|".join(f"(?P<f{i}>{words})" for i, (words, _) in enumerate(_FEASTS))
    + r")\b(?P<last_year>(?: of)? last year\b)?"
)
_EVENING = re.compile("night|evening|saturday")  # whose small hours are of the next day
_BESIDE = {"after": timedelta(days=1), "before": timedelta(days=-1)}


def feasts(text: str, today: date) -> Iterator[tuple[int, int, date, bool]]:
    """Return where a day with a name stands, or the day beside one, its latest date not after today, and if its hours are small.

    The hours told beside a change of the clocks are those of its night.
    """
    for match in _FEAST.finditer(text):
        dates = next(dates for i, (_, dates) in enumerate(_FEASTS) if match[f"f{i}"])
        years = (today.year - 1,) if match["last_year"] else (today.year - 2, today.year - 1, today.year)
        shift = _BESIDE.get(match["way"], timedelta(0))
        past = [day + shift for year in years for day in dates(year) if day + shift <= today]
        yield match.start(), match.end(), max(past), "clocks" in match[0] and not _EVENING.match(match[0])
