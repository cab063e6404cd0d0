"""A mail or a chat that was passed on tells its own "yesterday": its times are counted from its own date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.understanding.facts.times.chat_stamps import stretches
from bot.understanding.facts.times.local_time import is_past, local_now
from bot.understanding.facts.times.time_reader import read_when
from bot.understanding.text.sentences import Line, lines

_DATED = re.compile(r"^[\s>]*(?:(?:date|sent)\s*:|on )(?P<date>.*\d.*)$", re.IGNORECASE)
_WROTE = re.compile(r"\S* ?(?:<[^>]*>)? ?wrote:\s*$|<[^>]*>", re.IGNORECASE)
_AMERICAN = re.compile(r"\b(?P<month>[A-Z][a-z]{2,8}) (?P<day>\d{1,2}), (?=\d{4})")
_WORDS = re.compile(r"[^\n\r]")
_TO_THE_HOUR = ("exact", "hour")


@dataclass(frozen=True)
class Section:
    """Words of one writer, without the rest of the text, and when they were written; None = with the message itself."""

    text: str
    written: datetime | None


def sections(text: str, now: datetime | None) -> list[Section]:
    """Return the words of a text by when they were written; nothing where no mail or message in it says its date."""
    if chat := stretches(text, local_now(now)):
        return [Section(stretch.text, stretch.written) for stretch in chat]
    dated = list(_lines_with_dates(text, local_now(now)))
    dates = list(dict.fromkeys(date for line, date in dated if line.tells))
    if not any(dates):
        return []
    return [Section(_only(text, [line for line, of in dated if of == date and line.tells]), date) for date in dates]


def _lines_with_dates(text: str, now: datetime) -> Iterator[tuple[Line, datetime | None]]:
    """Give each line with the date of the mail that it belongs to."""
    date: datetime | None = None
    in_head = False
    for line in lines(text):
        if line.origin == "head":
            read = _date_of(text[line.start : line.end], now)
            date = read or (date if in_head else None)
        in_head = line.origin == "head"
        yield line, date if line.forwarded else None


def _date_of(head: str, now: datetime) -> datetime | None:
    """Return the date that a line of a head says, if it is past."""
    match = _DATED.match(head.rstrip())
    if match is None:
        return None
    words = _AMERICAN.sub(r"\g<day> \g<month> ", _WROTE.sub("", match["date"]))
    when = read_when(words, now)
    if when is None or not when.day_said or not is_past(when.start, now):
        return None
    return when.start if when.precision in _TO_THE_HOUR else when.end


def _only(text: str, shown: list[Line]) -> str:
    """Return a text, as long as it was, with blanks for all but some lines."""
    starts = {line.start for line in shown}
    parts = (
        text[line.start : line.end] if line.start in starts else _WORDS.sub(" ", text[line.start : line.end])
        for line in lines(text)
    )
    return "".join(parts)
