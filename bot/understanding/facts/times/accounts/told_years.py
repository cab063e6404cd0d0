"""A season, a holiday or a month of an account that tells its year: it is of that year, and dates nothing of this one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.times.accounts.clause_times import ClauseTime
from bot.understanding.facts.times.relative.told_year import is_of_the_calendar, tells_a_year


def of_the_year_told(text: str, dated: Sequence[ClauseTime]) -> Sequence[ClauseTime]:
    """Return the clauses without the times of no told year, where another clause tells a year that is over."""
    if not any(_tells_a_year_gone(text, clause) for clause in dated):
        return dated
    return [
        clause for clause in dated if _tells_a_year_gone(text, clause) or not is_of_the_calendar(_words(text, clause))
    ]


def _words(text: str, clause: ClauseTime) -> str:
    pieces = clause.reading.pieces if clause.reading else []
    return " ".join(text[clause.at[0] + start : clause.at[0] + end] for start, end in pieces)


def _tells_a_year_gone(text: str, clause: ClauseTime) -> bool:
    relative = clause.reading.relative if clause.reading else None
    return relative is not None and tells_a_year(_words(text, clause))
