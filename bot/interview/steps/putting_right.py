"""Words that put right what was told: kept as a correction, and said in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.concerns import CORRECTION
from bot.interview.situation import facts_told, told_of, whole_account
from bot.questions import catalogue
from bot.understanding.corrections import name_in, words_beside
from bot.understanding.facts import read_spoken_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.questions.model import Question
    from bot.understanding.corrections import Correction

OWN_QUESTION = {
    "child_age": ("children", "adults"),
    "child_name": ("name",),
    "driver_badge_or_plate": ("vehicle",),
    "children": ("number", "person", "looks"),
    "adults": ("number", "person", "looks"),
}
UNCLEAR = "unclear"


class PuttingRight:
    """What one message corrects of a draft."""

    def __init__(self, turn: TurnState, row: Question, draft: TurnDraft) -> None:
        self._turn, self._row, self._draft = turn, row, draft
        self.answer_beside = ""  # words beside a correction that answer the open question

    async def take(self) -> bool:
        """Keep a correction and say so; False when the message is none, or the answer to the open question as well."""
        message = self._turn.message
        if message.tapped or self._row.kind == "contact" or not self._draft.statements:
            return False
        items = self._turn.case.corrections(message.text, self._draft.parts, self._words())
        if any(self._applies(item) for item in items):
            await self._correct([item for item in items if item.field and item.holds])
            return True
        await self._change(self._in_passing())
        return False

    async def _correct(self, items: Sequence[Correction]) -> None:
        """Keep the words as a correction, and say what it changes; where nothing can be found, ask what is meant."""
        text = self._turn.message.text
        await self._turn.case.add_statement(text, f"{CORRECTION}{items[0].field if items else UNCLEAR}")
        await self._change(items)
        self.answer_beside = self._beside(items) if items else ""
        if not items:
            self._turn.voice.say("utter_interview_change_what")

    def _beside(self, items: Sequence[Correction]) -> str:
        """Return the words beside corrections where they answer the open question in words; else nothing."""
        if not catalogue.holds_facts(self._row.id):
            return ""
        rest = words_beside(self._turn.message.text, items)
        facts = self._turn.case.read(rest).facts if rest else None
        answers = facts is not None and self._row.id in told_of(facts)
        return rest if answers or (self._row.id == "where" and read_spoken_places(rest)) else ""

    def _applies(self, item: Correction) -> bool:
        """Say whether a fact that was told before is put right, or meant to be, and not the open question answered."""
        if item.field is None:
            return True
        own = (self._row.id, *OWN_QUESTION.get(self._row.id, ()))
        if item.field in own or item.holds:
            return item.field not in own
        names_what_was_told = self._is_known(item.field) or self._was_said(item.old)
        return names_what_was_told and not self._row.id.startswith(catalogue.SECTOR_QUESTION)

    def _in_passing(self) -> Sequence[Correction]:
        """Return what an answer to the open question puts right besides."""
        text = self._turn.message.text
        if not catalogue.holds_facts(self._row.id):
            return ()
        return self._turn.case.corrections(text, self._draft.parts, self._words(), in_passing=True)

    def _words(self) -> str:
        answers = (answer.text or "" for answer in self._draft.answers.values())
        return "\n".join((whole_account(self._draft), *answers))

    def _is_known(self, field: str) -> bool:
        return field in self._draft.answers or field in told_of(facts_told(self._draft, in_answers=True))

    def _was_said(self, old: str) -> bool:
        return bool(old) and old.casefold() in self._words().casefold()

    async def _change(self, items: Sequence[Correction]) -> None:
        for item in items:
            await self._answer_anew(item)
            self._turn.voice.say(f"utter_interview_changed_{item.field}", value=item.new)

    async def _answer_anew(self, item: Correction) -> None:
        """Give the question that was answered wrongly its new answer; the first stays in the history."""
        field = "child_name" if item.field == "name" else str(item.field)
        answer = self._draft.answers.get(field)
        if answer is None or answer.state != "given" or not answer.text:
            return
        text = self._new_answer(item, answer.text)
        if text is not None:
            await self._turn.case.record_answer(field, "given", None if item.field == "name" else answer.value, text)

    def _new_answer(self, item: Correction, text: str) -> str | None:
        """Return an answer with what was wrong put right; of the time only what the new words replace."""
        if item.field == "where":
            return item.new
        if item.field == "name":
            return name_in(item.new, names=text.casefold().split()) or item.new
        if item.field == "when" and item.old:
            return re.sub(rf"\b{re.escape(item.old)}\b", lambda _: item.new, text, count=1, flags=re.IGNORECASE)
        return None
