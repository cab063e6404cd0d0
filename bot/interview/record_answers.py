"""Keeps what a message of the interview told: words, choices, a pin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.interview import questions as steps
from bot.interview.parse_answer import SURE
from bot.interview.situation import all_told, as_slot

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.interview.voice import Voice

STATEMENTS = frozenset({"account", "what_happened"})
CHOICES = frozenset({"parked", "happening_now", "indicators", "read_back", "reporter_choice", "updates", "check"})
MUST_CHOOSE = CHOICES | (frozenset(steps.ASKED) - steps.ASKED_IN_WORDS) | {"adults_only", "child_web"}
CHOOSING = 3  # words: as many as it takes to say which button is meant
MAY_ALARM = frozenset({"happening_now", "indicators"}) | steps.DANGER


class Keeping:
    """Stores one answer through the desk; `slots` collects what the engine remembers of it."""

    def __init__(self, context: Context, desk: Desk, voice: Voice, slots: dict[str, Any]) -> None:
        self.context, self.desk, self.voice, self.slots = context, desk, voice, slots
        self.about_colleague = context.intent == "concern_about_colleague" and context.confidence >= SURE

    async def answer(self, step: steps.Step, values: tuple[str, ...]) -> bool:
        """Store the answer to a step; False when the message is none."""
        if step.name in STATEMENTS and self.context.text:
            await self.tell(step.name)
        elif step.name == "reporter_contact" and self.context.intent == "contact_given":
            await self.desk.record(step.name, "given")
        elif values:
            await self._choose(step, values)
        elif self.context.intent == "give_pin" and step.name == "where":
            pin = dict(zip(("lat", "lon"), map(float, self.context.values), strict=False))
            await self.desk.record(step.name, "given", pin)
        elif self.context.text and step.name not in MUST_CHOOSE and step.name != "reporter_contact":
            # Who writes a name instead of yes knows who the child is.
            known = "yes" if step.name == "child_known" else None
            await self.desk.record(step.name, "given", known, self.context.text)
        else:
            return False
        return True

    async def _choose(self, step: steps.Step, values: tuple[str, ...]) -> None:
        if step.name == "parked":
            self.slots["parked"] = True
            await self.desk.note_parked()
            return
        picked: Any = [value for value in values if value != "none"] if step.multiple else values[0]
        # Words by which a button was chosen may tell more than the button does.
        told = self.context.text if len(self.context.text.split()) > CHOOSING else None
        await self.desk.record(step.name, "given", picked, told)
        if step.name == "adults_only" and picked == "child":
            await self.desk.record("anyone_under_18", "given", "yes")
        if step.name in MAY_ALARM and await self.desk.alarm():
            self.voice.say("utter_interview_danger")

    async def tell(self, source: str) -> None:
        """Store the words as they are, then read all of them together."""
        await self.desk.tell(self.context.text, source)
        if source != "account":
            await self.desk.record(source, "given")
        if self.about_colleague or self.context.slots.get("colleague"):
            await self.desk.record("about_colleague", "given", "yes")
        told = await self.desk.draft()
        reading = self.desk.read(all_told(told))
        self.slots["situation"] = as_slot(reading, told)
        if reading.danger:
            await self.desk.warn(reading.danger_evidence)
