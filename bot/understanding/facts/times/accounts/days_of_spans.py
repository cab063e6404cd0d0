""" "The Sunday" of one sentence is a day of the longer time that a sentence before it told: "a sleepover in October"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.day_of_a_span import within_span


def within_what_was_told(text: str, clauses: Sequence[ClauseTime]) -> list[ClauseTime]:
    """Return the clauses, each day of a longer time told before as that day of it; of months it says no day."""
    placed: list[ClauseTime] = []
    for clause in clauses:
        before = next((other for other in reversed(placed) if other.dated and not other.planned), None)
        placed.append(_placed(text, before, clause) if before else clause)
    return placed


def _placed(text: str, before: ClauseTime, clause: ClauseTime) -> ClauseTime:
    span = before.reading.relative if before.reading else None
    reading = clause.reading
    if span is None or reading is None or not clause.dated:
        return clause
    time = within_span(text[slice(*clause.at)], reading.expression, reading.time, span)
    if time is None:
        return clause
    is_all_of_it = time.precision == span.precision
    return replace(clause, reading=None if is_all_of_it else replace(reading, time=time))
