"""A day and a clock time that two sentences of one account tell: "Saturday was the derby. ... At twenty past four they left"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.time_reader import TimeReading, time_reading
from bot.understanding.text.normalise import blank

_WITHOUT_HOURS = ("day", "part_of_day")
_WITH_HOURS = ("exact", "hour")
# Behind these a clock time is what somebody said or wants: "he said he would be back at nine".
_NOT_SEEN = re.compile(
    r"\b(?:will|ll|wont|would|shell|hell|theyll|ill|going to|gonna|(?:have|has|had|need|needs|wants?|wanted|due|supposed|meant) (?:\w+ )?to|said|says|told|tells|asked)\b"
)

_UNTIL = re.compile(r"(?:till?|until) ")  # "she did not get in till 3": how long it went on
# "he does airport runs at 4 in the morning": what somebody does again and again
_HABIT = re.compile(
    r"\b(?:he|she|it|who)(?: (?:always|usually|normally|often|only))? (?!was\b|is\b|has\b|says\b|this\b)[a-z]+s\b|\b(?:hes|shes|theyre) (?:always|usually|normally|often)\b|"
    r"\bthey (?:always|usually|normally|often|do|go|come|work|finish|start)\b"
)


def with_later_clock(text: str, clauses: Sequence[ClauseTime], now: datetime) -> list[ClauseTime]:
    """Return the clauses; the only day of an account has the clock time at which a later one tells of somebody."""
    completed = list(clauses)
    at = _only_day(clauses)
    later = (
        next((clause for clause in clauses[at + 1 :] if _adds_hours(text, clause)), None) if at is not None else None
    )
    if at is not None and later is not None and (reading := _together(text, clauses[at], later, now)):
        completed[at] = replace(clauses[at], reading=reading)
    return completed


def _only_day(clauses: Sequence[ClauseTime]) -> int | None:
    """Return which clause says the one day of the account, None where there are several or it has its hour."""
    dated = _dated_clauses(clauses)
    readings = [clauses[at].reading for at in dated]
    days = {reading.time.start.date() for reading in readings if reading}
    return dated[0] if len(days) == 1 and all(map(_is_loose, readings)) else None


def _dated_clauses(clauses: Sequence[ClauseTime]) -> list[int]:
    """Return which clauses say a day that came, those of the writer's own work only where there is no other."""
    dated = [at for at, clause in enumerate(clauses) if clause.dated and not clause.planned]
    return [at for at in dated if not clauses[at].own_work] or dated


def _is_loose(reading: TimeReading | None) -> bool:
    return reading is not None and reading.time.precision in _WITHOUT_HOURS


def _adds_hours(text: str, clause: ClauseTime) -> bool:
    """Return whether a clause says when somebody did something, and no day."""
    if clause.reading is None or not (clause.undated and clause.clocked and clause.of_others):
        return False
    begin = clause.at[0]
    first = begin + min(start for start, _ in clause.reading.pieces)
    if _UNTIL.match(text, first):
        return False
    before = text[begin:first]
    is_seen = _NOT_SEEN.search(before) is None and _HABIT.search(before) is None
    return not clause.own_work and clause.pattern is None and is_seen


def _together(text: str, day: ClauseTime, clock: ClauseTime, now: datetime) -> TimeReading | None:
    """Return the time that a day and a clock time of two clauses make, None where they do not go together."""
    if day.reading is None or clock.reading is None or _both_name_a_part(day.reading, clock.reading):
        return None
    begin, apart = day.at[0], clock.at[0] - day.at[0]
    pieces = [*day.reading.pieces, *((start + apart, end + apart) for start, end in clock.reading.pieces)]
    reading = time_reading(_alone(text[begin : clock.at[1]], sorted(pieces)), now)
    return reading if reading and reading.day_said and reading.time.precision in _WITH_HOURS else None


def _alone(words: str, pieces: Sequence[tuple[int, int]]) -> str:
    """Return the words with everything but the pieces, which are in order, blanked."""
    gaps = zip([0, *(end for _, end in pieces)], [*(start for start, _ in pieces), len(words)], strict=True)
    return blank(words, [gap for gap in gaps if gap[0] < gap[1]], " ")


def _both_name_a_part(first: TimeReading, second: TimeReading) -> bool:
    return bool(first.expression and first.expression.part and second.expression and second.expression.part)
