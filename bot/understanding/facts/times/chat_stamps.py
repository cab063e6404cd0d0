"""A chat that was copied from an app stamps each message: the stamp says when it was written, and dates no event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.local_time import at, is_past

_DAY = r"(?P<{n}d>[0-3]?\d)[/.](?P<{n}m>[0-3]?\d)(?:[/.](?P<{n}y>(?:20)?\d\d))?"
_TIME = r"(?P<{n}h>[0-2]?\d)[:.](?P<{n}min>[0-5]\d)(?::[0-5]\d)?(?:[ \u202f]?(?P<{n}half>[apAP])\.?[mM]\.?)?"
_DAY_AND_TIME = rf"{_DAY},?[ \u202f]{_TIME}"
_TIME_AND_DAY = rf"{_TIME},[ \u202f]{_DAY}"
# Whoever wrote it; a log of one's own has no name there: "24/11/2026 18:02 - room 12: a man came in".
_NAME = (
    r"(?!(?:Room|Flat|Unit|Table|Bay|Bus|Platform|Time|Date)\b)(?:(?:[A-Z+~\d][^\s:\[\]]*|[a-z]+(?=:))[ \u202f]?){1,6}:"
)
_LEAD = r"[\s>\u200e\u200f]*"
_STAMP = re.compile(
    rf"^{_LEAD}(?:\[(?:{_DAY_AND_TIME.format(n='a')}|{_TIME_AND_DAY.format(n='b')})\][ \u200e]?(?={_NAME})"
    rf"|{_DAY_AND_TIME.format(n='c')} ?[-–] ?(?={_NAME})"
    rf"|(?:[A-Z][^\n\[\]]{{0,40}}, )\[{_DAY_AND_TIME.format(n='e')}\](?=\s*$))"
)
_AFTERNOON = 12
_TOGETHER = timedelta(hours=1)  # within which "an hour ago" of one message is that of the next
_MOST = 24  # stretches; what was written later is read with the last


@dataclass(frozen=True)
class ChatStretch:
    """Messages of a chat that were written within an hour, without their stamps; None = the person's own words."""

    text: str
    written: datetime | None


def without_stamps(text: str) -> str:
    """Return the text, as long as it was, with blanks for the stamps of a chat."""
    if "/" not in text and "." not in text:
        return text
    for start, end in _stamps(text):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def stretches(text: str, now: datetime) -> list[ChatStretch]:
    """Return a chat by when its messages were written, with the words around it; nothing where no message is stamped."""
    parts: list[tuple[list[str], datetime | None]] = []
    for line, written in _lines(text, now):
        goes_on = parts and (_is_of(parts[-1][1], written) or len(parts) >= _MOST)
        if goes_on:
            parts[-1][0].append(line)
        else:
            parts.append(([line], written))
    if all(written is None for _, written in parts):
        return []
    return [ChatStretch("".join(lines), written) for lines, written in parts if "".join(lines).strip()]


def _is_of(first: datetime | None, written: datetime | None) -> bool:
    if first is None or written is None:
        return first is written
    return first.date() == written.date() and abs(written - first) <= _TOGETHER


def _lines(text: str, now: datetime) -> Iterator[tuple[str, datetime | None]]:
    """Give each line without its stamp, and when it was written; a blank line ends a message."""
    written: datetime | None = None
    for line in text.splitlines(keepends=True):
        stamp = _STAMP.match(line)
        if stamp:
            written = _moment(stamp, now)
        elif not line.strip():
            written = None
        yield (line[stamp.end() :] if stamp else line), written


def _stamps(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if stamp := _STAMP.match(line):
            spans.append((start, start + len(stamp[0])))
        start += len(line)
    return spans


def _moment(stamp: re.Match[str], now: datetime) -> datetime | None:
    """Return when a message was written, None where that is no day of the past."""
    name = next(name for name in "abce" if stamp[f"{name}d"])
    day, month, hour = (int(stamp[f"{name}{part}"]) for part in ("d", "m", "h"))
    if month > _AFTERNOON:  # a phone set to American dates
        day, month = month, day
    half = stamp[f"{name}half"]
    if half:
        hour = hour % _AFTERNOON + (_AFTERNOON if half in "pP" else 0)
    return _latest(stamp[f"{name}y"], (month, day), (hour, int(stamp[f"{name}min"])), now)


def _latest(year: str | None, day: tuple[int, int], clock: tuple[int, int], now: datetime) -> datetime | None:
    """Return the moment in the year told, else in the latest in which it is past."""
    years = [2000 + int(year[-2:])] if year else [now.year, now.year - 1]
    for each in years:
        try:
            moment = at(datetime(each, *day).date(), *clock)  # noqa: DTZ001 - the day alone
        except ValueError:
            return None
        if is_past(moment, now):
            return moment
    return None
