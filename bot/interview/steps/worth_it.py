"""Whether there is anything to pass on at all: put once, where the words may tell of no concern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions.catalogue import WORTH_IT

if TYPE_CHECKING:
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question

LEFT_MEANS_NO = ("said", "far")  # whoever leaves it open then has told nothing that a report could say


def left_means_no(turn: TurnState, row: Question, draft: TurnDraft) -> bool:
    """Say whether who skips "Shall I pass it on?" has told nothing, or said so; of stated danger a skip is no "no"."""
    situation = turn.situation(draft)
    return row.id == WORTH_IT and situation.doubt in LEFT_MEANS_NO and not situation.in_danger


async def is_said_now(turn: TurnState) -> bool:
    """Say whether the newest words say that there is nothing, and nobody was asked yet whether that is all."""
    draft = await turn.draft()
    return WORTH_IT not in draft.answers and turn.situation(draft).doubt == "said"
