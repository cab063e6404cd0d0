"""Puts a question and says what the engine has to remember."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.interview.ending import PAUSES, pause_question
from bot.interview.outcome import Outcome
from bot.interview.path import next_question, previous_question
from bot.interview.question_messages import QuestionMessages
from bot.interview.steps.check_message import NOTHING, Check, which_line
from bot.interview.turn_draft import NoDraft
from bot.questions import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.concerns import ReleaseLine
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question


class Asking:
    """The questions of one turn."""

    def __init__(self, turn: TurnState) -> None:
        self._turn = turn

    async def next(self) -> Outcome:
        """Ask the first question that has no answer, at last the check."""
        draft = await self._turn.draft()
        following = next_question(draft, self._turn.situation(draft))
        return await self.ask(following.id if following else "check")

    async def previous(self, row: Question, draft: TurnDraft) -> Outcome:
        """Ask the question before another one, or that one again."""
        before = previous_question(draft, self._turn.situation(draft), row.id)
        return await self.ask(before.id if before else row.id)

    async def ask(self, name: str) -> Outcome:
        """Ask a question by its name."""
        turn = self._turn
        if name in PAUSES:
            turn.voice.send(pause_question(turn.voice, name, await turn.draft()))
        else:
            row, draft = catalogue.QUESTIONS.by_id[name], await turn.draft()
            turn.voice.send(self.messages(draft).message(row, await self._check(draft) if name == "check" else NOTHING))
        return self.outcome(name)

    def outcome(self, name: str, more: Mapping[str, Any] = MappingProxyType({})) -> Outcome:
        """Return what the engine remembers of a question that was put."""
        turn = self._turn
        memory = {**turn.memory, **more}
        if turn.case.concern_id != turn.message.recall("concern"):
            memory["concern"] = turn.case.concern_id
        return Outcome(tuple(turn.voice.messages), name, memory, name)

    async def which_line(self, draft: TurnDraft) -> Outcome:
        """Ask which line of the check is to be changed; a page has a button beside each."""
        if self._turn.message.channel == "web":
            return await self.ask("check")
        self._turn.voice.send(which_line(self._turn.voice, self.lines(draft)))
        return self.outcome("check")

    def over(self, name: str) -> Outcome:
        """End the interview at a step; no concern is in hand any more."""
        return Outcome(tuple(self._turn.voice.messages), None, {"concern": None}, name)

    async def _check(self, draft: TurnDraft) -> Check:
        """Return what the check shows of a draft; nothing before the first words."""
        if isinstance(draft, NoDraft) or not draft.statements:
            return NOTHING
        return Check(self.lines(draft), await self._turn.case.readers(draft))

    def lines(self, draft: TurnDraft) -> Sequence[ReleaseLine]:
        """Return what the recipients would read; nothing before the first words."""
        return () if isinstance(draft, NoDraft) or not draft.statements else self._turn.case.release_copy(draft)

    def messages(self, draft: TurnDraft) -> QuestionMessages:
        """Return how the questions of a draft are put."""
        turn = self._turn
        return QuestionMessages(turn.voice, turn.case.services.knowledge, draft, turn.situation(draft))
