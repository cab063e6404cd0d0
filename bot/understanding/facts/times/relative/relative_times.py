"""Every time that a text tells from the moment of writing, the most telling first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.understanding.facts.times.relative import calendar_spans, counted_back
from bot.understanding.facts.times.relative import relative_patterns as grammar
from bot.understanding.facts.times.relative.day_spans import day_spans
from bot.understanding.facts.times.relative.relative_span import RelativeSpan
from bot.understanding.facts.times.relative.told_year import is_of_the_calendar, tells_a_year

_OF_THE_CALENDAR = 4  # ranks of seasons, holidays, months and years


def is_habitual(text: str) -> bool:
    """Return whether the text says that it happens day after day."""
    return grammar.HABITUALLY.search(text) is not None


def relative_spans(text: str, now: datetime) -> list[RelativeSpan]:
    """Return the times of the plain text that are counted back from now, the most telling first."""
    spans = sorted(_all(text, now), key=lambda span: (span.rank, span.start))
    if not any(_is_of_a_told_year(text, span) for span in spans):
        return spans
    return [
        span for span in spans if span.rank < _OF_THE_CALENDAR or not is_of_the_calendar(text[span.start : span.end])
    ]


def _is_of_a_told_year(text: str, span: RelativeSpan) -> bool:
    return span.rank >= _OF_THE_CALENDAR and tells_a_year(text[span.start : span.end])


def _all(text: str, now: datetime) -> Iterator[RelativeSpan]:
    yield from day_spans(text, now)
    for words, make in (*counted_back.PRODUCTIONS, *calendar_spans.PRODUCTIONS):
        for match in words.finditer(text):
            span = make(match, now)
            if span:
                yield span
