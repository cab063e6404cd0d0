"""The product's questions and one more, as a later version may have them."""

from __future__ import annotations

from collections.abc import Callable

from bot.questions.catalogue import QUESTIONS
from bot.questions.model import Question, Questionnaire

AskToo = Callable[[Question, str], None]


def with_row(new: Question, after: str) -> Questionnaire:
    """Return the questionnaire with one more row behind another."""
    at = [row.id for row in QUESTIONS.rows].index(after) + 1
    return Questionnaire([*QUESTIONS.rows[:at], new, *QUESTIONS.rows[at:]])
