"""The way through the questions: which comes next, which came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions import catalogue
from bot.questions.budget import left_over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.questions.model import AnsweredDraft, Question, Situation

CHECK = "check"
WANTED_AT_MOST = 2  # questions of the routing table


def path(draft: AnsweredDraft, situation: Situation) -> list[Question]:
    """Return the questions of this conversation in order, answered or not."""
    rows, waiting = _that_apply(draft, situation), not_put(draft, situation)
    return [row for row in rows if row.id not in waiting]


def not_put(draft: AnsweredDraft, situation: Situation) -> tuple[str, ...]:
    """Return the questions that the answers of the trade have no room for, unless the person tells more."""
    return left_over(_that_apply(draft, situation), draft, situation)


def _that_apply(draft: AnsweredDraft, situation: Situation) -> list[Question]:
    return [row for row in catalogue.QUESTIONS.rows if _answered(row, draft) or row.when(draft, situation)]


def asked_too(row: Question, draft: AnsweredDraft, situation: Situation) -> Question | None:
    """Return the question that is put in the same breath, when it is open and asks for what was not told."""
    other = catalogue.QUESTIONS.by_id.get(row.asks_too or "")
    is_open = other is not None and other.id not in draft.answers and other.when(draft, situation)
    return other if is_open and row.id not in draft.answers else None


def _answered(row: Question, draft: AnsweredDraft) -> bool:
    return row.id in draft.answers and not row.of_the_moment


def next_question(draft: AnsweredDraft, situation: Situation) -> Question | None:
    """Return the first question without an answer; None when the check has been confirmed."""
    return next((row for row in path(draft, situation) if row.id not in draft.answers), None)


def to_come(draft: AnsweredDraft, situation: Situation, row: Question) -> int | None:
    """Return how many answers the plan still has behind a question, without the check.

    None before the first words, and without a trade, where one answer may add eight questions and nothing gives way.
    """
    if not draft.statements or row.id == CHECK or situation.answers_at_most is None:
        return None
    ahead = [one for one in path(draft, situation) if one.id not in draft.answers and one.id not in (CHECK, row.id)]
    in_one_breath = {each.asks_too for each in (row, *ahead)}
    return sum(one.id not in in_one_breath for one in ahead)


def previous_question(draft: AnsweredDraft, situation: Situation, name: str) -> Question | None:
    """Return the question before the named one, if it can be answered again."""
    names = [row.id for row in path(draft, situation)]
    before = names[: names.index(name)] if name in names else names
    return catalogue.QUESTIONS.by_id[before[-1]] if before else None


def still_wanted(draft: AnsweredDraft, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return what the routing table wants to know and the person has not told: two questions, and those always put."""
    by_routing = [catalogue.QUESTIONS.by_id[name] for name in catalogue.QUESTIONS.by_routing]
    counted = sum(row.id in draft.answers and not row.always_put for row in by_routing)
    rows = [row for row in by_routing if row.id in wanted and _is_open(row, draft)]
    few = [row.id for row in rows if not row.always_put]
    return (*few[: max(0, WANTED_AT_MOST - counted)], *_always_put(rows))


def _always_put(rows: Sequence[Question]) -> list[str]:
    return [row.id for row in rows if row.always_put]


def _is_open(row: Question, draft: AnsweredDraft) -> bool:
    return row.id not in draft.answers and not row.answered_by(draft)
