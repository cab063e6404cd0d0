"""A time that is put right keeps what was not: another day the hour, another hour the day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.clock import LONDON
from bot.understanding.facts import Facts, ReadFacts, Recurrence, When

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction

_TIMED = ("exact", "hour", "part_of_day")
_TO_THE_HOUR = ("exact", "hour")
_HALF_A_DAY, _DAY, _WEEK = timedelta(hours=12), timedelta(days=1), timedelta(days=7)
_WEEKDAY = re.compile(
    r"(?:on )?(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_OF_THE_TELLING = re.compile(
    r"\b(?:told|said (?:it |this |so )?to|came to|spoke to|disclosed(?: it)? to|rang|phoned|messaged) (?:me|us)\b",
    re.IGNORECASE,
)
_CUES = re.compile(r"\b(?:sorry|no|oh|wait|actually|i mean[t]?|hang on)\b[\s,]*", re.IGNORECASE)
_HALF_SAID = re.compile(
    r"\b(?:am|pm|morning|afternoon|evening|night|noon|lunch\w*|midnight|tonight|a\.m|p\.m)\b|\d(?:am|pm)\b|\b(?:1[3-9]|2[0-3])[:.]?[0-5]\d\b",
    re.IGNORECASE,
)


def change_time(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """The time that was wrong gives way to the new one wherever it was told; what was not put right of it stays."""
    new, old = read(item.new), read(item.old) if item.old else Facts()
    if _OF_THE_TELLING.search(item.clause):
        return dict(parts)  # when it was told dates nothing, put right or not
    dated = list(dict.fromkeys(when for part in parts.values() for when in part.times))
    if not dated:
        return {name: _dated(part, new) for name, part in parts.items()}
    moved = {when: _moved(when, new, item, read) for when in _meant(dated, old)}
    return {name: _with_times(part, moved, new) for name, part in parts.items()}


def _with_times(part: Facts, moved: Mapping[When, When], new: Facts) -> Facts:
    times = tuple(dict.fromkeys(moved.get(when, when) for when in part.times))
    when = moved.get(part.when, part.when) if part.when else None
    return replace(part, times=times, when=when, recurrence=_pattern(part, new))


def _pattern(part: Facts, new: Facts) -> Recurrence | None:
    return new.recurrence if part.recurrence and new.recurrence else part.recurrence


def _meant(dated: list[When], old: Facts) -> list[When]:
    """Return the times that were wrong: of the day or the hour that the words name, else the only one."""
    if old.when is None:
        return dated
    if old.times:
        days = {_local(when.start).date() for when in old.times}
        named = [when for when in dated if _local(when.start).date() in days]
    else:
        named = [when for when in dated if _is_at(when, old.when)]
    return named or (dated if len(dated) == 1 else [])


def _is_at(when: When, old: When) -> bool:
    """Return whether a time is at this hour of the day, read on either half of it."""
    apart = (_minutes(when.start) - _minutes(old.start)) % (12 * 60)
    return when.precision in _TIMED and apart == 0


def _minutes(moment: datetime) -> int:
    at = _local(moment)
    return at.hour * 60 + at.minute


def _local(moment: datetime) -> datetime:
    return moment.astimezone(LONDON)


def _dated(part: Facts, new: Facts) -> Facts:
    """Return a part that told an hour or a pattern without a day, with the new words for it."""
    part = replace(part, recurrence=_pattern(part, new))
    if part.when is None and part.time_of_day is None:
        return part
    if not new.times:
        return replace(part, when=new.when or part.when, time_of_day=_hour_told(part.time_of_day, new.time_of_day))
    return replace(part, when=new.when, times=new.times, time_of_day=new.time_of_day or part.time_of_day)


def _hour_told(was: str | None, new: str | None) -> str | None:
    """Return the new hour in words; the half of the day that was told stays unless the new words say another."""
    half = _HALF_SAID.search(was or "")
    return f"{new} {half[0]}" if new and half and half[0].isalpha() and not _HALF_SAID.search(new) else new or was


def _moved(when: When, new: Facts, item: Correction, read: ReadFacts) -> When:
    """Return a time with the new day, or the new hour, or both."""
    right = new.when
    if right is None:
        return when
    if not new.times:
        return _at_hour(when, item.new, read)
    day = _nearest(new.times[0], when)
    if when.precision not in _TIMED or not _keeps_hour(when, day):
        return replace(day, put_right=True)
    moved = _on_day(when, _local(day.start))
    return replace(moved, phrase=_phrase(when, day.phrase, moved), doubtful=False, put_right=True)


def _nearest(day: When, when: When) -> When:
    """Return the day of the week that words name in the week of the time that was wrong: "not Friday, Thursday"."""
    earlier = day.start - _WEEK
    if not _WEEKDAY.fullmatch(day.phrase) or abs(when.start - earlier) >= abs(when.start - day.start):
        return day
    return replace(day, start=earlier, end=day.end - _WEEK)


def _keeps_hour(when: When, day: When) -> bool:
    """Return whether the hour that was told stays: a new day says none, or a part of the day in which it lies."""
    if day.precision == "day":
        return True
    inside = _on_day(when, _local(day.start))
    return day.precision == "part_of_day" and when.precision in _TO_THE_HOUR and day.start <= inside.start <= day.end


def _on_day(when: When, day: datetime) -> When:
    start = datetime.combine(day.date(), _local(when.start).time(), LONDON)
    return replace(when, start=start, end=start + (when.end - when.start))


def _at_hour(when: When, words: str, read: ReadFacts) -> When:
    """Return a time on its own day at the new hour, of its two readings the nearer one unless the words say which."""
    day = _local(when.start)
    right = read(_CUES.sub(" ", words), now=datetime.combine(day.date() + _DAY, time(0), LONDON)).when
    if right is None:
        return when
    at = _local(right.start)
    start = datetime.combine(day.date(), at.time(), LONDON)
    if not _HALF_SAID.search(words) and when.precision in _TIMED:
        others = (start, datetime.combine(day.date(), _other_half(at), LONDON))
        start = min(others, key=lambda moment: abs(moment - when.start))
    moved = replace(when, start=start, end=start + (right.end - right.start), precision=right.precision)
    return replace(moved, phrase=_phrase(when, words, moved), put_right=True)


def _other_half(at: datetime) -> time:
    return (at + _HALF_A_DAY).time()


def _phrase(when: When, words: str, moved: When) -> str:
    """Return the words of both, where one time is made of them."""
    return f"{when.phrase}; {words}" if moved.precision in _TO_THE_HOUR else words
