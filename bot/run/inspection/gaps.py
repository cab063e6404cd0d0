"""What is missing of a case: nobody has taken it, a step is open or was late, a key has not turned, no word came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.procedures import Step
from bot.run.inspection.case_files import CaseFile, Delivery

TAKEN = ("accepted", "rejected")
LAST_WORD = ("outcome", "rejected")
ENDS_NOTHING = ("not_delivered",)  # a word of ours, and none of what came of it


@dataclass(frozen=True)
class Gap:
    """One thing that is missing: `what` names its sentence, `whose` the role, `of` a step, `since` the moment."""

    what: str
    whose: str = ""
    of: str = ""
    since: datetime | None = None


def gaps(case: CaseFile, now: datetime) -> list[Gap]:
    """Return what is missing of a case, in the order in which it should have been there."""
    return [*_of_deliveries(case), *_of_procedure(case, now), *_of_words(case)]


def _of_deliveries(case: CaseFile) -> Iterator[Gap]:
    latest = {one.product.role: one for one in case.deliveries if one.product.kind != "all_clear"}
    for role, newest in latest.items():
        state = newest.journeys[0].state if newest.journeys else "not_passed_on"
        if state in ("not_passed_on", "refused") and not _is_rejected(newest):
            yield Gap(state, role, since=newest.product.made_at)
        if state in ("waiting", "delivered") and not newest.reads:
            yield Gap("not_read", role, since=newest.product.made_at)
        if not _is_taken(case, role):
            yield Gap("not_taken", role, since=newest.product.made_at)


def _is_rejected(delivery: Delivery) -> bool:
    return any(answer.kind == "rejected" for answer in delivery.answers)


def _is_taken(case: CaseFile, role: str) -> bool:
    own = (one for one in case.deliveries if one.product.role == role)
    return any(answer.kind in TAKEN for one in own for answer in one.answers)


def _of_procedure(case: CaseFile, now: datetime) -> Iterator[Gap]:
    if case.ledger is None:
        yield Gap("no_ledger")
        return
    for step in case.ledger.steps:
        if what := _of_step(step, now):
            yield Gap(what, step.owner, step.step, step.due_at)
    for role, turned in case.ledger.keys:
        if turned is None:
            yield Gap("no_key", role)


def _of_step(step: Step, now: datetime) -> str:
    if step.is_overdue(now):
        return "step_overdue"
    if step.required and step.settled_at is None:
        return "step_open"
    is_late = step.settled_at is not None and step.due_at is not None and step.due_at < step.settled_at
    return "step_late" if is_late else ""


def _of_words(case: CaseFile) -> Iterator[Gap]:
    for question, is_answered in case.history.asked:
        if not is_answered:
            yield Gap("question_open", question.role, since=question.asked_at)
    if not any(answer.kind in LAST_WORD for answer in case.history.answers):
        yield Gap("no_outcome")
    if not any(word.state == "delivered" and word.what not in ENDS_NOTHING for word in case.words):
        yield Gap("no_word_brought")
