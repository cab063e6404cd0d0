"""When it was seen, in a British-English grammar of our own: what other libraries make of these phrases is silently wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.understanding.facts.model import When
from bot.understanding.facts.times.clock_times import Clock, clocks
from bot.understanding.facts.times.days import Day, days, impossible
from bot.understanding.facts.times.local_time import is_past, local_now
from bot.understanding.facts.times.parts_of_day import Part, parts
from bot.understanding.facts.times.relative_times import Span, again, spans
from bot.understanding.facts.times.resolve import Said, Settled, settle
from bot.understanding.text.normalise import Plain, blank, plain

__all__ = ["read_when", "when_in"]

_TELLING = 2  # spans up to this rank say more than a bare part of the day


def read_when(text: str, now: datetime | None = None) -> When | None:
    """Return when the text says that it was seen, or None."""
    return when_in(plain(text), now)


def when_in(source: Plain, now: datetime | None, taken: Sequence[tuple[int, int]] = ()) -> When | None:
    """Return the time in plain text; `taken` are the spans of numbers that are known to be ages."""
    moment = local_now(now)
    try:
        return _when(source, moment, blank(source.text, taken, "_"))
    except (OverflowError, ValueError):
        return None  # a calendar has an end: the year 1 and the year 9999 are no time at which something was seen


def _when(source: Plain, now: datetime, text: str) -> When | None:
    said = _choose(text, now)
    counted = spans(text, now)
    settled = settle(said, now) if said else None
    if counted and _counts_more(counted[0], said, settled, now):
        span = counted[0]
        return When(span.first, span.last, span.precision, source.phrase(span.start, span.end))
    if said is None or settled is None:
        return None
    return When(settled.start, settled.end, settled.precision, _phrase(source, said))


def _counts_more(span: Span, said: Said | None, settled: Settled | None, now: datetime) -> bool:
    if said is None or settled is None or not is_past(settled.start, now):
        return True
    if span.precision in ("day", "part_of_day"):
        return said.clock is None and said.part is None  # "2 days ago at 9pm" is that day's clock time
    if span.rank <= 1:
        return True
    if said.every and said.clock:
        return False
    if span.rank <= _TELLING:
        return said.day is None or said.repeated
    if said.day is None and said.part is None:
        return span.rank <= 3 and span.precision != "vague"
    return False


def _choose(text: str, now: datetime) -> Said | None:
    """Return the day, part and clock that belong together; what is past and happened once comes before the rest."""
    found = days(text, now.date())
    if not found and impossible(text, now.date()):
        return None
    day = _best(sorted(found, key=lambda day: (day.dates[-1] > now.date(), day.repeated, not day.dated, day.start)))
    named = parts(text)
    part = _best(sorted(named, key=lambda part: (part.repeated, abs(part.start - day.start) if day else part.start)))
    times = clocks(blank(text, [(day.start, day.end) for day in found if day.dated], "_"))
    clock = _best(sorted(times, key=lambda clock: (clock.until is None, clock.since, clock.start)))
    if day is None and part is None and clock is None:
        return None
    since = day is not None and clock is None and not day.repeated and text[: day.start].endswith("since ")
    if since and day and part and not 0 <= part.start - day.end <= 1:
        part = None  # "first thing ... been there since thursday"
    since = since and part is None
    return Said(day, part, clock, every=again(text), since=since)


def _best[Piece: (Day, Part, Clock)](found: Sequence[Piece]) -> Piece | None:
    return found[0] if found else None


def _phrase(source: Plain, said: Said) -> str:
    pieces = [piece for piece in (said.day, said.part, said.clock) if piece]
    return source.phrase(min(piece.start for piece in pieces), max(piece.end for piece in pieces)).strip()
