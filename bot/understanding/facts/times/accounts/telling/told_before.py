"""What somebody told on a day was not after it: "she told me on Tuesday that at the weekend he had her in a car"."""

from __future__ import annotations

from datetime import date, datetime

from bot.understanding.facts.times.accounts.clause_times import ClauseTime, clause_time
from bot.understanding.facts.times.accounts.telling.other_times import tellings
from bot.understanding.facts.times.local_time import at


def not_after_its_telling(text: str, whole: str, clause: ClauseTime, now: datetime) -> ClauseTime:
    """Return a clause, read from the day on which it was told where that lies before the time that it says.

    `whole` holds the days of the telling too.
    """
    if not clause.dated or clause.planned or clause.reading is None:
        return clause
    day = _told_on(whole, clause, now)
    if day is None or clause.reading.time.start.date() <= day:
        return clause
    return clause_time(text, clause.at, at(day, 23, 59))


def _told_on(whole: str, clause: ClauseTime, now: datetime) -> date | None:
    """Return the day of a telling that a clause begins with."""
    if clause.reading is None:
        return None
    begin = clause.at[0] + min(start for start, _ in clause.reading.pieces)
    spans = [span for span in tellings(whole) if clause.at[0] <= span[0] and span[1] <= begin]
    read = clause_time(whole, spans[-1], now) if spans else None
    return read.reading.time.start.date() if read and read.dated and read.reading else None
