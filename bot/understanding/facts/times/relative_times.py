"""Times counted back from the writing: 20 minutes ago, just now, two nights ago, for the past fortnight, back in September."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.understanding.facts.model import Precision
from bot.understanding.facts.times.days import MONTHS
from bot.understanding.facts.times.local_time import at, shift
from bot.understanding.facts.times.school_holidays import HOLIDAY, school_holiday


@dataclass(frozen=True)
class Span:
    """A time counted from now; `rank` orders what a text says of several (small is more telling)."""

    start: int
    end: int
    first: datetime
    last: datetime
    precision: Precision
    rank: int = 0


_N = (
    r"(?P<n>[0-9]{1,3}|an?|one|a couple(?: of)?|couple(?: of)?|a few|few|several|"
    r"some|half an?|a half|an? (?:good )?few)"
)
_OR = r"(?: ?(?:or|-|to) ?(?P<n2>[0-9]{1,3}))?"
_AGO = r"(?:ago|back|since|earlier|before now)\b"
_SO = r"(?: or so| or thereabouts|ish)?"
_MINUTES = re.compile(
    rf"\b{_N}{_OR} ?(?P<unit>minutes?|hours?)(?P<half> and a half)?(?: or (?P<more>[2-9]))?{_SO} ?{_AGO}"
)
_HALVES = re.compile(r"\b(?P<n>[0-9]|one) and a half hours ago\b")
_DAYS = re.compile(rf"\b{_N}{_OR} ?(?P<unit>days?|nights?|weeks?|months?|years?|fortnights?) ?{_AGO}")
_JUST = re.compile(
    r"\b(?:just now|only just now|right now|as we speak|at (?:the|this) moment|"
    r"(?:a )?(?:moment|second|sec)s? ago|(?:just|literally) (?:a )?(?:minute|second|sec|moment)s? ago|"
    r"just this (?:minutes?|second)|this (?:very )?(?:minutes?|second))\b"
)
_PAST = re.compile(
    rf"\b(?:(?:for|over|in|during|these|within)? ?(?:the |these )?(?:past|last)|"
    rf"(?P<for>for(?: about| over| the last| nearly)?)|going on for) {_N}{_OR} "
    rf"?(?P<unit>days?|nights?|weeks?|months?|years?)\b(?! ago| back| old)(?(for)(?= "
    rf"now|$|[.,]| (?:or so|straight|running|solid)))"
)
_RUNNING = re.compile(
    rf"\b{_N}{_OR} (?P<unit>days?|nights?|weeks?|months?) (?:running|in a row|on the trot|on the bounce|straight|on the run)\b"
)
_LAST_WHOLE = re.compile(
    r"\b(?:in|over|during|within|for|these)? ?the (?:past|last) (?P<unit>week|month|year)\b(?! of)"
)
_SINGLE = re.compile(
    r"\b(?P<every>every (?:day|night) )?(?:(?P<last>(?<!the )last|the week before)|(?P<this>this|"
    r"earlier this|all)) (?P<unit>week|month|year)\b(?!end)"
)
_WEEKEND = re.compile(r"\b(?P<how>every|each|most|last|this|the|at the|over the|at|next)? ?weekends?\b")
_LOOSE = re.compile(r"\b(?:the )?other (?:day|night|evening|morning|afternoon|week)\b|\bthe other (?:day|night)\b")
_AGES = re.compile(r"(?<![0-9] )\b(?:ages|months|years|weeks|days) (?:ago|back)\b")
_EVERY = re.compile(
    r"\b(?:every|each|most) (?:single )?(?:day|week)s?\b|\bdaily\b|\b(?:usually|normally|regularly|mostly|tends to be)\b|\bday after day\b"
)
_MONTH = re.compile((
r"\b(?:(?:back )?in|during|since|early|mid|late|(?:since )?(?:the )?(?:start|end|beginning|"
r"middle) of|last) (?P<m>"
) + "|".join(MONTHS) + r")\b(?! [0-9]{1,2}\b)(?: (?P<y>20[0-9]{2}))?")  # fmt: skip
_UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": 365.25}


def again(text: str) -> bool:
    """Return whether the text says that it happens day after day."""
    return _EVERY.search(text) is not None


def spans(text: str, now: datetime) -> list[Span]:
    """Return the times of the plain text that are counted back from now."""
    makers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], datetime], Span | None]], ...] = (
        (_JUST, _just), (_MINUTES, _minutes), (_HALVES, _halves), (_DAYS, _days), (_PAST, _past), (_RUNNING, _past), (_LAST_WHOLE, _last_whole), (_SINGLE, _single),
        (_WEEKEND, _weekend), (_LOOSE, _loose), (_AGES, _ages), (_EVERY, _every), (_MONTH, _month), (HOLIDAY, _holiday),
    )  # fmt: skip
    return sorted(_all(makers, text, now), key=lambda span: (span.rank, span.start))


def _all(
    makers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], datetime], Span | None]], ...],
    text: str,
    now: datetime,
) -> Iterator[Span]:
    for pattern, make in makers:
        for match in pattern.finditer(text):
            span = make(match, now)
            if span:
                yield span


def _amount(said: str) -> float | None:
    if said.isdigit():
        return float(said)
    if said.startswith(("half", "a half")):
        return 0.5
    return {"a": 1.0, "an": 1.0, "one": 1.0}.get(said) or (2.0 if "couple" in said else None)


def _between(match: re.Match[str], now: datetime, far: float, near: float, precision: Precision, rank: int) -> Span:
    """Return the span from `far` to `near` minutes ago."""
    first, last = shift(now, -round(far)), shift(now, -max(0, round(near)))
    return Span(match.start(), match.end(), first, last, precision, rank)


def _just(match: re.Match[str], now: datetime) -> Span:
    return _between(match, now, 15, 0, "hour", 1)


def _minutes(match: re.Match[str], now: datetime) -> Span:
    unit = 60.0 if match["unit"].startswith("hour") else 1.0
    amount, second = _amount(match["n"]), match["n2"] or match["more"]
    if amount is None:
        return _between(match, now, 15, 0, "hour", 0) if unit == 1 else _between(match, now, 300, 120, "hour", 0)
    minutes = amount * unit + (30 if match["half"] else 0)
    if second:
        return _between(match, now, float(second) * unit, minutes, "hour", 0)
    if unit == 1 and "couple" in match["n"]:
        return _between(match, now, 15, 0, "hour", 0)
    if minutes < 60 or unit == 1:
        return _between(match, now, minutes, minutes, "exact", 0)
    return _between(match, now, minutes + 30, minutes - 30, "hour", 0)


def _halves(match: re.Match[str], now: datetime) -> Span:
    minutes = 60 * (_amount(match["n"]) or 1) + 30
    return _between(match, now, minutes + 30, minutes - 30, "hour", 0)


def _days(match: re.Match[str], now: datetime) -> Span | None:
    unit = match["unit"].rstrip("s")
    low, high = _range(match)
    if low is None or high is None:
        few = {
            "day": (5, 2),
            "night": (5, 2),
            "week": (42, 14),
            "fortnight": (60, 28),
            "month": (200, 60),
            "year": (2000, 700),
        }[unit]
        return _between(match, now, few[0] * 1440, few[1] * 1440, "vague", 2)
    if max(low, high) * _UNIT_DAYS[unit] > 36_500:
        return None
    if low != high or unit in ("month", "year"):
        slack = 0.5 * _UNIT_DAYS[unit]
        far, near = high * _UNIT_DAYS[unit] + slack, low * _UNIT_DAYS[unit] - slack
        return _between(match, now, far * 1440, near * 1440, "vague", 2)
    day = now.date() - timedelta(days=round(low * _UNIT_DAYS[unit]))
    return _whole(match, day, unit, now)


def _whole(match: re.Match[str], day: date, unit: str, now: datetime) -> Span:
    if unit == "day":
        return Span(match.start(), match.end(), at(day, 0), at(day, 23, 59), "day", 0)
    if unit == "night":
        return Span(match.start(), match.end(), at(day, 18), at(day, 30), "part_of_day", 0)
    monday = day - timedelta(days=day.weekday())
    return Span(match.start(), match.end(), at(monday, 0), at(monday + timedelta(days=6), 23, 59), "week", 2)


def _range(match: re.Match[str]) -> tuple[float | None, float | None]:
    low = _amount(match["n"])
    return low, float(match["n2"]) if match["n2"] else low


def _past(match: re.Match[str], now: datetime) -> Span | None:
    unit = match["unit"].rstrip("s")
    amount = float(match["n2"]) if match["n2"] else _amount(match["n"])
    days = (amount or 4) * _UNIT_DAYS[unit]
    if days > 36_500:
        return None
    return _between(match, now, days * 1440, 0, "vague", 4)


def _last_whole(match: re.Match[str], now: datetime) -> Span:
    return _between(match, now, _UNIT_DAYS[match["unit"]] * 1440, 0, "vague", 3)


def _single(match: re.Match[str], now: datetime) -> Span | None:
    monday = now.date() - timedelta(days=now.date().weekday())
    if match["unit"] == "week" and match["last"]:
        return Span(
            match.start(),
            match.end(),
            at(monday - timedelta(days=7), 0),
            at(monday - timedelta(days=1), 23, 59),
            "week",
            3,
        )
    if match["unit"] == "week":
        vague = bool(match["every"] or match["this"] == "all")
        return Span(match.start(), match.end(), at(monday, 0), now, "vague" if vague else "week", 3)
    first = now.date().replace(day=1)
    if match["unit"] == "year":
        year = now.year - bool(match["last"])
        last = at(date(year, 12, 31), 23, 59) if match["last"] else now
        return Span(match.start(), match.end(), at(date(year, 1, 1), 0), last, "vague", 3)
    if match["last"]:
        before = (first - timedelta(days=1)).replace(day=1)
        return Span(match.start(), match.end(), at(before, 0), at(first - timedelta(days=1), 23, 59), "vague", 3)
    return Span(match.start(), match.end(), at(first, 0), now, "vague", 3)


def _weekend(match: re.Match[str], now: datetime) -> Span | None:
    if match["how"] == "next":
        return None
    today = now.date()
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if match["how"] == "last" and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    return Span(
        match.start(), match.end(), at(saturday, 0), min(at(saturday + timedelta(days=1), 23, 59), now), "vague", 3
    )


def _loose(match: re.Match[str], now: datetime) -> Span:
    far, near = (21, 5) if "week" in match[0] else (7, 1)
    return _between(match, now, far * 1440, near * 1440, "vague", 2)


def _ages(match: re.Match[str], now: datetime) -> Span:
    far, near = {"day": (10, 2), "wee": (70, 14), "mon": (400, 45), "yea": (4000, 400), "age": (1500, 60)}[match[0][:3]]
    return _between(match, now, far * 1440, near * 1440, "vague", 3)


def _every(match: re.Match[str], now: datetime) -> Span:
    return _between(match, now, 7 * 1440, 0, "vague", 6)


def _month(match: re.Match[str], now: datetime) -> Span | None:
    month = MONTHS.index(match["m"]) + 1
    year = int(match["y"]) if match["y"] else now.year - (month > now.month)
    following = date(year + month // 12, month % 12 + 1, 1)
    last = at(following - timedelta(days=1), 23, 59)
    still = match[0].startswith("since")
    return Span(match.start(), match.end(), at(date(year, month, 1), 0), now if still else min(last, now), "vague", 4)


def _holiday(match: re.Match[str], now: datetime) -> Span:
    first, last = school_holiday(match, now)
    return Span(match.start(), match.end(), first, last, "vague", 4)
