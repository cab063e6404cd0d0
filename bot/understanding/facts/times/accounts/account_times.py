"""Times as told in an account: sentence by sentence, a date only where a day was said, a pattern as a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.understanding.facts.model import Recurrence, Span, When
from bot.understanding.facts.times.accounts.again import parted_at_again, with_hours_again
from bot.understanding.facts.times.accounts.clause_times import ClauseTime, clause_time
from bot.understanding.facts.times.accounts.day_clauses import clause_spans
from bot.understanding.facts.times.accounts.days_before import counted_from
from bot.understanding.facts.times.accounts.days_of_spans import within_what_was_told
from bot.understanding.facts.times.accounts.earlier_occasions import of_the_event
from bot.understanding.facts.times.accounts.half_of_day import on_their_half
from bot.understanding.facts.times.accounts.later_clock import with_later_clock
from bot.understanding.facts.times.accounts.patterns.recurrences import Pattern, joined
from bot.understanding.facts.times.accounts.same_night import through_the_night
from bot.understanding.facts.times.accounts.sentence_spans import sentence_spans
from bot.understanding.facts.times.accounts.telling.other_times import tellings, without_other_times
from bot.understanding.facts.times.accounts.telling.told_before import not_after_its_telling
from bot.understanding.facts.times.accounts.told_years import of_the_year_told
from bot.understanding.facts.times.clock.hours_of_work import without_hours_of_work
from bot.understanding.facts.times.local_time import local_now
from bot.understanding.facts.times.time_reader import TimeReading, phrase_of
from bot.understanding.text.normalise import Plain, blank

_LEAD = re.compile(r"\b(?:in the|at|during the|over|just)\s?$")
_OWN = re.compile(r"\b(?:i|we|our|my|ive|weve)\b")
_VERB = re.compile(r"was ")


@dataclass(frozen=True)
class AccountTimes:
    """What an account says of time: days of the past, days ahead, when it was told of, else a part of the day, a pattern.

    `earlier` are the days on which the same people were seen before; they date no event of their account.
    """

    times: tuple[When, ...] = ()
    earlier: tuple[When, ...] = ()
    planned: tuple[When, ...] = ()
    tellings: tuple[When, ...] = ()
    time_of_day: str | None = None
    recurrence: Recurrence | None = None


def account_times(source: Plain, now: datetime | None, taken: Sequence[Span] = ()) -> AccountTimes:
    """Return the times of plain text as they were told; `taken` are the spans of ages."""
    moment = local_now(now)
    whole = without_hours_of_work(blank(source.text, taken, "_"))
    text = without_other_times(whole)
    clauses = within_what_was_told(text, with_hours_again(text, _clauses(source, text, whole, moment), moment))
    clauses = on_their_half(source.text, through_the_night(with_later_clock(text, clauses, moment)))
    dated = of_the_year_told(text, _dated(clauses))
    event = of_the_event(text, dated, clauses)
    times = tuple(dict.fromkeys(_whens(source, event)))
    return AccountTimes(
        times=times,
        earlier=tuple(dict.fromkeys(_whens(source, [clause for clause in dated if clause not in event]))),
        planned=tuple(_whens(source, [clause for clause in clauses if clause.planned])),
        tellings=tuple(dict.fromkeys(_tellings(source, whole, moment))),
        time_of_day=None if times else next(_times_of_day(source, text, clauses), None),
        recurrence=joined(source, _patterns(text, clauses)),
    )


def _dated(clauses: Sequence[ClauseTime]) -> Sequence[ClauseTime]:
    """Return the clauses that say a day of what was seen, what went on in the house behind the rest.

    Those about the writer's own work count when nothing else says a day.
    """
    past = [clause for clause in clauses if clause.dated and not clause.planned]
    return sorted([clause for clause in past if not clause.own_work] or past, key=lambda clause: clause.aside)


def _patterns(text: str, clauses: Sequence[ClauseTime]) -> list[tuple[int, Pattern]]:
    """Return the patterns with where their clauses begin; the writer's own when nobody else has one."""
    told_of = [(clause, clause.pattern) for clause in clauses if clause.pattern]
    of_others = [(clause, each) for clause, each in told_of if clause.of_others or not _OWN.search(text, *clause.at)]
    return [(clause.at[0], each) for clause, each in of_others or told_of]


def _clauses(source: Plain, text: str, whole: str, now: datetime) -> list[ClauseTime]:
    """Return what is read by itself: clauses with a day of their own, and bare times with what they complete.

    `whole` holds the days of the telling too: "she told me on tuesday that he came the friday before".
    """
    spans = [
        part
        for sentence in sentence_spans(source)
        for clause in clause_spans(text, sentence, now.date())
        for part in parted_at_again(text, clause, now)
    ]
    clauses: list[ClauseTime] = []
    for span in spans:
        clause = clause_time(text, span, counted_from(whole, span, now))
        if clauses and _completes(text, clauses[-1], clause):
            span = (clauses.pop().at[0], span[1])
            clause = clause_time(text, span, counted_from(whole, span, now))
        clauses.append(not_after_its_telling(text, whole, clause, now))
    return clauses


def _completes(text: str, first: ClauseTime, second: ClauseTime) -> bool:
    """Return whether two sentences say one time together, because a time is all that one of them says."""
    if first.reading is None or second.reading is None:
        return False
    one_day = first.dated + second.dated == 1 and first.clocked + second.clocked <= 1
    return one_day and (first.is_bare(text) or second.is_bare(text))


def _whens(source: Plain, clauses: Sequence[ClauseTime]) -> Iterator[When]:
    for clause in clauses:
        if clause.reading is not None:
            yield _when(source, clause.reading, clause.at[0])


def _tellings(source: Plain, text: str, now: datetime) -> Iterator[When]:
    """Give the days on which somebody told of it."""
    for start, end in tellings(text):
        clause = clause_time(text, (start, end), now)
        if clause.dated and clause.reading is not None:
            yield _when(source, clause.reading, start)


def _when(source: Plain, reading: TimeReading, offset: int) -> When:
    time, phrase = reading.time, phrase_of(source, reading.pieces, offset)
    return When(time.start, time.end, time.precision, phrase, doubtful=reading.doubtful)


def _times_of_day(source: Plain, text: str, clauses: Sequence[ClauseTime]) -> Iterator[str]:
    for clause in clauses:
        if clause.reading is not None and clause.undated and not clause.own_work:
            pieces = [_with_its_lead(text[clause.at[0] :], piece) for piece in clause.reading.pieces]
            yield phrase_of(source, pieces, clause.at[0])


def _with_its_lead(text: str, piece: Span) -> Span:
    """Return a piece with "in the" or "at" before it, and without the verb that led to it."""
    start, end = piece
    lead, verb = _LEAD.search(text, 0, start), _VERB.match(text, start)
    if lead:
        return lead.start(), end
    return verb.end() if verb else start, end
