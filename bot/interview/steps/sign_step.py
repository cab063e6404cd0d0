"""The step at which signs are ticked: which signs typed words mean, and ticks that stay while pages turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interview.parse_answer import is_question
from bot.interview.question_messages import QuestionMessages
from bot.questions.conditions import value_of
from bot.questions.sign_pages import MORE, PAGE, open_page
from bot.understanding.text import controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question


class SignStep:
    """One message at the question for signs."""

    def __init__(self, turn: TurnState) -> None:
        self._turn, self._message, self._case = turn, turn.message, turn.case

    def meant(self, shown: Sequence[str]) -> tuple[str, ...]:
        """Return the shown signs that typed words mean: a yes to the only one, or what the words tell."""
        text = self._message.text
        if self._message.tapped or not text or is_question(self._message, listens=False):
            return ()
        if controls.says(text, "yes"):
            return tuple(shown) if len(shown) == 1 else ()
        read = {hit.id for hit in self._case.read(text).indicators}
        return tuple(name for name in shown if name in read)

    async def tick(self, row: Question, values: tuple[str, ...], words: str | None) -> bool:
        """Keep the ticks of this page beside those of the others, turn the page when asked to; True when any stand."""
        draft = await self._turn.draft()
        messages = QuestionMessages(self._turn.voice, self._case.services.knowledge, draft, self._turn.situation(draft))
        picked = _all_ticks(values, {sign.id for sign in messages.signs_shown()}, value_of(draft, row.id) or ())
        await self._turn_page(open_page(draft), turns=MORE in values)
        if picked or MORE not in values:
            await self._case.record_answer(row.id, "given", picked, words)
        return bool(picked)

    async def _turn_page(self, page: int, *, turns: bool) -> None:
        if page or turns:
            await self._case.record_answer(PAGE, "given", page + 1 if turns else 0)


def _all_ticks(values: Sequence[str], shown: set[str], before: Sequence[str]) -> list[str]:
    """Return the ticks of other pages and those of the page that is shown."""
    return [*(name for name in before if name not in shown), *(name for name in values if name in shown)]
