"""A weekday that is told with "the": it is a day of the longer time that was told before it, not of last week.

"We had a sleepover in October, on the Sunday he drove her home" was in October.
"""

from __future__ import annotations

from datetime import timedelta

from bot.understanding.facts.times.relative.relative_span import RelativeSpan
from bot.understanding.facts.times.relative.told_year import is_of_the_calendar, tells_a_year
from bot.understanding.facts.times.resolve import ResolvedTime, TimeExpression

_LOOSE = ("week", "vague")
_A_WEEK = timedelta(days=9)  # in a week or a weekend each weekday is once at most


def within_span(
    text: str, expression: TimeExpression | None, time: ResolvedTime | None, span: RelativeSpan | None
) -> ResolvedTime | None:
    """Return the day of a week or weekend that is meant, of a longer time all of it; None where the words stand as read."""
    if span is None or time is None or expression is None or span.precision not in _LOOSE:
        return None
    if span.first <= time.start <= span.last:
        return None
    if _is_of_the_year_told(text, expression, span):
        return ResolvedTime(span.first, span.last, span.precision)
    if not _is_definite(text, expression):
        return None
    if span.last - span.first > _A_WEEK:
        return ResolvedTime(span.first, span.last, span.precision)
    back = timedelta(days=-((span.last.date() - time.start.date()).days // 7) * 7)
    inside = ResolvedTime(time.start - back, time.end - back, time.precision)
    return inside if span.first <= inside.start <= span.last else None


def _is_of_the_year_told(text: str, expression: TimeExpression, span: RelativeSpan) -> bool:
    """Return whether a feast is told beside the year that it is of: "in 2009 ... it was at easter"."""
    day = expression.day
    if day is None or day.dated or day.near or not tells_a_year(text[span.start : span.end]):
        return False
    return is_of_the_calendar(text[day.start : day.end])


def _is_definite(text: str, expression: TimeExpression) -> bool:
    """Return whether a day is told as one of a time that is known: "on the Sunday"."""
    day = expression.day
    return day is not None and not day.dated and not day.near and text[: day.start].endswith("the ")
