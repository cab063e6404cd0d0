"""How many answers a report costs: what finds a child is asked first, the rest only of who wants to tell more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions.conditions import MORE, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.questions.model import AnsweredDraft, Question, Situation

UNDATED = "when"  # a report without a day is compared with no record of a camera, a booking or a shift
CALLED = "called_999"  # the field of what is asked under the card
BEHIND_THE_FIRST = 0.5


def left_over(rows: Sequence[Question], draft: AnsweredDraft, situation: Situation) -> tuple[str, ...]:
    """Return those of the questions that apply which the answers of the trade have no room for, in their order."""
    if situation.answers_at_most is None or MORE in draft.answers:
        return ()
    open_rows = [row for row in rows if row.id not in draft.answers]
    may_wait = sorted((row for row in open_rows if _may_wait(row, draft)), key=lambda row: _rank(row, situation))
    certain = len(open_rows) - len(may_wait)
    room = situation.answers_at_most - _given(rows, draft, situation) - certain
    waiting = {row.id for row in may_wait[max(0, room) :]}
    return tuple(row.id for row in rows if row.id in waiting)


def _may_wait(row: Question, draft: AnsweredDraft) -> bool:
    """Return whether a question may be left over: not one for facts that were read back and denied."""
    return bool(row.worth) and not (row.facts and value_of(draft, "read_back") == "no")


def _rank(row: Question, situation: Situation) -> float:
    """Return how soon a question is put: the trade's own order, behind its first the day that nobody said."""
    first = situation.asks_first
    if first and row.id == UNDATED:
        return BEHIND_THE_FIRST
    return first.index(row.id) if row.id in first else len(first) + row.worth


def _given(rows: Sequence[Question], draft: AnsweredDraft, situation: Situation) -> int:
    """Return how many answers were given: the account, and being parked, stand in none; 999 was asked about too."""
    answered = sum(row.id in draft.answers for row in rows) + (situation.in_danger and CALLED in draft.answers)
    return answered + bool(draft.statements) + (situation.sector == "taxi" and situation.parked)
