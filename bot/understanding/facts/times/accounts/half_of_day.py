"""Which half of the day an hour without am or pm lies in, as the rest of the account tells; where nothing tells, it is not exact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.resolve import ResolvedTime
from bot.understanding.facts.times.time_reader import TimeReading

_HALF = timedelta(hours=12)
_NOON = 12
_BOTH_WAKING = (5, 12)  # hours at which people are up and about in both halves of the day
_MORNING = re.compile(
    r"\b(?:breakfasts?|on earlier|earl(?:y|ies)(?! hours| doors| evening| twent| thirt| fort| fift| teens)(?: shift)?|morning shift|(?:open|opening|opened|set|setting) up|unlock(?:ed|ing)?(?! (?:his|her|my|the|a) phone)|paper (?:round|boy|girl)|"
    r"milk (?:round|float|delivery)|(?:bread|milk|newspaper|papers) (?:delivery|came|arrived|van)|before school|on (?:his|her|their|the) way (?:to|into) school|registration|assembly|"
    r"check(?:ed|ing)? out|checkout time|sunrise|getting light|first (?:bus|train|job|tram)|bin (?:men|lorry|wagon|round)|dog walk(?:er|ers)?)\b"
)
_NIGHT = re.compile(
    r"\b(?:(?<!all )nights?|night shift|club|nightclub|bar|pub|pints?|closing|last orders|lock in|dark|disco|evening|tea ?time|dinner|party|after work|late(?:s| shift)?|home time|after school|lunch ?time|afternoon)\b"
)


def on_their_half(text: str, clauses: Sequence[ClauseTime]) -> list[ClauseTime]:
    """Return the clauses of an account, an hour of a breakfast shift in the morning, and a bare one to the hour alone."""
    return [_on_its_half(text, clause) for clause in clauses]


def _on_its_half(text: str, clause: ClauseTime) -> ClauseTime:
    reading = clause.reading
    if reading is None or clause.planned or not _is_open(reading):
        return clause
    morning, night = _MORNING.search(text), _NIGHT.search(text)
    if morning and not night:
        return replace(clause, reading=replace(reading, time=_in_the_morning(reading.time)))
    if night and not morning:
        return clause
    return replace(clause, reading=replace(reading, time=replace(reading.time, precision="hour")))


def _is_open(reading: TimeReading) -> bool:
    """Say whether an exact hour beside a day may be of either half of it: "Sunday at 7"."""
    expression = reading.expression
    if expression is None or expression.clock is None or expression.part or not expression.day:
        return False
    bare = len(expression.clock.times) > 1 and not (expression.clock.until or expression.clock.written)
    first, last = _BOTH_WAKING
    return bare and reading.time.precision == "exact" and first <= (reading.time.start.hour % _NOON or _NOON) <= last


def _in_the_morning(time: ResolvedTime) -> ResolvedTime:
    is_later = time.start.hour >= _NOON and time.start.hour != _NOON
    return replace(time, start=time.start - _HALF, end=time.end - _HALF) if is_later else time
