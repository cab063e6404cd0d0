"""Questions of recipients with the person's answers, as a referral carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.concerns.referral.recipient_questions import is_answer_to

if TYPE_CHECKING:
    from bot.concerns.model import Draft, Statement


def questions_asked(draft: Draft) -> list[dict[str, Any]]:
    """Return each question with the numbers of the statements that answer it; none as long as nobody has asked."""
    return [
        {
            "id": question.id,
            "asked_by": question.role,
            "referral": question.product_id,
            "token": question.token,
            "asked_at": question.asked_at.isoformat(),
            "text": question.text,
            "answers": [
                number
                for number, statement in enumerate(draft.statements, start=1)
                if is_answer_to(statement.source, question)
            ],
        }
        for question in draft.questions
    ]


def question_answered(draft: Draft, statement: Statement) -> str | None:
    """Return the id of the question that a statement answers, if it answers one."""
    return next((one.id for one in draft.questions if is_answer_to(statement.source, one)), None)


def for_recipient(questions: list[dict[str, Any]], role: str, *, own_only: bool) -> list[dict[str, Any]]:
    """Return questions as one recipient sees them: only the one who asked knows its token."""
    visible = [question for question in questions if question["asked_by"] == role or not own_only]
    return [{**question, "token": question["token"] if question["asked_by"] == role else None} for question in visible]
