"""Puts the next question of the interview and notes it for the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk.events import SlotSet

from bot.interview import questions as steps
from bot.interview.ending import Ending
from bot.interview.question_messages import Asker
from bot.interview.situation import all_told, as_slot, situation

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.interview.voice import Voice

Events = list[dict[str, Any]]


class Questions:
    """What is asked in one turn; `slots` is what the engine is to remember of it."""

    def __init__(self, context: Context, desk: Desk, voice: Voice) -> None:
        self.context, self.desk, self.voice = context, desk, voice
        self.slots: dict[str, Any] = {}
        self.ending = Ending(context, desk, voice)

    async def _next(self) -> Events:
        draft = await self._draft()
        following = steps.next_step(draft, self._situation(draft))
        return await self._ask(following.name if following else "check")

    async def _ask(self, name: str) -> Events:
        if name in self.ending.STEPS:
            self.voice.send(self.ending.question(name))
        else:
            step, draft = steps.BY_NAME[name], await self._draft()
            self.voice.send(self._asker(draft).message(step, draft, await self._lines(step, draft)))
        kept = [SlotSet(key, value) for key, value in self.slots.items()]
        if self.desk.concern != self.context.slots.get("concern"):
            kept.append(SlotSet("concern", self.desk.concern))
        return [*kept, SlotSet("answered", name), SlotSet("requested_slot", name)]

    async def _draft(self) -> Any:
        return await self.desk.draft() or steps.Nothing()

    async def _lines(self, step: steps.Step, draft: Any) -> Any:
        return self.desk.lines(draft) if step.name == "check" and draft.statements else ()

    def _situation(self, draft: Any) -> steps.Situation:
        slot = self.slots.get("situation", self.context.slots.get("situation"))
        if slot is None and draft.statements:  # taken up again: the engine forgot, the words are still here
            slot = self.slots["situation"] = as_slot(self.desk.read(all_told(draft)), draft)
        parked = bool(self.slots.get("parked", self.context.slots.get("parked")))
        wanted = self.desk.wanted(draft) if draft.statements else ()
        known = self.desk.services.knowledge
        web_form = self.voice.has_web_form
        return situation(self.context, slot, known, draft=draft, wanted=wanted, parked=parked, web_form=web_form)

    def _asker(self, draft: Any) -> Asker:
        return Asker(self.voice, self.desk.services.knowledge, self._situation(draft))
