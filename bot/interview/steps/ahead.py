"""How much is still to come: minutes at the start, and behind each question the answers that the plan still has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.interview.path import path, to_come

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge
    from bot.guidance.texts import Message
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.voice import Voice
    from bot.questions.model import Question, Situation

EVERY = 3  # outside a page, where a line more crowds the chat, it is said at the first question and at every third
FEW = {0: "last", 1: "one"}


def ahead_in_words(voice: Voice, draft: TurnDraft, situation: Situation, row: Question) -> str:
    """Return how many answers come behind a question, where it is said."""
    left = to_come(draft, situation, row)
    if left is None or not _is_said(left, draft, situation):
        return ""
    return voice.text(f"utter_interview_ahead_{FEW.get(left, 'more')}", **({} if left in FEW else {"count": left}))


def _is_said(left: int, draft: TurnDraft, situation: Situation) -> bool:
    is_first = not any(row.id in draft.answers for row in path(draft, situation))
    return situation.channel == "web" or is_first or left % EVERY == 0


def with_estimate(voice: Voice, knowledge: Knowledge, situation: Situation, asked: Message) -> Message:
    """Return the question for the account with how long it takes; a page says so at its head."""
    sector = knowledge.sectors.get(situation.sector or "")
    if sector is None or situation.channel == "web":
        return asked
    estimate = voice.text("utter_interview_estimate", minutes=sector.about_minutes)
    return replace(asked, text=f"{asked.text.strip()}\n{estimate}")
