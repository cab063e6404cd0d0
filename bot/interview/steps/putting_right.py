"""Words that put right what was told: kept as a correction, and said in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns import CORRECTION
from bot.interview.situation import facts_told, told_of, whole_account
from bot.understanding.facts import name_mentions

if TYPE_CHECKING:
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question
    from bot.understanding.corrections import Correction

OWN_QUESTION = {"child_age": ("children", "adults"), "child_name": ("name",), "driver_badge_or_plate": ("vehicle",)}
TAKES_PLACE = ("when", "where")  # the new words stand for the whole answer; elsewhere they are a part of it


class PuttingRight:
    """What one message corrects of a draft."""

    def __init__(self, turn: TurnState, row: Question, draft: TurnDraft) -> None:
        self._turn, self._row, self._draft = turn, row, draft

    async def take(self) -> bool:
        """Keep a correction and say so; False when the message is none."""
        message = self._turn.message
        if message.tapped or self._row.kind == "contact" or not self._draft.statements:
            return False
        items = [item for item in self._turn.case.corrections(message.text) if self._applies(item)]
        if not items:
            return False
        await self._turn.case.add_statement(message.text, f"{CORRECTION}{items[0].field or 'unclear'}")
        for item in items:
            await self._change(item)
        return True

    def _applies(self, item: Correction) -> bool:
        """Say whether a fact that was told before is put right, and not the open question answered."""
        own = (self._row.id, *OWN_QUESTION.get(self._row.id, ()))
        if item.field is None:
            return True
        return item.field not in own and (self._is_known(item.field) or self._was_said(item.old))

    def _is_known(self, field: str) -> bool:
        return field in self._draft.answers or field in told_of(facts_told(self._draft, in_answers=True))

    def _was_said(self, old: str) -> bool:
        answers = (answer.text or "" for answer in self._draft.answers.values())
        words = "\n".join((whole_account(self._draft), *answers)).casefold()
        return bool(old) and old.casefold() in words

    async def _change(self, item: Correction) -> None:
        voice = self._turn.voice
        if item.field is None:
            voice.say("utter_interview_change_what")
            return
        await self._answer_anew(item)
        voice.say(f"utter_interview_changed_{item.field}", value=item.new)

    async def _answer_anew(self, item: Correction) -> None:
        """Give the question that was answered wrongly its new answer; the first stays in the history."""
        field = "child_name" if item.field == "name" else str(item.field)
        answer = self._draft.answers.get(field)
        if answer is None or answer.state != "given" or not answer.text:
            return
        if field in TAKES_PLACE:
            await self._turn.case.record_answer(field, "given", answer.value, item.new)
        elif field == "child_name" and (named := name_mentions(item.new)):
            await self._turn.case.record_answer(field, "given", None, named[0].name)
